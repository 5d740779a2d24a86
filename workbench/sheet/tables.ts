import { areaName, quotedSheetName } from "../excel/address";
import type { Area } from "./area";
import { contentOf } from "./cell-value";
import type { Spreadsheet } from "./spreadsheet";
import type { SheetTable } from "./supplement";
import { withTables } from "./tables-in-formula";
import type { NamedTable } from "./tables-in-formula";

interface PlacedTable extends NamedTable {
  sheet: string;
}

/**
 * Univer's engine would read the column beside the table where a heading is misspelt, and totals as data: it gets the cells
 * instead of what a formula says of a table.
 */
export function tablesIn(spreadsheet: Spreadsheet, formula: string, row: number): string {
  if (!formula.includes("[")) return formula;
  return withTables(
    formula,
    row,
    (name) => find(spreadsheet, name),
    (table, area, isThisRow) => `${quotedSheetName((table as PlacedTable).sheet)}!${fixed(area, isThisRow)}`,
  );
}

/** A formula that is filled down is one formula: in it the cells of "this row" move with the row. */
const fixed = (area: Area, isThisRow: boolean): string =>
  areaName(area).replace(/([A-Z]+)([0-9]+)/g, isThisRow ? "$$$1$2" : "$$$1$$$2");

function find(spreadsheet: Spreadsheet, name: string): PlacedTable | undefined {
  for (const sheet of spreadsheet.sheets()) {
    const { tables } = spreadsheet.supplement(sheet.getSheetId()).state;
    const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) return { ...table, columns: headingsOf(spreadsheet, sheet, table), sheet: sheet.getSheetName() };
  }
  return undefined;
}

/** Those of the sheets that are there: one that has been deleted keeps its own for when that is undone. */
export const allTables = (spreadsheet: Spreadsheet): SheetTable[] =>
  spreadsheet.sheets().flatMap((sheet) => spreadsheet.supplement(sheet.getSheetId()).state.tables);

type Sheet = Parameters<Spreadsheet["cell"]>[0];

/** What the cells of its first row show now; nothing where that is no text. */
export const headingsOf = (spreadsheet: Spreadsheet, sheet: Sheet, { area }: SheetTable): string[] =>
  Array.from({ length: area.columns }, (_, across) => {
    const heading = contentOf(spreadsheet.cell(sheet, area.row, area.column + across));
    return typeof heading === "string" ? heading : "";
  });
