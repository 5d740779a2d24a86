import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import type { Book } from "../../../workbench/xlsx/book";
import { openFile } from "../../../workbench/xlsx/read-book";
import { fileOf } from "../../../workbench/xlsx/write-book";
import { openWithFunctions } from "../../builder/sheets-with-functions";
import { followedInsertion } from "../../workbook/followed-insertion";
import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { bookFrom, charted, openedBook } = loadHeadless();
const namespace = "COINM";

export interface RoundTrip {
  /** As the sheets were when the file was written, and as they are where it was opened and everything calculated. */
  saved: Book;
  opened: Book;
  /** What each chart shows: its words, its lines, its numbers. */
  drawnBefore: unknown;
  drawnAfter: unknown;
  /** What the reader said that it leaves out. */
  left: string[];
  file: Uint8Array<ArrayBuffer>;
}

/** A workbook with sheets as the pane inserts them. */
export async function inserted(plans: readonly SheetPlan[]): Promise<{ excel: OpenExcel; workbook: ExcelWorkbook }> {
  const excel = await openWithFunctions();
  const workbook = new ExcelWorkbook(excel.excel);
  for (const plan of plans) {
    const { insertion } = await followedInsertion(workbook, plan, { kind: "new sheet" });
    if (insertion.outcome !== "written") throw new Error(`The sheet was not written: ${insertion.outcome}.`);
  }
  return { excel, workbook };
}

/** The same saved as a file and opened in a workbench that has never seen them. */
export async function roundTrip(plans: readonly SheetPlan[]): Promise<RoundTrip> {
  const { excel: before } = await inserted(plans);
  const saved = await bookFrom(before.spreadsheet);
  const file = await fileOf(saved, namespace);
  const { book, left } = await openFile(file, namespace);
  const after = await openWithFunctions(openedBook(book, "any", "Workbook"));
  await after.spreadsheet.calculateAll();
  const opened = await bookFrom(after.spreadsheet);
  const result = { saved, opened, drawnBefore: drawn(before), drawnAfter: drawn(after), left, file };
  before.close();
  after.close();
  return result;
}

/** Looks by what they are and not by their number; names and rules in one order. */
export function comparable({ sheets, names, looks, active }: Book) {
  return {
    active,
    names: names.toSorted((a, b) => (a.name + String(a.sheet) < b.name + String(b.sheet) ? -1 : 1)),
    sheets: sheets.map(({ cells, validations, charts, ...rest }) => ({
      ...rest,
      validations: validations.toSorted((a, b) => (JSON.stringify(a.areas) < JSON.stringify(b.areas) ? -1 : 1)),
      cells: cells.map(({ look, ...cell }) => ({ ...cell, look: look === undefined ? undefined : looks[look] })),
      charts: charts.map((chart) => chart.name),
    })),
  };
}

const drawn = ({ spreadsheet }: OpenExcel) =>
  spreadsheet.sheets().map((sheet) =>
    spreadsheet.supplement(sheet.getSheetId()).charts.map((chart) => {
      const { id, ...shown } = charted(spreadsheet, chart);
      void id;
      return { ...shown, place: chart.place };
    }),
  );
