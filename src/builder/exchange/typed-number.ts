import { numberShownBy } from "../../catalog/read/numeric-text";
import type { NumberMarks } from "../../workbook/entry/number-marks";
import type { FieldName } from "../fields/fields";
import { fromTyped, shownText } from "../fields/typed-text";
import type { ScreenTexts } from "./screen-texts";

type NumberField = Exclude<keyof ScreenTexts, "side" | "unit">;

/** The fields of the hedge whose numbers are read in the same way. */
const READ_AS: Readonly<Record<Exclude<NumberField, "size">, FieldName>> = {
  entry: "price",
  mark: "price",
  shown: "price",
  tick: "price",
  margin: "margin",
  wallet: "margin",
  closing_fee: "margin",
  unrealised_pnl: "margin",
  maintenance: "margin",
  funding_paid: "margin",
  leverage: "leverage",
  mmr: "mmr",
  taker_fee: "exit_fee",
  liquidation_fee: "exit_fee",
};
const SIZE_AS: Readonly<Record<ScreenTexts["unit"], FieldName>> = { contracts: "lot", USD: "price", coin: "margin" };

export const readAs = (field: NumberField, unit: ScreenTexts["unit"]): FieldName =>
  field === "size" ? SIZE_AS[unit] : READ_AS[field];

const TIMES = /^[x×]\s*|\s*[x×]$/i;

/** A number as every field of the hedge reads it in the user's country, or why it cannot be taken. */
export function typedNumber(
  field: NumberField,
  { text, unit, coin }: { text: string; unit: ScreenTexts["unit"]; coin: string },
  marks: NumberMarks,
): number | { refused: string } {
  // a leverage has its sign before the number on some screens; typed for the margin it is named as a slip
  const bare = field === "leverage" || field === "margin" ? text.trim().replace(TIMES, "") : text;
  const found = fromTyped(readAs(field, unit), bare, marks, coin);
  if ("refused" in found) return found;
  return numberShownBy(found.text) ?? { refused: `needs a number, was “${text.trim()}”` };
}

/** What the contract states, as the user's country writes it. */
export const shownHere = (field: NumberField, text: string, marks: NumberMarks): string =>
  text === "" ? "" : shownText(readAs(field, "contracts"), text, marks);

/** Digits after the decimal mark, zeros at the end among them. */
export function digitsTyped(text: string, { decimal }: NumberMarks): number {
  const [, ...behind] = text.trim().split(decimal);
  return /^\d+/.exec(behind.at(-1) ?? "")?.[0].length ?? 0;
}

/** What screens show in place of a price. */
export const isDash = (text: string): boolean => /^([-–—]+|none|n\/a|0([.,]0*)?)$/i.test(text.trim());
