import { CellError } from "../../../src/catalog/declare/cell";
import { extentOf, extentText } from "../../../src/workbook/cell-address";
import type { Calculate } from "../../../src/workbook/memory/memory-sheet";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { Entry } from "../../../src/workbook/sheet-plan";
import { workbookContract } from "../contract";
import { followedInsertion } from "../followed-insertion";
import { insertionContract, type InsertionDesk } from "../insertion-contract";
import { everything } from "../planned-sheet";

const KNOWN: Record<string, ReturnType<Calculate>> = {
  "=1+2": 3,
  "=1/0": new CellError("#DIV/0!"),
  "=SEQUENCE(3,2)": [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
};
const calculate: Calculate = (formula) => KNOWN[formula] ?? new CellError("#NAME?");

const entered = (content: string | number | boolean): Entry =>
  typeof content === "string" && content.startsWith("=") ? { formula: content } : content;

/** A user's hands on a workbook in memory, and a look at all of it. */
async function open(): Promise<InsertionDesk> {
  const workbook = new MemoryWorkbook(["Sheet1", "My sheet"], calculate);
  const sheet = (name: string) => workbook.sheets().find((known) => known.name === name);
  return {
    workbook,
    select: async (address) => workbook.select(address),
    enter: async (address, rows) =>
      workbook.enter(
        address,
        rows.map((row) => row.map(entered)),
      ),
    sheets: async () => workbook.sheets().map(({ name }) => name),
    picture: async () => workbook.sheets().map((known) => known.copy()),
    named: async (name, called) => {
      const area = sheet(name)?.names.find((known) => known.name === called)?.area;
      return area && extentText(area);
    },
    accepts: async ({ sheet: name = "", cells }, entry) => {
      const { row, column } = extentOf({ cells });
      return sheet(name)?.accepts(row, column, entry) ?? false;
    },
    chartTitles: async (name) => sheet(name)?.charts.map(({ title }) => title) ?? [],
    follow: (...given) => followedInsertion(workbook, ...given),
    refuse: async (first) => workbook.refuse(first, "RequestAborted"),
    obey: async () => workbook.obey(),
    close: () => undefined,
  };
}

workbookContract("a workbook in memory", open);
insertionContract("a planned sheet in a workbook in memory", open);

describe("a workbook in memory", () => {
  it("reports each change of the selection until nobody listens any more", async () => {
    const workbook = new MemoryWorkbook();
    let changes = 0;
    const stop = await workbook.onSelection(() => (changes += 1));
    workbook.select({ cells: "B2" });
    workbook.select({ cells: "B3" });
    stop();
    workbook.select({ cells: "B4" });
    expect(changes).toBe(2);
  });

  it("knows no function of its own, as Excel without the add-in", async () => {
    const workbook = new MemoryWorkbook();
    const insertion = await workbook.insertFormula("=COINM.LIQ_PRICE(1)", await workbook.selectedCell(), {
      replace: false,
    });
    expect(insertion).toEqual({ outcome: "inserted", value: new CellError("#NAME?"), text: "#NAME?" });
  });

  it("keeps all of a plan, to be looked at", async () => {
    const workbook = new MemoryWorkbook(["Sheet1"], calculate);
    await workbook.insertSheet(everything, { kind: "new sheet" });
    const { looks, validations, highlights, charts, names, columnWidths, frozenRows } = workbook.sheets()[1] ?? {};
    expect({ looks, validations, highlights, charts, names, frozenRows }).toEqual({
      looks: everything.looks,
      validations: everything.validations,
      highlights: everything.highlights,
      charts: everything.charts,
      names: everything.names,
      frozenRows: 3,
    });
    expect([...(columnWidths ?? [])]).toEqual([
      [1, 30],
      [2, 14],
    ]);
    expect(workbook.sheets()[1]?.holds(7, 2)).toBe("=1+2");
  });
});

describe("a formula that spills in a workbook in memory", () => {
  const spill = { formula: "=SEQUENCE(3,2)" };

  it("says #SPILL! where something is in its way, and leaves that alone", async () => {
    const workbook = new MemoryWorkbook(["Sheet1"], calculate);
    workbook.enter({ cells: "B3" }, [["mine"]]);
    workbook.enter({ cells: "A1" }, [[spill]]);
    expect(await workbook.read({ cells: "A1:B3" })).toEqual([
      [new CellError("#SPILL!"), null],
      [null, null],
      [null, "mine"],
    ]);
  });

  it("takes along what it has spilled", async () => {
    const workbook = new MemoryWorkbook(["Sheet1"], calculate);
    workbook.enter({ cells: "A1" }, [[spill]]);
    workbook.enter({ cells: "A1" }, [["gone"]]);
    expect(await workbook.read({ cells: "A1:B2" })).toEqual([
      ["gone", null],
      [null, null],
    ]);
  });
});
