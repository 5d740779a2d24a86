import type { Cell } from "../declare/cell";
import type { Parameter } from "../declare/define";

/**
 * Whether a cell is the heading of a column of such arguments: a text that begins with a letter and is neither an amount
 * with its unit ("USD 60,000", "BTC 1") nor one of the words that the argument takes. A number never begins with one.
 */
export function isHeading(cell: Cell, parameter: Parameter): boolean {
  if (typeof cell !== "string" || !BEGINS_WITH_A_LETTER.test(cell) || AMOUNT.test(cell)) return false;
  return !wordsOf(parameter).includes(cell.trim().toLowerCase());
}

const BEGINS_WITH_A_LETTER = /^[^\p{L}\p{N}]*\p{L}/u;
/** A number with its marks between, and a short unit before or after it. */
const AMOUNT = /^\P{N}{0,6}\p{N}[\p{N}.,'’\s]*\P{N}{0,6}$/u;

const wordsOf = (parameter: Parameter): readonly string[] => {
  if ("choices" in parameter) return parameter.choices;
  return "truth" in parameter ? ["true", "false"] : [];
};

/** An argument that was given as a range: its name says nothing here, its first row does. */
export interface Headed {
  readonly parameter: Parameter;
  readonly first: readonly Cell[];
}

/** Whether the first row is a heading: in every range, one of which must be of numbers. */
export const haveHeading = (ranges: readonly Headed[]): boolean =>
  ranges.some(({ parameter }) => "unit" in parameter) &&
  ranges.every(({ parameter, first }) => first.every((cell) => isHeading(cell, parameter)));
