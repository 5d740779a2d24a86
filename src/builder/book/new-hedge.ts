import type { ContractSpec } from "../../catalog/venues/contract-table";
import type { NumberMarks } from "../../workbook/entry/number-marks";
import { readDraft } from "../draft/choices";
import { START, withContract, type Draft } from "../draft/draft";
import type { Problem } from "../draft/given";
import { fromTyped } from "../fields/typed-text";
import type { FieldName } from "../fields/fields";
import { wordsIn } from "../words/words";

/** A new hedge for the book: all of a coin, held in the futures wallet, otherwise as in the example. */
export function draftFor(contract: ContractSpec, coins: string, price: string, marks: NumberMarks): Draft {
  const { venue, symbol, settlement } = contract;
  const typed = (name: FieldName, text: string): string => {
    const read = fromTyped(name, text, marks, settlement);
    return "refused" in read ? text.trim() : read.text;
  };
  const held = typed("coins", coins);
  const now = typed("price", price);
  return { ...withContract(START, venue, symbol), coin: settlement, coins: held, wallet_coins: held, price: now };
}

/** Why a draft has no result, field by field; nothing where it has one. */
export const troublesOf = (draft: Draft, marks: NumberMarks): readonly Problem[] =>
  readDraft(draft, undefined, wordsIn(marks)).problems;
