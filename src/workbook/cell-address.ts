import { isSheetName } from "./sheet-name";

/** Where cells are: "B2" or "$A$1:$A$5", in capitals, on a sheet; without one, on the sheet that the user sees. */
export interface CellAddress {
  readonly sheet?: string;
  readonly cells: string;
}

/** The same in numbers, from 0. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const ON_SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!(.+)$/u;
const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;

/**
 * Reads an address as it is typed in a formula: A1, $B$2, Sheet1!A1:A5, 'My sheet'!B2. Nothing else is one: what does
 * not fit this grammar never becomes part of a formula as an address. Whole columns and rows, several areas and other
 * workbooks do not fit it.
 */
export function readAddress(text: string): CellAddress | undefined {
  const typed = text.trim();
  const match = ON_SHEET.exec(typed);
  if (!match) return isArea(typed.toUpperCase()) ? { cells: typed.toUpperCase() } : undefined;
  const [, quoted, plain, rest = ""] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? "";
  const cells = rest.toUpperCase();
  return isSheetName(sheet) && isArea(cells) ? { sheet, cells } : undefined;
}

function isArea(cells: string): boolean {
  if (!CELLS.test(cells)) return false;
  const { row, column, rows, columns } = extentOf({ cells });
  return row + rows <= MOST_ROWS && column + columns <= MOST_COLUMNS;
}

/** The address as a formula on the sheet `home` refers to it: cells of that very sheet go without its name. */
export function addressText({ sheet, cells }: CellAddress, home?: string): string {
  if (sheet === undefined || (home !== undefined && sameSheet(sheet, home))) return cells;
  return `${quoted(sheet)}!${cells}`;
}

const PLAIN_NAME = /^[A-Z_][A-Z0-9_.]*$/i;
const LOOKS_LIKE_CELLS = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** Quotation marks are never wrong around a sheet's name, so they are only left out where none can be needed. */
const quoted = (sheet: string): string =>
  PLAIN_NAME.test(sheet) && !LOOKS_LIKE_CELLS.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

const sameSheet = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function extentOf({ cells }: Pick<CellAddress, "cells">): Extent {
  const [, left = "A", top = "1", right = left, bottom = top] = CELLS.exec(cells) ?? [];
  const columns = [columnIndex(left), columnIndex(right)] as const;
  const rows = [Number(top) - 1, Number(bottom) - 1] as const;
  const [column, row] = [Math.min(...columns), Math.min(...rows)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

export function extentText({ row, column, rows, columns }: Extent): string {
  const first = `${columnName(column)}${row + 1}`;
  const last = `${columnName(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** The same with every row and column fixed, as a name refers to cells: "$B$2:$C$9". */
export const fixedText = (extent: Extent): string => extentText(extent).replace(/[A-Z]+|\d+/g, "$$$&");

/** Whether all cells of one extent lie in the other. */
export const within = (inner: Extent, outer: Extent): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** Whether a cell lies in an extent. */
export const contains = ({ row, column, rows, columns }: Extent, ofRow: number, ofColumn: number): boolean =>
  ofRow >= row && ofRow < row + rows && ofColumn >= column && ofColumn < column + columns;

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const columnName = (index: number): string =>
  (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The first rows and columns of an address: enough to show what a long range begins with. */
export function beginning(address: CellAddress, most: { rows: number; columns: number }): CellAddress {
  const { row, column, rows, columns } = extentOf(address);
  const cells = extentText({
    row,
    column,
    rows: Math.min(rows, most.rows),
    columns: Math.min(columns, most.columns),
  });
  return { ...address, cells };
}

/** Whether two addresses share a cell; one without a sheet is on the sheet `home`. */
export function overlap(one: CellAddress, other: CellAddress, home: string): boolean {
  if (!sameSheet(one.sheet ?? home, other.sheet ?? home)) return false;
  return meet(extentOf(one), extentOf(other));
}

/** Whether two areas of one sheet share a cell. */
export function meet(a: Extent, b: Extent): boolean {
  const apart =
    a.row + a.rows <= b.row ||
    b.row + b.rows <= a.row ||
    a.column + a.columns <= b.column ||
    b.column + b.columns <= a.column;
  return !apart;
}
