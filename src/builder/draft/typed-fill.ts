import { numberShownBy } from "../../catalog/read/numeric-text";
import type { NumberMarks } from "../../workbook/entry/number-marks";
import { fromTyped, shownText } from "../fields/typed-text";
import { askedOf } from "./asked";
import type { Draft } from "./draft";
import type { WrittenFill } from "./fills-written";

/** A trade as it is typed into the form, with numbers as the user's country writes them. */
export interface TypedFill {
  readonly day: string;
  readonly side: "buy" | "sell";
  readonly contracts: string;
  readonly price: string;
  readonly fee: string;
}

/** The fields of the draft by whose rules these numbers are read. */
const READ_AS = { contracts: "lot", price: "price", fee: "entry_fee" } as const;
const LABELS = { contracts: "Contracts", price: "Price", fee: "Fee rate" } as const;
type Part = keyof typeof READ_AS;

/** The form's first values: what is still to be traded, at the price of the contract, for the user to correct. */
export function startingFill(draft: Draft, due: number, day: string, marks: NumberMarks): TypedFill {
  const { price, futures_price, perpetual_price, entry_fee } = askedOf(draft);
  const at = [futures_price, perpetual_price, price].find((text) => text !== undefined && text.trim() !== "") ?? "";
  const shown = (part: Part, text: string) =>
    numberShownBy(text) === undefined ? "" : shownText(READ_AS[part], text, marks);
  return {
    day,
    side: due > 0 ? "buy" : "sell",
    contracts: shown("contracts", String(Math.abs(due))),
    price: shown("price", at),
    fee: shown("fee", entry_fee ?? ""),
  };
}

/**
 * The fill that was typed, or a sentence that says why it cannot be used. Each number is read as its field of the draft
 * reads it.
 */
export function fillFrom(typed: TypedFill, marks: NumberMarks, coin: string): WrittenFill | { refused: string } {
  const read = (part: Part): number | string => {
    const text = typed[part];
    const found = fromTyped(READ_AS[part], text, marks, coin);
    if ("refused" in found) return `${LABELS[part]}: ${found.refused}.`;
    return numberShownBy(found.text) ?? `${LABELS[part]}: needs a number, was “${text.trim()}”.`;
  };
  const [contracts, price] = [read("contracts"), read("price")];
  const fee = typed.fee.trim() === "" ? 0 : read("fee");
  if (Number.isNaN(Date.parse(typed.day))) return { refused: "Day must be a date." };
  if (typeof contracts === "string") return { refused: contracts };
  if (typeof price === "string") return { refused: price };
  if (typeof fee === "string") return { refused: fee };
  if (!(contracts > 0)) return { refused: `Contracts must be above 0, was ${typed.contracts.trim()}.` };
  if (!(price > 0)) return { refused: `Price must be above 0, was ${typed.price.trim()}.` };
  if (!(Math.abs(fee) < MOST_FEE))
    return { refused: `Fee rate must be between −2 % and 2 %, was ${typed.fee.trim()}.` };
  return { day: typed.day, contracts: typed.side === "sell" ? -contracts : contracts, price, fee };
}
const MOST_FEE = 0.02;
