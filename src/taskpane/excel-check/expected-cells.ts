import type { Expected, ExpectedRefusal, Literal } from "../../catalog/declare/define";
import type { CellsRead } from "../../workbook/scratch-sheet";
import { cellOf, type CellRead } from "./cell-words";

export type ExpectedCell = Literal | ExpectedRefusal;

export const rowsOf = (gives: Expected): readonly (readonly ExpectedCell[])[] =>
  Array.isArray(gives) ? (gives as readonly (readonly ExpectedCell[])[]) : [[gives as ExpectedCell]];

/** As many digits as Excel shows of a number. */
const DIGITS = 15;

export function isAsExpected(expected: ExpectedCell, { value, type }: CellRead): boolean {
  if (typeof expected === "object") return type === "Error" && value === expected.refuses;
  if (expected === "") return type === "Empty" || value === "";
  if (typeof expected !== "number") return type !== "Error" && value === expected;
  return typeof value === "number" && value.toPrecision(DIGITS) === expected.toPrecision(DIGITS);
}

export const areAsExpected = (gives: Expected, read: CellsRead | undefined): boolean =>
  rowsOf(gives).every((row, down) =>
    row.every((expected, across) => isAsExpected(expected, cellOf(read, down, across))),
  );

export const expectedInWords = (expected: ExpectedCell): string => {
  if (typeof expected === "object") return expected.refuses;
  return typeof expected === "string" ? `"${expected}"` : String(expected).toUpperCase();
};
