import { knownContract } from "../../catalog/venues/known-contracts";
import { tiersInCoin } from "../../catalog/venues/tier-lists";
import { Refusal } from "../../core/refusal";
import { blockText } from "../../workbook/entry/block-text";
import type { Draft } from "./draft";

/** A contract's tier table as a draft writes it, where all of it is known, in coin, and each part has its own rate. */
export function wholeTiers({ venue, symbol }: Draft): string | undefined {
  const contract = knownContract(venue, symbol);
  const rows = contract && tiersInCoin(contract);
  if (!rows || rows instanceof Refusal) return undefined;
  return blockText(rows.map(([floor, rate]) => [Number(floor), Number(rate)]));
}
