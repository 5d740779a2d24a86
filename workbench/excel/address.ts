import type { Area } from "../sheet/area";
import { invalidArgument } from "../richapi/rich-api-error";
import { sheetSize } from "./limits";

/** Column letters: 0 is A, 25 is Z, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const columnIndex = (name: string) =>
  [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "A1", "A1:B2", or "A:C" and "1:3" for columns and rows as long as Excel's. */
export function areaName({ row, column, rows, columns }: Area): string {
  if (columns === sheetSize.columns) return `${row + 1}:${row + rows}`;
  if (rows === sheetSize.rows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  const first = columnName(column) + (row + 1);
  const last = columnName(column + columns - 1) + (row + rows);
  return first === last ? first : `${first}:${last}`;
}

/** The same as names and formulas refer to it, with a $ before each row and column. */
export const absoluteAreaName = (area: Area): string => areaName(area).replace(/[A-Z]+|[0-9]+/g, "$$$&");

const plainSheetName = /^[A-Za-z_][A-Za-z0-9_.]*$/;

export const quotedSheetName = (name: string): string =>
  plainSheetName.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** Splits "'My sheet'!A1:B2" into the sheet's name, where there is one, and the rest. */
export function splitAddress(address: string): { sheet?: string; area: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { area: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, area: address.slice(mark + 1) };
}

const cells = /^([A-Z]{1,3})([0-9]+)(?::([A-Z]{1,3})([0-9]+))?$/i;
const wholeColumns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const wholeRows = /^([0-9]+):([0-9]+)$/;

function between(first: number, last: number): { start: number; length: number } {
  return { start: Math.min(first, last), length: Math.abs(last - first) + 1 };
}

function area(rows: { start: number; length: number }, columns: { start: number; length: number }): Area {
  return { row: rows.start, rows: rows.length, column: columns.start, columns: columns.length };
}

/** Reads "A1", "A1:B2", "A:C" or "1:3" (with or without $) on a sheet of the given size. */
export function parseArea(text: string, sheet: { rows: number; columns: number }): Area {
  const plain = text.replace(/\$/g, "").trim();
  const [, left = "", top = "", right = left, bottom = top] = cells.exec(plain) ?? [];
  if (left !== "") {
    return area(between(Number(top) - 1, Number(bottom) - 1), between(columnIndex(left), columnIndex(right)));
  }
  const [, firstColumn = "", lastColumn = ""] = wholeColumns.exec(plain) ?? [];
  if (firstColumn !== "") {
    return area({ start: 0, length: sheet.rows }, between(columnIndex(firstColumn), columnIndex(lastColumn)));
  }
  const [, firstRow = "", lastRow = ""] = wholeRows.exec(plain) ?? [];
  if (firstRow !== "") {
    return area(between(Number(firstRow) - 1, Number(lastRow) - 1), { start: 0, length: sheet.columns });
  }
  throw invalidArgument();
}
