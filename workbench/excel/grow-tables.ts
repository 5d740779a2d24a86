import type { Block } from "./block";

/** What is entered right under a table, or beside its headings, becomes a part of it, as in Excel. */
export function growTables({ spreadsheet, sheetId, area }: Block): void {
  const { state } = spreadsheet.supplement(sheetId);
  for (const table of state.tables) {
    const { row, column, rows, columns } = table.area;
    const isUnder = area.column < column + columns && area.column + area.columns > column;
    if (!table.totals && area.row === row + rows && isUnder) table.area = { ...table.area, rows: rows + area.rows };
    const isBeside = area.row === row && area.column === column + columns;
    if (isBeside) table.area = { ...table.area, columns: columns + area.columns };
  }
}
