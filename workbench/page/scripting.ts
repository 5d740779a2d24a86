import type { FWorksheet } from "@univerjs/sheets/facade";
import { parseArea, quotedSheetName, splitAddress } from "../excel/address";
import { cellFrom, contentOf, isErrorCode, reasonOf } from "../sheet/cell-value";
import type { CellContent } from "../sheet/cell-value";
import { charted } from "../sheet/charted";
import type { Charted } from "../sheet/charted";
import type { Spreadsheet } from "../sheet/spreadsheet";

export type Entry = number | string | boolean | null;

/** `window.workbench`: the sheet for scripts. An address may name its sheet, as in "Sheet1!A1". */
export interface Scripting {
  ready: Promise<void>;
  /** Enters rows of cells, the first at `address`; null empties a cell. Resolves after recalculation. */
  setCells(address: string, rows: Entry[][]): Promise<void>;
  /** Inserts rows above the cell, or takes away those from it on: what stands below moves. */
  insertRows(address: string, count: number): Promise<void>;
  deleteRows(address: string, count: number): Promise<void>;
  formula(address: string): Promise<string>;
  /** The value at full precision, spilled cells included; an error is its code, an empty cell null. */
  value(address: string): Promise<CellContent | null>;
  error(address: string): Promise<{ code: string; message: string } | null>;
  sheets(): Promise<string[]>;
  /** The charts of a sheet, with their numbers as they are drawn; of the one in front, where none is named. */
  charts(sheet?: string): Promise<ChartNumbers[]>;
}

export interface ChartNumbers {
  name: string;
  title: string | null;
  series: { name: string; x: (number | string)[]; y: (number | null)[] }[];
}

interface Place {
  sheet: FWorksheet;
  row: number;
  column: number;
}

function find(spreadsheet: Spreadsheet, address: string): Place {
  const { sheet: name, area } = splitAddress(address);
  const sheet = name === undefined ? spreadsheet.workbook.getActiveSheet() : spreadsheet.workbook.getSheetByName(name);
  if (!sheet) throw new Error(`There is no sheet called ${name}.`);
  const { row, column } = parseArea(area, { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
  return { sheet, row, column };
}

export function createScripting(opened: Promise<Spreadsheet>): Scripting {
  const at = async (address: string) => {
    const spreadsheet = await opened;
    await spreadsheet.settled();
    return { spreadsheet, ...find(spreadsheet, address) };
  };
  const cellAt = async (address: string) => {
    const { spreadsheet, sheet, row, column } = await at(address);
    return spreadsheet.cell(sheet, row, column);
  };
  return {
    ready: opened.then((spreadsheet) => spreadsheet.settled()),
    async insertRows(address, count) {
      const { spreadsheet, sheet, row } = await at(address);
      sheet.insertRowsBefore(row, count);
      await spreadsheet.settled();
    },
    async deleteRows(address, count) {
      const { spreadsheet, sheet, row } = await at(address);
      sheet.deleteRows(row, count);
      await spreadsheet.settled();
    },
    async setCells(address, rows) {
      const { spreadsheet, sheet, row, column } = await at(address);
      sheet
        .getRange(row, column, rows.length, rows[0]?.length ?? 0)
        .setValues(rows.map((entries) => entries.map(cellFrom)));
      await spreadsheet.settled();
    },
    async formula(address) {
      const { spreadsheet, sheet, row, column } = await at(address);
      return spreadsheet.formula(sheet, row, column);
    },
    async value(address) {
      const content = contentOf(await cellAt(address));
      return content === "" ? null : content;
    },
    async error(address) {
      const cell = await cellAt(address);
      const code = contentOf(cell);
      return isErrorCode(code) ? { code, message: reasonOf(cell) ?? "" } : null;
    },
    async sheets() {
      return (await opened).sheets().map((sheet) => sheet.getSheetName());
    },
    async charts(name) {
      const { spreadsheet, sheet } = await at(name === undefined ? "A1" : `${quotedSheetName(name)}!A1`);
      return spreadsheet.supplement(sheet.getSheetId()).charts.map((chart) => numbersOf(charted(spreadsheet, chart)));
    },
  };
}

const numbersOf = ({ name, title, series }: Charted): ChartNumbers => ({
  name,
  title: title ?? null,
  series: series.map((one) => ({
    name: one.name,
    x: one.points.map(({ x }) => x),
    y: one.points.map(({ y }) => y ?? null),
  })),
});
