import { KNOWN_CONTRACTS } from "../../catalog/venues/known-contracts";
import { tiersInCoin } from "../../catalog/venues/tier-lists";
import { Refusal } from "../../core/refusal";
import type { Draft } from "./draft";

/** A contract's tier table as a draft writes it, where all of it is known, in coin, and each part has its own rate. */
export function wholeTiers({ venue, symbol }: Draft): string | undefined {
  const contract = KNOWN_CONTRACTS.find((known) => known.venue === venue && known.symbol === symbol);
  const rows = contract && tiersInCoin(contract);
  if (!rows || rows instanceof Refusal) return undefined;
  return `{${rows.map(([floor, rate]) => `${String(floor)},${String(rate)}`).join(";")}}`;
}
