import type { ContractSpec } from "../../catalog/venues/contract-table";
import { readDraft } from "../draft/choices";
import { START, withContract, type Draft } from "../draft/draft";
import { fieldNamed } from "../fields/fields";

/** A further hedge of the book: all of a coin, in the futures wallet, at twice the margin of the example. */
export const draftFor = ({ venue, symbol, settlement }: ContractSpec, coins: string, price: string): Draft => ({
  ...withContract(START, venue, symbol),
  coin: settlement,
  coins: coins.trim(),
  wallet_coins: coins.trim(),
  price: price.trim(),
});

/** What keeps a draft from a result, in words. */
export function troubleOf(draft: Draft): string | undefined {
  const [first] = readDraft(draft).problems;
  return first && `${fieldNamed(first.field).label} ${first.says}.`;
}
