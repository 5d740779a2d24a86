import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { TableWriting } from "../../src/workbook/table-rows";
import { cellsOnly } from "./planned-sheet";

/** A table of one row, with a cell beside it; each number is typed into the row when a request is about to be sent. */
async function opened(typed: (string | number)[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(["Sheet1"], () => new CellError("#NAME?"));
  const plan = {
    ...cellsOnly(0, 0, [
      ["Id", "Coins", null, "out"],
      ["h1", 5, null, null],
    ]),
    title: "List",
    names: [{ name: "list_out", area: { row: 0, column: 3, rows: 1, columns: 1 } }],
    table: { name: "A_List", area: { row: 0, column: 0, rows: 2, columns: 2 } },
  };
  await workbook.insertSheet(plan, { kind: "new sheet" });
  workbook.meanwhile(async () => {
    const next = typed.shift();
    const cells = typeof next === "number" ? "B2" : "D1";
    if (next !== undefined) workbook.enter({ sheet: "List", cells }, [[next]]);
  });
  return workbook;
}

const nothing: TableWriting = { known: "Id", cells: [], added: [], emptied: [], columns: [], beside: [] };
const out = { name: "list_out", before: "out", after: "out h1" };
const gone = {
  row: "h1",
  before: new Map<string, Cell>([
    ["Id", "h1"],
    ["Coins", 5],
  ]),
};
const standing = async (workbook: MemoryWorkbook) => {
  const table = await workbook.table("A_List", ["list_out"]);
  return [table?.rows.map(({ values }) => values), table?.beside];
};

test("what somebody writes while a write is put back is put back in its turn", async () => {
  // before the write, before it is put back, and before that is put back
  const typed = [8, 9, 10];
  const workbook = await opened(typed);
  const written = await workbook.writeTable("A_List", {
    ...nothing,
    cells: [{ row: "h1", column: "Coins", before: 5, after: 7 }],
  });
  expect(written).toEqual({ outcome: "changed" });
  expect(typed).toEqual([]);
  expect((await standing(workbook))[0]).toEqual([["h1", 10]]);
});

test("a row that is written into while it is emptied stays, and nothing beside the table says that it is gone", async () => {
  const workbook = await opened([8]);
  expect(await workbook.writeTable("A_List", { ...nothing, emptied: [gone], beside: [out] })).toEqual({
    outcome: "changed",
  });
  expect(await standing(workbook)).toEqual([[["h1", 8]], { list_out: "out" }]);
});

test("what somebody writes beside the table meanwhile stays, and the row that was emptied with it comes back", async () => {
  const workbook = await opened(["out h9", "out h9 h8"]);
  expect(await workbook.writeTable("A_List", { ...nothing, emptied: [gone], beside: [out] })).toEqual({
    outcome: "changed",
  });
  expect(await standing(workbook)).toEqual([[["h1", 5]], { list_out: "out h9 h8" }]);
});
