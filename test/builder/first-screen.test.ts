import type { Extent } from "../../src/workbook/cell-address";
import type { PlannedBlock } from "../../src/workbook/sheet-plan";
import { built, KINDS } from "./drafts";

/** Pixels of a window of 1280 beside a task pane of 380, less the numbers of the rows and the bar that scrolls. */
const SEEN = 1280 - 380 - 47 - 10;

const cellsOf = ({ row, column, entries, spills }: PlannedBlock): Extent => ({
  row,
  column,
  rows: spills?.rows ?? entries.length,
  columns: spills?.columns ?? entries[0]?.length ?? 1,
});
const touch = (one: Extent, other: Extent): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

let marks = 0;
afterAll(() => expect(marks).toBeGreaterThan(20));

describe.each(Object.entries(KINDS))("%s", (_, changes) => {
  const plan = built(changes).plan();

  test("the main chart is seen in full, and covers no cell that is written", () => {
    const place = plan.charts[0]?.place as Extent;
    const across = plan.columnWidths.slice(0, place.column + place.columns);
    // a column is seven pixels a digit and five around them
    expect(across.reduce((sum, digits) => sum + digits * 7 + 5, 0)).toBeLessThanOrEqual(SEEN);
    expect(plan.blocks.filter((block) => touch(cellsOf(block), place))).toEqual([]);
  });

  test("a cell that is coloured by its value has a formula of its own: not every spreadsheet colours what is spilled", () => {
    const coloured = plan.highlights.flatMap(({ area, rule }) => ("scale" in rule ? [area] : []));
    expect(coloured.length).toBe(changes.hedged_with === "proxy" ? 0 : 1);
    for (const area of coloured) {
      const blocks = plan.blocks.filter((block) => touch(cellsOf(block), area));
      expect(blocks.filter(({ spills }) => spills)).toEqual([]);
      expect(blocks.flatMap(({ entries }) => entries.flat())).toHaveLength(area.rows * area.columns);
    }
  });

  test("a marked cell of the grid says the change that it stands for, in per cent", () => {
    const changes = plan.names.find(({ name }) => name === "grid_changes")?.area;
    const shown = plan.highlights.find(({ rule }) => "scale" in rule)?.area;
    if (!changes || !shown) return expect(changes).toBe(shown);
    const valuesIn = (area: Extent) =>
      plan.blocks.filter(({ row, column }) => row >= area.row && column >= area.column);
    const all = valuesIn(changes).find(({ row, column }) => row === changes.row && column === changes.column)?.values;
    const cells = valuesIn(shown).find(({ row, column }) => row === shown.row && column === shown.column)?.values;
    const apart = (cells ?? []).flatMap((line, down) =>
      line.filter((cell, across) => {
        const change = all?.[down]?.[across];
        if (typeof cell !== "string" || cell === "") return cell !== change && cell !== "";
        marks++;
        return Math.abs(Number(/(-?[\d.]+)%$/.exec(cell)?.[1]) / 100 - Number(change)) > 0.0005 + 1e-12;
      }),
    );
    expect(apart).toEqual([]);
    expect(cells?.length).toBeGreaterThan(4);
  });

  test("one page of paper has the answer, its chart, what was entered and every figure", () => {
    const page = plan.printed as Extent;
    const names = plan.names.filter(({ area }) => touch(area, page)).map(({ name }) => name);
    for (const name of ["contracts", "liq_price", "coins", "price_now", "open_contracts", "worst_coins"])
      expect(names).toContain(name);
    expect(page.rows).toBeLessThan(plan.extent.rows / 2);
  });

  test("the tables begin below the last figure", () => {
    // the first one so called heads the inputs of the scenarios
    const titles = plan.blocks.filter(({ entries }) => entries[0]?.[0] === "Scenarios").map(({ row }) => row);
    const last = plan.names.find(({ name }) => name === "worst_coins")?.area.row ?? NaN;
    expect(Math.max(...titles)).toBeGreaterThan(last + 1);
  });
});
