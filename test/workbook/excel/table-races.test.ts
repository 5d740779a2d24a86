import type { Cell } from "../../../src/catalog/declare/cell";
import type { TableWriting } from "../../../src/workbook/table-rows";
import { cellsOnly } from "../planned-sheet";
import { openExcelDesk, type ExcelDesk } from "./excel-desk";

/** Looks before it writes: three requests. The fourth writes, so what is done before that comes in between. */
const WRITES = 4;

describe("a table in which somebody does something between the look and the write", () => {
  let desk: ExcelDesk;
  beforeEach(async () => {
    desk = await openExcelDesk();
    const plan = {
      ...cellsOnly(0, 0, [
        ["Id", "Coins", null, "out"],
        ["h1", 5, null, null],
        ["h2", 6, null, null],
      ]),
      title: "List",
      names: [{ name: "list_out", area: { row: 0, column: 3, rows: 1, columns: 1 } }],
      table: { name: "A_List", area: { row: 0, column: 0, rows: 3, columns: 2 } },
    };
    await desk.workbook.insertSheet(plan, { kind: "new sheet" });
  });
  afterEach(() => desk.close());

  const nothing: TableWriting = { known: "Id", cells: [], added: [], emptied: [], columns: [], beside: [] };
  const rows = async () => (await desk.workbook.table("A_List"))?.rows.map(({ values }) => values);
  const withHand = async (
    enter: readonly (readonly (string | number)[])[],
    at: string,
    writing: Partial<TableWriting>,
  ) => {
    const process = desk.host.process.bind(desk.host);
    let requests = 0;
    desk.host.process = async (request) => {
      const isTidying = request.Actions.some(({ Name }) => Name === "_RemoveReference");
      if (!isTidying) requests += 1;
      if (!isTidying && requests === WRITES) {
        desk.host.process = process;
        await desk.enter({ sheet: "List", cells: at }, enter);
      }
      return process(request);
    };
    return desk.workbook.writeTable("A_List", { ...nothing, ...writing });
  };
  const coins = (before: Cell, after: number): Partial<TableWriting> => ({
    cells: [{ row: "h1", column: "Coins", before, after }],
  });

  it("writes where nobody does", async () => {
    expect(await withHand([[99]], "E9", coins(5, 7))).toEqual({ outcome: "written" });
    expect(await rows()).toEqual([
      ["h1", 7],
      ["h2", 6],
    ]);
  });

  it("puts a cell back that was typed into", async () => {
    expect(await withHand([[8]], "B2", coins(5, 7))).toEqual({ outcome: "changed" });
    expect((await rows())?.[0]).toEqual(["h1", 8]);
  });

  it("puts a row back that has come to stand where the other one was", async () => {
    const sorted = [
      ["h2", 6],
      ["h1", 5],
    ];
    expect(await withHand(sorted, "A2", coins(5, 7))).toEqual({ outcome: "changed" });
    expect(await rows()).toEqual(sorted);
  });

  it("puts a row back that was written where a new one was to go", async () => {
    const added = [
      new Map<string, string | number>([
        ["Id", "h3"],
        ["Coins", 1],
      ]),
    ];
    expect(await withHand([["h4", 4]], "A4", { added })).toEqual({ outcome: "changed" });
    expect((await rows())?.[2]).toEqual(["h4", 4]);
  });

  it("puts a cell beside the table back that was typed into, and what went with it", async () => {
    const beside = [{ name: "list_out", before: "out", after: "out h1" }];
    expect(await withHand([["out h9"]], "D1", { ...coins(5, 7), beside })).toEqual({ outcome: "changed" });
    expect((await rows())?.[0]).toEqual(["h1", 5]);
    expect((await desk.workbook.table("A_List", ["list_out"]))?.beside).toEqual({ list_out: "out h9" });
  });
});
