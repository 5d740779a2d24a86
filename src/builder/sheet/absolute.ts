import { extentOf, extentText, type Extent } from "../../workbook/cell-address";

/** Addresses in formulas stay where they are when a row of formulas is copied. */
export const absolute = (area: Extent): string => extentText(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

export const AREA = /^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/;

/** One cell of an area, counted from 0, by its own address; undefined where the text is not an area's address. */
export function cellIn(text: string, row: number, column: number): string | undefined {
  if (!AREA.test(text)) return undefined;
  const area = extentOf({ cells: text });
  return absolute({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
}

export function columnIn(text: string, column: number): string | undefined {
  if (!AREA.test(text)) return undefined;
  const area = extentOf({ cells: text });
  return absolute({ ...area, column: area.column + column, columns: 1 });
}
