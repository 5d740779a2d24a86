import { takeFillBack, writeFill } from "../../../src/builder/book/fills-in-sheet";
import { extentOf, extentText } from "../../../src/workbook/cell-address";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { built } from "../drafts";
import { SHEET_WORDS } from "../../../src/builder/words/words";

const OF_100 = { size: 100, words: SHEET_WORDS };

/* 2026-11-20 is 46346 to a spreadsheet. */
const FILL = { day: "2026-11-20", contracts: -1000, price: 70000, fee: 0.0005 };
const SHEET = "Hedge BTC";
const ROOM = 12;

async function inserted() {
  // a contract of 100 USD, as the list of contracts says; nothing else in the sheet is read
  const calculate = (formula: string) => (formula.includes("listed_contract_size") ? 100 : null);
  const workbook = new MemoryWorkbook(["Sheet1"], calculate);
  await workbook.insertSheet(built().plan(), { kind: "new sheet" });
  const [dates] = await workbook.ownNames(SHEET, ["fill_dates"]);
  const { row, column } = extentOf(dates ?? { cells: "A1" });
  const line = (down: number) => ({
    sheet: SHEET,
    cells: extentText({ row: row + down, column, rows: 1, columns: 5 }),
  });
  return { workbook, line, first: { row, column } };
}

test("a fill stands below the last one: day, side, contracts without a sign, price and fee", async () => {
  const { workbook, line } = await inserted();
  expect(await writeFill(workbook, SHEET, FILL, OF_100)).toEqual({ at: line(0) });
  expect(await writeFill(workbook, SHEET, { ...FILL, contracts: 500 }, OF_100)).toEqual({ at: line(1) });
  expect(await workbook.read(line(0))).toEqual([[46346, "sell", 1000, 70000, 0.0005]]);
  expect(await workbook.read(line(1))).toEqual([[46346, "buy", 500, 70000, 0.0005]]);
});

test("a row in which its user has begun a fill is left alone, and the next one comes after it", async () => {
  const { workbook, line } = await inserted();
  workbook.enter({ ...line(2), cells: line(2).cells.split(":")[1] ?? "" }, [[0.001]]);
  expect(await writeFill(workbook, SHEET, FILL, OF_100)).toEqual({ at: line(3) });
  expect(await workbook.read(line(2))).toEqual([[null, null, null, null, 0.001]]);
});

test("a block without a free row is said to be full, and nothing is written", async () => {
  const { workbook, line } = await inserted();
  workbook.enter(line(ROOM - 1), [[46340, "sell", 1, 70000, 0]]);
  expect(await writeFill(workbook, SHEET, FILL, OF_100)).toEqual({ refused: "its 12 rows for fills are full" });
  expect(await workbook.read(line(0))).toEqual([[null, null, null, null, null]]);
});

test("a sheet of other contracts, or without the block, is not written to", async () => {
  const { workbook, line } = await inserted();
  expect(await writeFill(workbook, SHEET, FILL, { ...OF_100, size: 10 })).toEqual({
    refused: "it counts contracts of 100 USD, and these are of 10",
  });
  expect(await writeFill(workbook, "Sheet1", FILL, OF_100)).toEqual({ refused: "its block of fills has been changed" });
  expect(await workbook.read(line(0))).toEqual([[null, null, null, null, null]]);
});

test("is taken out again where it still is the last one, and else left", async () => {
  const { workbook, line } = await inserted();
  await writeFill(workbook, SHEET, FILL, OF_100);
  expect(await takeFillBack(workbook, SHEET, { ...FILL, price: 71000 }, OF_100)).toEqual({
    refused: "its last fill is another one",
  });
  expect(await takeFillBack(workbook, SHEET, FILL, OF_100)).toEqual({ at: line(0) });
  expect(await workbook.read(line(0))).toEqual([[null, null, null, null, null]]);
});

test("what somebody writes while it is written is not written over", async () => {
  const { workbook, line } = await inserted();
  const slow = {
    ownNames: workbook.ownNames.bind(workbook),
    read: async (address: Parameters<typeof workbook.read>[0]) => {
      const cells = await workbook.read(address);
      if (address.cells.includes(":")) workbook.enter(line(0), [["mine"]]);
      return cells;
    },
    replaceCells: workbook.replaceCells.bind(workbook),
  };
  const { cells } = line(0);
  expect(await writeFill(slow, SHEET, FILL, OF_100)).toEqual({ refused: `${cells.split(":")[0]} holds mine by now` });
  expect(await workbook.read(line(0))).toEqual([["mine", null, null, null, null]]);
});
