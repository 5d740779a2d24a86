import { openExcelDesk, type ExcelDesk } from "./excel-desk";
interface At {
  sheet: string;
  cells: string;
}

/** More cells than one answer of Excel's on the web has room for. */
const ROWS = 3_000;
const row = (place: number): unknown[] => [place + 0.5, `text ${place}`, place % 7 === 0 ? `=${place}+1` : ""];

let desk: ExcelDesk;
beforeAll(async () => {
  desk = await openExcelDesk();
  await desk.excel.run(async (context) => {
    const rows = Array.from({ length: ROWS }, (_, place) => row(place));
    context.workbook.worksheets.getItem("Sheet1").getRange(`B3:D${ROWS + 2}`).formulas = rows as string[][];
    context.workbook.worksheets.getItem("My sheet").getRange("A1:A2").formulas = [["=1+2"], ["last"]];
    await context.sync();
  });
});
afterAll(() => desk.close());

test("a large workbook is read in parts, every cell in its place", async () => {
  const shares: number[] = [];
  const before = desk.requests();
  const { sheets } = await desk.workbook.cellsInUse(undefined, { progress: ({ done, of }) => shares.push(done / of) });
  expect(desk.requests() - before).toBeGreaterThanOrEqual(5);
  expect(shares).toEqual([0, 1 / 3, 2 / 3]);
  const [first, second] = sheets;
  expect(first?.extent).toEqual({ row: 2, column: 1, rows: ROWS, columns: 3 });
  const formulas = Array.from({ length: ROWS }, (_, place) => ["", "", place % 7 === 0 ? `=${place}+1` : ""]);
  expect(first?.formulas).toEqual(formulas);
  const values = Array.from({ length: ROWS }, (_, place) => [
    place + 0.5,
    `text ${place}`,
    place % 7 ? null : place + 1,
  ]);
  expect(first?.values).toEqual(values);
  expect(second?.formulas).toEqual([["=1+2"], [""]]);
  expect(second?.values).toEqual([[3], ["last"]]);
});

test("reading it can be cancelled", async () => {
  const stop = new AbortController();
  const how = { signal: stop.signal, progress: () => stop.abort() };
  await expect(desk.workbook.cellsInUse(undefined, how)).rejects.toThrow("cancelled");
});

test("what a formula has spilled is not entered over: it was never typed there", async () => {
  await desk.excel.run(async (context) => {
    context.workbook.worksheets.getItem("My sheet").getRange("C1").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
  });
  const [anchor, spilled] = ["C1", "C2"].map((cells) => ({ sheet: "My sheet", cells })) as [At, At];
  expect(await desk.workbook.replaceEntries([{ at: spilled, from: 2, to: 5 }])).toMatchObject({ outcome: "changed" });
  const change = { at: anchor, from: { formula: "=SEQUENCE(3)" }, to: { formula: "=SEQUENCE(2)" } };
  expect(await desk.workbook.replaceEntries([change])).toEqual({ outcome: "written" });
});
