import { cellsTaken } from "../../../../src/taskpane/view/history/cells-taken";
import { MemoryWorkbook } from "../../../../src/workbook/memory/memory-workbook";

const HEADINGS = ["When", "Market", "Qty", "Price"];
const row = (at: number): (number | string)[] => [45_000 + at / 24, "BTCUSD", -100, 50_000.5];

function workbook(rows: number): MemoryWorkbook {
  const made = new MemoryWorkbook(["Sheet1", "Other"]);
  made.enter({ sheet: "Sheet1", cells: "B2" }, [HEADINGS, ...Array.from({ length: rows }, (_, at) => row(at))]);
  made.enter({ sheet: "Other", cells: "A1" }, [["not this one"]]);
  return made;
}
const calm = { signal: new AbortController().signal, breathe: () => Promise.resolve() };

test("the selected cells, however many requests they take", async () => {
  const made = workbook(12_000);
  made.select({ sheet: "Sheet1", cells: "B2:E12002" });
  const source = await cellsTaken(made, calm);
  const cells = "cells" in source ? source.cells : [];
  expect([source.name, cells.length]).toEqual(["Sheet1!B2:E12002", 12_001]);
  expect(cells[0]).toEqual(HEADINGS);
  expect(cells.at(-1)).toEqual([String(45_000 + 11_999 / 24), "BTCUSD", "-100", "50000.5"]);
});

test("of a single cell the whole sheet that it is on, and no other", async () => {
  const made = workbook(3);
  made.select({ sheet: "Sheet1", cells: "C3" });
  const source = await cellsTaken(made, calm);
  const cells = "cells" in source ? source.cells : [];
  expect(source.name).toBe("Sheet1");
  expect(cells.filter((each) => each.some((cell) => cell !== "")).map((each) => each.at(-1))).toEqual([
    "Price",
    "50000.5",
    "50000.5",
    "50000.5",
  ]);
});

test("cancelled, no more is read", async () => {
  const made = workbook(12_000);
  made.select({ sheet: "Sheet1", cells: "B2:E12002" });
  const controller = new AbortController();
  const source = await cellsTaken(made, {
    signal: controller.signal,
    breathe: () => Promise.resolve(controller.abort()),
  });
  expect("cells" in source && source.cells.length).toBe(5_000);
});
