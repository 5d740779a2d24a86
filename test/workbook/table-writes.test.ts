import { CellError } from "../../src/catalog/declare/cell";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { cellsOnly } from "./planned-sheet";

test("what somebody writes while a write is put back is put back in its turn", async () => {
  const workbook = new MemoryWorkbook(["Sheet1"], () => new CellError("#NAME?"));
  const plan = {
    ...cellsOnly(0, 0, [
      ["Id", "Coins"],
      ["h1", 5],
    ]),
    title: "List",
    table: { name: "A_List", area: { row: 0, column: 0, rows: 2, columns: 2 } },
  };
  await workbook.insertSheet(plan, { kind: "new sheet" });
  // before the write, before it is put back, and before that is put back
  const typed = [8, 9, 10];
  workbook.meanwhile(async () => {
    const next = typed.shift();
    if (next !== undefined) workbook.enter({ sheet: "List", cells: "B2" }, [[next]]);
  });
  const written = await workbook.writeTable("A_List", {
    ...{ known: "Id", added: [], emptied: [], columns: [], beside: [] },
    cells: [{ row: "h1", column: "Coins", before: 5, after: 7 }],
  });
  expect(written).toEqual({ outcome: "changed" });
  expect(typed).toEqual([]);
  expect((await workbook.table("A_List"))?.rows.map(({ values }) => values)).toEqual([["h1", 10]]);
});
