import type { CellsRead } from "../../workbook/scratch-sheet";
import type { Answer } from "./probe";

export interface CellRead {
  readonly value: number | string | boolean;
  readonly type: string;
}

export const cellOf = (read: CellsRead | undefined, row: number, column: number): CellRead => ({
  value: read?.values[row]?.[column] ?? "",
  type: read?.types[row]?.[column] ?? "Empty",
});

/** The first cell of what a step has read, or another of them. */
export const cellRead = (answer: Answer | undefined, area = 0, row = 0, column = 0): CellRead =>
  cellOf(answer?.read[area], row, column);

export const isError = ({ value, type }: CellRead, code: string): boolean => type === "Error" && value === code;

/** What the host shows while it waits for a result. */
export const isBusy = ({ value }: CellRead): boolean => /^#(BUSY!|GETTING_DATA)/.test(String(value));

/** A cell in a line: errors by their code, texts in quotation marks. */
export function inWords({ value, type }: CellRead): string {
  if (type === "Empty") return "blank";
  if (type === "Error" || isBusy({ value, type })) return String(value);
  if (typeof value === "string") return `"${value}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export const rowInWords = (read: CellsRead | undefined): string =>
  (read?.values ?? [])
    .map((row, down) => row.map((_, across) => inWords(cellOf(read, down, across))).join("  "))
    .join(" / ");
