import { callGraph } from "./call-graph";
import { built, KINDS } from "./drafts";
import type { PlannedBlock, SheetPlan } from "../../src/workbook/sheet-plan";

/** In any kind of sheet. Excel needs half a second for every level; what does not stand on another call is one round. */
const DEEPEST = 2;
const MOST_CALLS = 15;

/** In characters: what can still be read in the formula bar. */
const LONGEST = 150;

test.each(Object.entries(KINDS))(
  "%s: no more calls, no deeper and no longer than can be waited for and read",
  (_, changes) => {
    const { depth, calls, longest } = callGraph(built(changes).plan());
    expect(depth).toBeLessThanOrEqual(DEEPEST);
    expect(calls.map(({ name }) => name).sort()).toHaveLength(Math.min(calls.length, MOST_CALLS));
    expect(longest).toBeLessThanOrEqual(LONGEST);
  },
);

describe("levels of calls", () => {
  const levels = (...blocks: PlannedBlock[]) => {
    const { calls, depth } = callGraph({ blocks, names: NAMES } as unknown as SheetPlan);
    return { depth, calls: Object.fromEntries(calls.map(({ name, level }) => [name, level])) };
  };
  const NAMES = [{ name: "last_row", area: { row: 2, column: 0, rows: 1, columns: 1 } }];
  const cell = (row: number, column: number, formula: string): PlannedBlock => ({
    row,
    column,
    entries: [[{ formula }]],
  });

  test("a call on inputs alone is at the first", () => {
    const input: PlannedBlock = { row: 0, column: 0, entries: [[70000]] };
    expect(levels(input, cell(1, 0, "=COINM.ONE($A$1, 100)"))).toEqual({ depth: 1, calls: { ONE: 1 } });
  });

  test("a name waits for the cells that it stands for", () => {
    const calls = [cell(0, 0, "=COINM.NEXT(Last_Row)"), cell(2, 0, '=COINM.FIRST("last_row")')];
    expect(levels(...calls)).toEqual({ depth: 2, calls: { FIRST: 1, NEXT: 2 } });
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
