import { extentOf, extentText, type Extent } from "../../workbook/cell-address";

/** An address with $ signs, so that it stays the same when a formula is copied to another row. */
export const absolute = (area: Extent): string => extentText(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

export const AREA = /^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/;

/** The address of one cell of an area, counted from 0; undefined where the text is not an address. */
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
