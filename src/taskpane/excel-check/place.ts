import { extentText, type Extent } from "../../workbook/cell-address";
import type { Entry } from "../../workbook/sheet-plan";
import type { CellRows } from "../../workbook/plan-portions";

/** Rows of the scratch sheet that belong to one probe, counted from 0 within it. */
export interface Place {
  /** The word before the dot in a formula. */
  readonly namespace: string;
  area(row: number, column: number, rows?: number, columns?: number): Extent;
  /** As a formula refers to it: "B12". */
  cell(row: number, column: number, rows?: number, columns?: number): string;
  /** Entries from a cell on. A text that begins with "=" is a formula. */
  cells(row: number, column: number, entries: readonly (readonly (number | boolean | string)[])[]): CellRows;
  /** A call of one of the add-in's functions, without the "=". */
  call(name: string, ...given: readonly (number | string)[]): string;
}

export function placeAt(first: number, namespace: string): Place {
  const area = (row: number, column: number, rows = 1, columns = 1): Extent => ({
    row: first + row,
    column,
    rows,
    columns,
  });
  return {
    namespace,
    area,
    cell: (...at) => extentText(area(...at)),
    cells: (row, column, entries) => ({
      row: first + row,
      column,
      entries: entries.map((cells) => cells.map(entryOf)),
    }),
    call: (name, ...given) => `${namespace}.${name}(${given.join(",")})`,
  };
}

const entryOf = (given: number | boolean | string): Entry =>
  typeof given === "string" && given.startsWith("=") ? { formula: given } : given;

/** A text that the host is to read as if somebody had typed it: "5%" is a number then. */
export const asTyped = (text: string): Entry => ({ formula: text });
