import { portions, type Portion } from "../../src/workbook/plan-portions";
import type { Entry, SheetPlan } from "../../src/workbook/sheet-plan";
import { cellsOnly, everything } from "./planned-sheet";

const kinds = (parts: readonly Portion[]) => parts.flatMap((part) => Object.keys(part));
const withBlocks = (blocks: SheetPlan["blocks"]): SheetPlan => ({ ...cellsOnly(0, 0, [[1]]), blocks });
const rowsOf = (rows: number, columns: number, entry: Entry = 1): Entry[][] =>
  Array.from({ length: rows }, () => Array<Entry>(columns).fill(entry));

/** Every cell that a plan writes, in the order of writing. */
const written = (parts: readonly Portion[]): [string, Entry][] =>
  parts.flatMap(({ cells = [] }) =>
    cells.flatMap(({ row, column, entries }) =>
      entries.flatMap((line, down) =>
        line.map((entry, across): [string, Entry] => [`${row + down},${column + across}`, entry]),
      ),
    ),
  );

describe("a plan in portions", () => {
  it("begins with the names, on which formulas stand, and ends with the charts, which stand on cells", () => {
    expect(kinds(portions(everything))).toEqual(["names", "cells", "looks", "validations", "highlights", "charts"]);
  });

  it("has none for what a plan does not hold", () => {
    expect(kinds(portions(cellsOnly(0, 0, [[1]])))).toEqual(["cells"]);
    expect(portions(withBlocks([]))).toEqual([]);
  });

  it("writes formulas that spill after all other cells, in the plan's order", () => {
    const spills = { rows: 2, columns: 1 };
    const blocks = [
      { row: 0, column: 0, entries: [[{ formula: "=first" }]], spills },
      { row: 9, column: 0, entries: [[1]] },
      { row: 5, column: 0, entries: [[{ formula: "=second" }]], spills },
      { row: 0, column: 4, entries: [[2]] },
    ];
    const order = written(portions(withBlocks(blocks))).map(([at]) => at);
    expect(new Set(order.slice(0, 2))).toEqual(new Set(["9,0", "0,4"]));
    expect(order.slice(2)).toEqual(["0,0", "5,0"]);
  });

  it("writes cells that touch as one block, whatever blocks they were planned in", () => {
    const single = (row: number, column: number, entry: Entry) => ({ row, column, entries: [[entry]] });
    const units = [single(0, 2, "BTC"), single(1, 2, "USD")];
    const numbers = [single(0, 1, 1), single(1, 1, 2), single(3, 1, 4)];
    const blocks = [...units, single(0, 0, "a"), single(1, 0, "b"), ...numbers, single(3, 3, "apart")];
    expect(portions(withBlocks(blocks)).flatMap(({ cells }) => cells)).toEqual([
      {
        row: 0,
        column: 0,
        entries: [
          ["a", 1, "BTC"],
          ["b", 2, "USD"],
        ],
      },
      { row: 3, column: 1, entries: [[4]] },
      { row: 3, column: 3, entries: [["apart"]] },
    ]);
  });

  it("leaves cells alone that a shorter row does not reach", () => {
    const parts = portions(withBlocks([{ row: 0, column: 0, entries: [["a"], ["b", 1, 2]] }]));
    expect(parts[0]?.cells?.[0]?.entries).toEqual([
      ["a", null, null],
      ["b", 1, 2],
    ]);
  });

  it("holds at most 5,000 cells in one, and writes each cell once", () => {
    const parts = portions(cellsOnly(3, 2, rowsOf(1250, 10)));
    const sizes = parts.map((part) => written([part]).length);
    expect(sizes).toEqual([5000, 5000, 2500]);
    expect(new Set(written(parts).map(([at]) => at)).size).toBe(12_500);
    expect(parts.map(({ cells = [] }) => cells.length)).toEqual([1, 1, 1]);
  });

  it("holds at most 200,000 characters in one", () => {
    const parts = portions(cellsOnly(0, 0, rowsOf(100, 1, { formula: `=${"A1+".repeat(1333)}A1` })));
    expect(parts.map((part) => written([part]).length)).toEqual([49, 49, 2]);
  });

  it("lets a row go alone that is larger than that", () => {
    const parts = portions(cellsOnly(0, 0, rowsOf(2, 6000)));
    expect(parts.map((part) => written([part]).length)).toEqual([6000, 6000]);
  });

  it("puts small blocks together", () => {
    const blocks = Array.from({ length: 50 }, (_, index) => ({ row: index * 3, column: 1, entries: rowsOf(2, 4) }));
    const parts = portions(withBlocks(blocks));
    expect(parts).toHaveLength(1);
    expect(parts[0]?.cells).toHaveLength(50);
  });

  it("lays looks over one another in the plan's order, a hundred a portion", () => {
    const looks = Array.from({ length: 250 }, (_, row) => ({ area: { row, column: 0, rows: 1, columns: 1 } }));
    const parts = portions({ ...withBlocks([]), looks });
    expect(parts.map((part) => part.looks?.length)).toEqual([100, 100, 50]);
    expect(parts.flatMap((part) => part.looks ?? [])).toEqual(looks);
  });
});
