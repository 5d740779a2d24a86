import type { Cell } from "../declare/cell";
import type { Parameter } from "../declare/define";

/**
 * Whether a cell is the heading of a column of such arguments: a text that begins with a letter, and is neither an
 * amount with its unit ("USD 60,000", "BTC 1") nor a word that the argument takes. A number never begins with a letter.
 */
export function isHeading(cell: Cell, parameter: Parameter): boolean {
  if (typeof cell !== "string" || !BEGINS_WITH_A_LETTER.test(cell) || AMOUNT.test(cell)) return false;
  return !wordsOf(parameter).includes(cell.trim().toLowerCase());
}

const BEGINS_WITH_A_LETTER = /^[^\p{L}\p{N}]*\p{L}/u;
/** Digits with separators, and up to six other characters before or after them. */
const AMOUNT = /^\P{N}{0,6}\p{N}[\p{N}.,'’\s]*\P{N}{0,6}$/u;

const wordsOf = (parameter: Parameter): readonly string[] => {
  if ("choices" in parameter) return parameter.choices;
  return "truth" in parameter ? ["true", "false"] : [];
};

/** An argument that was given as a range, by its parameter and its first row. */
export interface Headed {
  readonly parameter: Parameter;
  readonly first: readonly Cell[];
}

/**
 * Whether the first row is a heading: it must be one in every range, and at least one of the ranges must be of numbers.
 */
export const haveHeading = (ranges: readonly Headed[]): boolean =>
  ranges.some(({ parameter }) => "unit" in parameter) &&
  ranges.every(({ parameter, first }) => first.every((cell) => isHeading(cell, parameter)));
