import { callGraph } from "./call-graph";
import { built, KINDS } from "./drafts";
import type { PlannedBlock, SheetPlan } from "../../src/workbook/sheet-plan";

/** How deep and how many at most; a sheet that needs less may have its numbers lowered, never raised without a reason. */
const AT_MOST: Readonly<Record<keyof typeof KINDS, { depth: number; calls: number }>> = {
  "the example": { depth: 5, calls: 38 },
  "a share, isolated by the coins posted": { depth: 5, calls: 37 },
  "dollars, by the liquidation price": { depth: 5, calls: 38 },
  "coins kept floating, in cross mode": { depth: 5, calls: 39 },
  "target weights": { depth: 5, calls: 38 },
  "contracts already open": { depth: 6, calls: 39 },
  "contracts already open that are turned over": { depth: 6, calls: 39 },
  "a proxy": { depth: 5, calls: 36 },
  "a proxy by past prices": { depth: 5, calls: 37 },
  "an expiry": { depth: 5, calls: 33 },
  "own prices and rates": { depth: 5, calls: 37 },
  "a flipping sign": { depth: 5, calls: 39 },
  "the entry value, by the liquidation price": { depth: 5, calls: 37 },
  "the entry value with a fee at bankruptcy, in cross mode": { depth: 5, calls: 38 },
  "a share of the margin": { depth: 5, calls: 36 },
  "a tier table, by the liquidation price": { depth: 6, calls: 56 },
  "a tier table": { depth: 5, calls: 54 },
  "a rate that grows with the position": { depth: 5, calls: 38 },
  "a margin that covers everything": { depth: 5, calls: 38 },
};

/** In characters: what can still be read in the formula bar. */
const LONGEST = 460;

test("every kind of sheet has its bounds", () => {
  expect(Object.keys(AT_MOST)).toEqual(Object.keys(KINDS));
});

test.each(Object.entries(KINDS))("%s: no more calls and no deeper than it has", (kind, changes) => {
  const { depth, calls, longest } = callGraph(built(changes).plan());
  const most = AT_MOST[kind];
  expect(depth).toBeLessThanOrEqual(most?.depth ?? 0);
  expect(calls.length).toBeLessThanOrEqual(most?.calls ?? 0);
  expect(longest).toBeLessThanOrEqual(LONGEST);
});

describe("levels of calls", () => {
  const levels = (...blocks: PlannedBlock[]) => {
    const { calls, depth } = callGraph({ blocks } as unknown as SheetPlan);
    return { depth, calls: Object.fromEntries(calls.map(({ name, level }) => [name, level])) };
  };
  const cell = (row: number, column: number, formula: string): PlannedBlock => ({
    row,
    column,
    entries: [[{ formula }]],
  });

  test("a call on inputs alone is at the first", () => {
    const input: PlannedBlock = { row: 0, column: 0, entries: [[70000]] };
    expect(levels(input, cell(1, 0, "=COINM.ONE($A$1, 100)"))).toEqual({ depth: 1, calls: { ONE: 1 } });
  });

  test("one inside of another, or on another's cell, is a level further", () => {
    const inside = cell(0, 0, "=1+COINM.OUTER($C$9, (2*COINM.INNER(ABS($C$9))))");
    expect(levels(inside, cell(0, 1, "=COINM.NEXT($A$1)"))).toEqual({
      depth: 3,
      calls: { INNER: 1, OUTER: 2, NEXT: 3 },
    });
  });

  test("a formula of the spreadsheet's own between two calls costs no level, whatever the order of the cells", () => {
    const three = [cell(0, 0, "=COINM.LAST($A$2)"), cell(1, 0, "=SQRT($A$3)"), cell(2, 0, "=COINM.FIRST(5)")];
    expect(levels(...three)).toEqual({ depth: 2, calls: { FIRST: 1, LAST: 2 } });
  });

  test("a call waits for every cell of its formula, not for its own arguments alone", () => {
    const waiting = cell(0, 1, '=IF(($A$1<0),COINM.LATER(1),"COINM.NONE($A$1)")');
    expect(levels(cell(0, 0, "=COINM.FIRST(5)"), waiting)).toEqual({ depth: 2, calls: { FIRST: 1, LATER: 2 } });
  });

  test("what a formula spills is as far as the formula", () => {
    const spilling: PlannedBlock = { ...cell(0, 0, "=COINM.BLOCK(5)"), spills: { rows: 3, columns: 2 } };
    expect(levels(spilling, cell(5, 0, "=COINM.IN($B$3:$C$4)"), cell(6, 0, "=COINM.BESIDE($C$1)"))).toEqual({
      depth: 2,
      calls: { BLOCK: 1, IN: 2, BESIDE: 1 },
    });
  });
});
