import { CellError } from "../../../catalog/declare/cell";
import type { Outcome } from "../../../catalog/read/evaluate";
import { Refusal } from "../../../core/refusal";
import type { FigureKind } from "../../../builder/figures/figure-kind";
import type { Words } from "../../../builder/words/words";

/** A value with its unit; where there is none for a good reason, "none", as of the leverage of no contracts at all. */
export function outcomeWords(value: Outcome, kind: FigureKind | "text", coin: string, { inFull }: Words): string {
  return typeof value === "number" && kind !== "text" ? inFull(value, kind, coin) : otherWords(value);
}

/** The same in a column whose heading has the unit. */
export function outcomeDigits(value: Outcome, kind: FigureKind | "text", { digits }: Words): string {
  return typeof value === "number" && kind !== "text" ? digits(value, kind) : otherWords(value);
}

function otherWords(value: Outcome): string {
  if (value instanceof Refusal) return value.kind === "none" ? "none" : "–";
  if (value instanceof CellError) return value.code === "#DIV/0!" ? "none" : value.code;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

export const reasonOf = (value: Outcome, words: Words): string | undefined =>
  value instanceof Refusal ? sentence(words.sentence(value.message)) : undefined;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
