import type { IRange } from "@univerjs/core";

/** A rectangle of cells, counted from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const areaFrom = ({ startRow: row, startColumn: column, endRow, endColumn }: IRange): Area => ({
  row,
  column,
  rows: endRow - row + 1,
  columns: endColumn - column + 1,
});

export const rangeFrom = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

/** The cells that two areas have in common, if any. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around two others. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** What is left of an area without a part of it: above the part, below it, and to its left and right. */
export function without(area: Area, part: Area): Area[] {
  const hole = intersection(area, part);
  if (!hole) return [area];
  const bottom = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  const beside = { row: hole.row, rows: hole.rows };
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...beside, column: area.column, columns: hole.column - area.column },
    { ...beside, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
