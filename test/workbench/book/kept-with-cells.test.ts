import type { Book, BookSheet } from "../../../workbench/xlsx/book";
import { fileOf } from "../../../workbench/xlsx/write-book";
import { openFile } from "../../../workbench/xlsx/read-book";
import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";
import { fullBook } from "../xlsx/books";

const { bookFrom, openedBook, openExcel, keep } = loadHeadless();
const namespace = "COINM";

/** A table in rows 31 to 33 with the headings Qty and Price, a note in A1, charts, a print area. */
const opened = (): OpenExcel => openExcel(undefined, {}, openedBook(fullBook(), "any", "Full"));
const first = (book: Book) => book.sheets[0] as BookSheet;
const saved = async ({ spreadsheet }: OpenExcel) => first(await bookFrom(spreadsheet));
const sheetIn = ({ spreadsheet }: OpenExcel) =>
  spreadsheet.sheets()[0] as NonNullable<ReturnType<OpenExcel["spreadsheet"]["sheets"]>[0]>;

test("notes, tables, charts and what is printed stay with their cells when rows come in above them", async () => {
  const excel = opened();
  const before = await saved(excel);
  sheetIn(excel).insertRowsBefore(0, 2);
  const after = await saved(excel);
  const down = <Part extends { row: number }>(part: Part): Part => ({ ...part, row: part.row + 2 });
  expect(after.notes).toEqual(before.notes.map(down));
  expect(after.tables.map(({ area }) => area)).toEqual(before.tables.map(({ area }) => down(area)));
  expect(after.page.area).toEqual(before.page.area && down(before.page.area));
  const [chart] = after.charts;
  expect(chart?.cells?.row).toBe(14);
  expect(chart?.series[0]?.values.area.row).toBe(2);
  excel.close();
});

test("a note goes with its cell, and so does a table", async () => {
  const excel = opened();
  sheetIn(excel).deleteRows(30, 3);
  sheetIn(excel).deleteRows(0, 1);
  const after = await saved(excel);
  expect([after.notes, after.tables]).toEqual([[], []]);
  excel.close();
});

test("a table has the headings that its cells show, and is none where they are no headings of a table", async () => {
  const excel = opened();
  const heading = sheetIn(excel).getRange(30, 0);
  heading.setValue("Contracts");
  const { tables } = first(
    (await openFile(await fileOf(await bookFrom(excel.spreadsheet), namespace), namespace)).book,
  );
  expect(tables.map(({ name, columns }) => [name, columns])).toEqual([["Fills", ["Contracts", "Price"]]]);
  heading.setValue("price");
  expect((await saved(excel)).tables).toEqual([]);
  heading.setValue(7);
  expect((await saved(excel)).tables).toEqual([]);
  excel.close();
});

test("what is kept of a workbook opens as it was", async () => {
  const excel = opened();
  const before = await bookFrom(excel.spreadsheet);
  const again = openExcel(
    undefined,
    {},
    JSON.parse(JSON.stringify(keep(excel.spreadsheet))) as ReturnType<typeof keep>,
  );
  await again.spreadsheet.calculateAll();
  const after = await bookFrom(again.spreadsheet);
  const comparable = ({ looks, sheets, ...book }: Book) => ({
    ...book,
    sheets: sheets.map(({ cells, ...sheet }) => ({
      ...sheet,
      cells: cells.map(({ look, value, ...cell }) => ({
        ...cell,
        look: look === undefined ? undefined : looks[look],
        value: cell.formula ? null : value,
      })),
    })),
  });
  expect(comparable(after)).toEqual(comparable(before));
  excel.close();
  again.close();
});

test("formulas speak of the table, also after rows came in, and what it has not is no formula in a file", async () => {
  const excel = opened();
  const { spreadsheet } = excel;
  const sheet = sheetIn(excel);
  sheet.getRange(40, 0).setFormula("=SUM(Fills[Qty])");
  sheet.getRange(31, 3).setFormula("=Fills[@Qty]*Fills[@Price]");
  sheet.getRange(41, 0).setFormula("=SUM(Fills[Typo])");
  await spreadsheet.settled();
  const values = (...cells: [number, number][]) =>
    cells.map(([row, column]) => spreadsheet.cell(sheet, row, column)?.v);
  // Of 1 and 3 contracts at 2 and 4.
  expect(values([40, 0], [31, 3], [41, 0])).toEqual([4, 2, "#REF!"]);
  sheet.insertRowsBefore(32, 1);
  sheet.getRange(32, 0).setValue(10);
  await spreadsheet.settled();
  expect(values([41, 0])).toEqual([14]);
  const { book } = await openFile(await fileOf(await bookFrom(spreadsheet), namespace), namespace);
  const found = first(book).cells.filter(({ row }) => row === 41 || row === 42);
  expect(found.map(({ formula, value }) => formula ?? value)).toEqual(["=SUM(Fills[Qty])", { error: "#REF!" }]);
  excel.close();
});
