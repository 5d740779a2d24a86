import { columnName, extentOf, type Extent } from "../../workbook/cell-address";

/** An address with $ signs, so that it stays the same when a formula is copied to another row. */
export function absolute({ row, column, rows, columns }: Extent): string {
  const first = fixed(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${fixed(row + rows - 1, column + columns - 1)}`;
}

const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

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
