import { converted } from "../../../src/native/convert/conversion";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { fileOf } from "../../../workbench/xlsx/write-book";
import { openFile } from "../../../workbench/xlsx/read-book";
import { fullBook } from "../xlsx/books";
import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openedBook, openExcel } = loadHeadless();
const namespace = "COINM";

describe("the tables of a file that was opened, as the add-in sees them", () => {
  let office: OpenExcel;
  beforeEach(async () => {
    const { book } = await openFile(await fileOf(fullBook(), namespace), namespace);
    office = openExcel(undefined, {}, openedBook(book, "any", "Full"));
  });
  afterEach(() => office.close());
  const first = async () => (await new ExcelWorkbook(office.excel).cellsInUse()).sheets[0];

  test("they have their names, their cells and their headings", async () => {
    // what fullBook writes into A31:B33
    expect((await first())?.tables).toEqual([
      {
        name: "Fills",
        extent: { row: 30, column: 0, rows: 3, columns: 2 },
        columns: ["Qty", "Price"],
        hasHeadings: true,
        hasTotals: false,
      },
    ]);
  });

  test("a table is found by its name in any case, moves with its cells and is gone with them", async () => {
    await office.excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem("Hedge sheet");
      const found = tables.getItem("fills").load("name");
      const none = tables.getItemOrNullObject("Trades").load("name");
      const second = found.columns.getItem("price").load("name");
      tables.load("count");
      await context.sync();
      expect([found.name, none.isNullObject, second.name, tables.count]).toEqual(["Fills", true, "Price", 1]);
    });
    const [sheet] = office.spreadsheet.sheets();
    sheet?.insertRowsBefore(0, 2);
    expect((await first())?.tables.map(({ extent }) => extent.row)).toEqual([32]);
    sheet?.deleteRows(32, 3);
    expect((await first())?.tables).toEqual([]);
  });

  test("a formula of ours over a column of fills is written without the add-in", async () => {
    const formula = "=COINM.NOTIONAL(SUM(Fills[Qty]),70000,100)";
    await office.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Hedge sheet").getRange("D40").formulas = [[formula]];
      await context.sync();
    });
    const inUse = await new ExcelWorkbook(office.excel).cellsInUse();
    const plan = await converted(inUse, { kind: "cells", cells: { sheet: "Hedge sheet", cells: "D40" } }, "plain");
    expect(plan?.stays).toEqual([]);
    expect(plan?.changes.map(({ from, to }) => [from, to.includes("SUM(Fills[Qty])")])).toEqual([[formula, true]]);
  });
});
