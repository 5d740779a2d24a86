import { convert } from "../../src/native/convert/convert";
import { converted } from "../../src/native/convert/conversion";
import { isBookError, type Book, type BookCell, type BookSheet } from "../../workbench/xlsx/book";
import { fileOf } from "../../workbench/xlsx/write-book";
import { built, KINDS } from "../builder/drafts";
import { inserted } from "../workbench/book/round-trip";
import { loadHeadless } from "../workbench/headless";
import type { OpenExcel } from "../workbench/open-excel";
import { opened, type Results } from "./libreoffice-results";

const { bookFrom } = loadHeadless();
const namespace = "COINM";

interface Saved {
  /** What every cell shows with the add-in. */
  ours: BookSheet;
  /** The same sheet without it, as it was saved. */
  native: BookSheet;
  results: Results;
}

/** The sheet in front as it is saved without the add-in: LibreOffice believes no result of the file and calculates all. */
async function calculated(excel: OpenExcel, ours: BookSheet): Promise<Saved> {
  const book = unprinted(frozen(await bookFrom(excel.spreadsheet), ours));
  const found = opened(await fileOf(book, namespace), true);
  const native = book.sheets.find(({ name }) => name === ours.name) as BookSheet;
  return { ours, native, results: found.get(native.name) as Results };
}

/** A hedge sheet, in which what our functions came to is frozen. */
async function savedHedge(kind: string): Promise<Saved> {
  const { excel } = await inserted([built(KINDS[kind]).plan()]);
  const saved = await calculated(excel, (await bookFrom(excel.spreadsheet)).sheets[1] as BookSheet);
  excel.close();
  return saved;
}

/** Formulas that are still ours become what they came to. */
function frozen(book: Book, { cells: before }: BookSheet): Book {
  const values = new Map(before.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const without = (cell: BookCell): BookCell => {
    if (cell.formula?.includes(`${namespace}.`) !== true) return cell;
    const { row, column, look } = cell;
    const value = values.get(`${row} ${column}`);
    return { row, column, ...(value === undefined ? {} : { value }), ...(look === undefined ? {} : { look }) };
  };
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(without) })) };
}

/** Rows that are repeated on each page stand apart in what LibreOffice writes. */
const unprinted = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, page: { landscape: false, centred: false, scale: 100 } })),
});

/** Fifteen digits are printed; sums of logarithms and the like agree to twelve. */
function differs({ value }: BookCell, got: unknown): boolean {
  if (isBookError(value)) return typeof got !== "object" || got === null;
  if (typeof value === "number")
    return typeof got !== "number" || Math.abs(got - value) > 1e-11 * Math.max(1, Math.abs(value));
  // In a matrix, as every formula is one here, LibreOffice has numbers for these.
  if (typeof value === "boolean") return got !== value && got !== Number(value);
  return (value ?? "") !== (got ?? "");
}

const name = ({ row, column, formula = "" }: BookCell) => `row ${row + 1}, column ${column + 1} ${formula}`;

const wrongIn = ({ ours, results }: Saved) =>
  ours.cells
    .filter((cell) => cell.value !== undefined && differs(cell, results(cell.row, cell.column)))
    .map((cell) => [name(cell), cell.value, results(cell.row, cell.column)]);

test.each(["the example", "coins kept floating, in cross mode", "an expiry", "filled, and the price has moved"])(
  "LibreOffice calculates the saved sheet to our numbers: %s",
  async (kind) => {
    const saved = await savedHedge(kind);
    expect(saved.native.cells.filter(({ formula }) => formula?.includes(`${namespace}.`))).toEqual([]);
    expect(saved.native.cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(200);
    expect(wrongIn(saved)).toEqual([]);
  },
);

/** Inputs in A1:A6 and calls of ours beside them, as README and the worked hedge of the workbench have them. */
const INPUTS = [-3500, 70000, 0.5, 0.005, 100, 5];
const CALLS = [
  ["=COINM.LIQ_PRICE(A1,A2,A3,A4,A5)", 77388.88888888889],
  ["=COINM.LIQ_PRICE(A1,A2,A6,A4,A5)", { error: "#N/A" }],
  ["=COINM.HEDGE_CONTRACTS(A6,A2,A5)", -3500],
  ["=COINM.INVERSE_PNL(A1,A2,56000,A5)*2", 2.5],
  ["=COINM.NOTIONAL(A1,A2,A5)+1", 6],
  ["=IFERROR(COINM.LIQ_PRICE(A1,A2,A6,A4,A5),-1)", -1],
] as const;

test("formulas of ours that were turned into a spreadsheet's own come to the same, refusals too", async () => {
  const { excel, workbook } = await inserted([]);
  await excel.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A6").values = INPUTS.map((input) => [input]);
    sheet.getRange("C1:C6").formulas = CALLS.map(([formula]) => [formula]);
    await context.sync();
  });
  const ours = (await bookFrom(excel.spreadsheet)).sheets[0] as BookSheet;
  expect(ours.cells.filter(({ column }) => column === 2).map(({ value }) => value)).toEqual(
    CALLS.map(([, value]) => value),
  );
  const conversion = await converted(await workbook.cellsInUse(), { kind: "workbook" }, "plain");
  expect(conversion?.stays).toEqual([]);
  await convert(workbook, conversion as NonNullable<typeof conversion>);
  const saved = await calculated(excel, ours);
  excel.close();
  expect(saved.native.cells.filter(({ formula }) => formula !== undefined).length).toBe(CALLS.length);
  expect(saved.native.cells.filter(({ formula }) => formula?.includes(`${namespace}.`))).toEqual([]);
  expect(wrongIn(saved)).toEqual([]);
});

test("a formula bent in the file is noticed", async () => {
  const { excel } = await inserted([]);
  await excel.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").formulas = [["=SQRT(365)"], ["=A1*1.000000001"]];
    await context.sync();
  });
  const sheet = (await bookFrom(excel.spreadsheet)).sheets[0] as BookSheet;
  const [first, second] = sheet.cells as [BookCell, BookCell];
  const saved = await calculated(excel, { ...sheet, cells: [first, { ...second, value: first.value as number }] });
  excel.close();
  expect(wrongIn(saved).length).toBe(1);
});
