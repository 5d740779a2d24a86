import {
  FIRST_BREACH,
  FUNDING_APR,
  FUNDING_COST,
  HEDGE_BETA,
  HEDGE_SPLIT,
  INVERSE_PNL,
  NET_DELTA,
  RECONCILE_LIQ,
  SCENARIO_GRID,
  SCENARIO_TABLE,
  TRADE_LEDGER,
} from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Rows, TableParameter } from "../../../src/catalog/declare/define";
import { isBlank, isVacant, lastUsedRow } from "../../../src/catalog/read/last-used-row";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { cellsOf, isLeftOut } from "../../../src/catalog/read/read-list";
import { readTable } from "../../../src/catalog/read/read-table";
import { rowsOf } from "../rows-of";

/** A list goes down a column, a list of lists is a range. */
type Given = Cell | undefined | readonly Cell[] | Rows<Cell>;
const blockOf = (given: Given): Rows<Cell> | undefined => {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return [[given as Cell]];
  return (given as readonly unknown[]).map((row) => (Array.isArray(row) ? row : [row]) as readonly Cell[]);
};
const call = (definition: Definition, ...given: Given[]) =>
  outcomes<Cell>(definition, given.map(blockOf), (cell) => cell);
const refusal = (message: string) => expect.objectContaining({ kind: "invalid", message });

describe("blank", () => {
  test("is nothing, and an empty text; vacant is 0 as well", () => {
    const cells = [null, undefined, "", 0, false, " ", "x", 1];
    expect(cells.filter(isBlank)).toStrictEqual([null, undefined, ""]);
    expect(cells.filter(isVacant)).toStrictEqual([null, undefined, "", 0]);
  });

  test.each<[Rows<unknown> | undefined, number, number, number]>([
    [undefined, 3, 3, 3],
    [[[1], [null], [""], [undefined]], 1, 1, 1],
    [[[1], [2], [null]], 1, 2, 2],
    [[[1], [2], [0], [null]], 1, 3, 2],
    [rowsOf([1, null], [null, 2], [null, ""]), 1, 2, 2],
    [rowsOf([1, 1], [null, 0], [0, 0]), 1, 3, 1],
    [[[null], [null]], 1, 1, 1],
    [[[1], [2], [3]], 5, 5, 5],
  ])("%p, of which %d rows are looked for, ends with row %d, or %d where 0 is blank", (block, least, last, vacant) => {
    expect(lastUsedRow(block, least, false)).toBe(last);
    expect(lastUsedRow(block, least, true)).toBe(vacant);
  });
});

describe("the blank end of a range", () => {
  test("is cut off a list that lies in a row, too", () => {
    const prices = call(SCENARIO_TABLE, 5, -3500, 70000, [[56000, null]], 100);
    expect(prices).toEqual(call(SCENARIO_TABLE, 5, -3500, 70000, 56000, 100));
  });

  test("makes no single value of a range", () => {
    for (const blank of [null, 0])
      expect(call(SCENARIO_TABLE, [5, blank, blank], -3500, 70000, 56000, 100)).toEqual([
        [refusal("coins takes one value, was a range of 3 × 1")],
      ]);
    expect(call(SCENARIO_TABLE, rowsOf([5, 5], [5, 5]), -3500, 70000, 56000, 100)).toEqual([
      [refusal("coins takes one value, was a range of 2 × 2")],
    ]);
  });

  test("leaves one row under a heading that nothing stands under", () => {
    const under = (name: string) => [name, null, null, null];
    expect(call(INVERSE_PNL, under("contracts"), under("entry"), under("exit"), 100)).toEqual([[""], [0]]);
  });

  test("may be of 0 where each row has a position of 0", () => {
    const ledger = (...contracts: Cell[]) => call(TRADE_LEDGER, contracts, 50000).map(([position]) => position);
    expect(ledger(1000, 400, 0, 0)).toEqual([1000, 1400]);
    expect(ledger(1000, 0, 400, 0)).toEqual([1000, "", 1400]);
  });

  test("is not of 0 where a 0 says something", () => {
    const compound = call(FUNDING_APR, 0.0001, undefined, [true, 0]);
    expect(compound).toHaveLength(2);
    expect(compound[1]).toEqual(call(FUNDING_APR, 0.0001, undefined, false)[0]);
    expect(call(SCENARIO_GRID, 5, 70000, [0.1, 0], 1, 100)).toEqual([[350000], [350000]]);
  });

  // by hand: about their means 0 and 0.01 the products add up to 0.0004, the squares of the hedge to 0.0008
  test("is not of 0 beside the choice that takes numbers as they stand, however it is written", () => {
    for (const none of ["none", " None "])
      expect(call(HEDGE_BETA, [0.02, -0.02, 0], [0.01, -0.01, 0.03], none)).toEqual([[0.5]]);
  });
});

describe("a list", () => {
  test("is a column, a row or nothing, and no block", () => {
    expect(cellsOf("x", undefined)).toEqual([]);
    expect(cellsOf("x", [[1], [2]])).toEqual([1, 2]);
    expect(cellsOf("x", rowsOf([1, 2]))).toEqual([1, 2]);
    expect(cellsOf("x", rowsOf([1, 2], [3, 4]))).toEqual(
      refusal("x takes one column or one row, was a range of 2 × 2"),
    );
    expect(call(SCENARIO_GRID, 5, 70000, rowsOf([0, 0], [0.1, 0.1]), 1, 100)).toEqual([
      [refusal("moves takes one column or one row, was a range of 2 × 2")],
    ]);
  });

  test("is left out where it is nothing or one blank cell", () => {
    expect([[], [null], [""]].every(isLeftOut)).toBe(true);
    expect([[0], ["x"], [null, null], [""], [null, 1]].map(isLeftOut)).toEqual([false, false, false, true, false]);
    expect(call(SCENARIO_GRID, 5, 70000, undefined, 1, 100)).toEqual([[refusal("moves is empty: it has no default")]]);
  });

  test("may have a heading, which one cell alone is not", () => {
    expect(call(SCENARIO_GRID, 5, 70000, ["move", 0.1], 1, 100)).toEqual([[""], [350000]]);
    expect(call(SCENARIO_GRID, 5, 70000, "move", 1, 100)).toEqual([[refusal('moves must be a number, was "move"')]]);
  });

  test("of positions with headings gives what it gives without them", () => {
    const table = [[-100, 50] as Cell[], [50000, 60000] as Cell[], [100, 100] as Cell[]] as const;
    const names = ["contracts", "price", "face"];
    const headed = table.map((cells, index) => [names[index] as Cell, ...cells]);
    for (const definition of [NET_DELTA, HEDGE_SPLIT])
      expect(call(definition, 5, ...headed)).toEqual(call(definition, 5, ...table));
  });

  test("with a heading does not change a refusal, nor that there is no such row", () => {
    const refused = refusal("margin must not be above coins, which include it, was 6 of 5");
    expect(call(SCENARIO_TABLE, 5, -3500, 70000, ["price", 56000], 100, 6, 0.005)).toEqual([[refused]]);
    const path = (...prices: Cell[]) => call(FIRST_BREACH, prices, -3500, 70000, 0.5, 0.005, 100);
    expect(path("price", 70000, 71000)).toEqual([[expect.objectContaining({ kind: "none" })]]);
    expect(path("price", 70000, 78000)).toEqual([[3]]);
    expect(path(70000, 78000)).toEqual([[2]]);
  });
});

describe("ranges that do not meet", () => {
  const unmet = (message: string) => expect.objectContaining({ kind: "none", message });

  test("are the longest and the first that ends before it, whichever stands first", () => {
    const rates = call(FUNDING_COST, -1, [50000, 50000, 50000], [0.0001, 0.0001]);
    const lengths = "have different lengths and do not meet here: 3 and 2 rows";
    expect(rates[2]).toEqual([unmet(`mark_price and funding_rate ${lengths}`)]);
    const contracts = call(FUNDING_COST, [-1, -1], [50000, 50000, 50000], 0.0001);
    expect(contracts[2]).toEqual([unmet(`mark_price and contracts ${lengths}`)]);
  });

  test("may be rows of one range", () => {
    const uneven = rowsOf([-1, -1, -1], [-1, -1]);
    expect(call(FUNDING_COST, uneven, 50000, 0.0001)[1]?.[2]).toEqual(
      unmet("the ranges given have rows of different lengths and do not meet here"),
    );
  });
});

describe("a table that one cell may stand for", () => {
  const { mmr } = RECONCILE_LIQ.parameters as unknown as { mmr: TableParameter };
  const read = (...cells: Cell[]) => readTable("mmr", mmr, [cells]);

  test("is that one rate, or a row of it", () => {
    expect(read(0.005)).toEqual([{ floor: 0, mmr: 0.005 }]);
    expect(read(0, 0.004)).toEqual([{ floor: 0, mmr: 0.004 }]);
  });

  test("is refused under its own name", () => {
    const error = new CellError("#REF!");
    expect(read(error)).toBe(error);
    expect(read("x")).toEqual(refusal('mmr must be a number, was "x"'));
    expect(read(2)).toEqual(refusal("mmr must be above 0 and below 1 (0.5 % is 0.005), was 2"));
  });
});
