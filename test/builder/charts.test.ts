import { CellError } from "../../src/catalog/declare/cell";
import { Refusal } from "../../src/core/refusal";
import type { LineChart } from "../../src/builder/charts/chart";
import { COLOURS } from "../../src/builder/charts/sheet-charts";
import type { PlannedBlock, PlannedChart, SheetPlan } from "../../src/workbook/sheet-plan";
import { built, KINDS } from "./drafts";

/** Rows of a chart's own cells: the heads, and under them what the formulas come to. */
function cellsOf({ blocks }: SheetPlan, { source }: PlannedChart): { heads: unknown[]; rows: unknown[][] } {
  const at = (row: number, across = 0): PlannedBlock | undefined =>
    blocks.find((block) => block.row === row && block.column === source.column + across);
  const columns = Array.from({ length: source.columns }, (_, across) => at(source.row + 1, across)?.values ?? []);
  return {
    heads: [...(at(source.row)?.entries[0] ?? [])],
    rows: Array.from({ length: source.rows - 1 }, (_, row) => columns.map((values) => values[row]?.[0])),
  };
}

const numberOr = (value: unknown): number | null => (typeof value === "number" ? value : null);

describe.each(Object.entries(KINDS))("the charts of %s", (_, changes) => {
  const hedge = built(changes);
  const plan = hedge.plan();
  const shown = hedge.charts.filter((chart): chart is LineChart => chart.kind !== "heat map");

  const inBoth = plan.charts.flatMap((chart) => {
    const line = shown.find(({ title }) => title === chart.title);
    return line ? [{ chart, line }] : [];
  });

  test("are the same in the pane and in the sheet, line by line and colour by colour", () => {
    expect(inBoth.map(({ line }) => line)).toEqual(shown);
    expect(shown[0]).toEqual(hedge.chart);
    // the pane leaves out what stands on a table that is refused; in the sheet an input may be mended
    const rest = plan.charts.length - inBoth.length;
    // without a position no leverage has a liquidation price
    const closed = hedge.figures.position === 0 ? 1 : 0;
    expect(rest - closed).toBe(
      hedge.figures.worst_usd instanceof Refusal || hedge.figures.worst_usd instanceof CellError ? 3 : 0,
    );
    for (const { chart, line } of inBoth) {
      const { kind, x, series } = line;
      expect(chart.kind).toBe(kind);
      expect(cellsOf(plan, chart).heads).toEqual([x.title, ...series.map(({ name }) => name)]);
      expect(chart.colours).toEqual(series.map(({ tone }) => COLOURS[tone]));
    }
  });

  test("show what the formulas of the sheet come to", () => {
    const compared = inBoth.map(({ chart, line: { x, series } }) => {
      const rows = cellsOf(plan, chart).rows.filter(([at]) => x.values.filter((value) => value === at).length === 1);
      const drawn = rows.map(([at]) => series.map(({ values }) => values[x.values.indexOf(at as number)]));
      const calculated = rows.map(([, ...values]) => values.map(numberOr));
      drawn.flat().forEach((value, cell) => {
        const other = calculated.flat()[cell];
        // the price now has a point of its own in the pane, where a row of the table says the same to the last digit
        if (typeof value === "number" && typeof other === "number")
          expect(value / (other || 1)).toBeCloseTo(other ? 1 : value, 9);
        else expect(value).toBe(other);
      });
      return rows.length;
    });
    expect(Math.min(...compared)).toBeGreaterThan(1);
  });
});

test.each(Object.entries(KINDS))(
  "%s: where the pane marks a cell as liquidated its cell in the sheet says so, and no other does",
  (_, changes) => {
    const hedge = built(changes);
    const map = hedge.charts.find((chart) => chart.kind === "heat map");
    const { highlights, blocks } = hedge.plan();
    const [scaled] = highlights.flatMap(({ area, rule }) => ("scale" in rule ? [area] : []));
    const cells = blocks.find(({ row, column }) => row === scaled?.row && column === scaled.column)?.values ?? [];
    const said = cells.map((row) => row.map((cell) => String(cell).startsWith("liq. ")));
    expect(map?.marked ?? []).toEqual(said);
    // twice the price liquidates the example's 2x short of any size
    if (Object.keys(changes).length === 0) expect(said.flat().filter(Boolean).length).toBe(12);
  },
);

test("the main chart has lines for the price now and for the liquidation, from the axis to the highest wealth", () => {
  const { plan, figures } = { plan: built({ leverage: "5" }).plan(), figures: built({ leverage: "5" }).figures };
  const [main] = plan.charts;
  const ends = main?.marks?.map(({ name, source: { row, column } }) => {
    const cell = (down: number, across: number) =>
      plan.blocks.flatMap(
        ({ values, ...block }) => values?.[row + down - block.row]?.[column + across - block.column] ?? [],
      )[0];
    return [name, [cell(0, 0), cell(0, 1)], [cell(1, 0), cell(1, 1)]];
  });
  // 5 coins at three times 70,000, where the ladder of the example ends
  const top = 5 * 70000 * 3;
  expect(ends).toEqual([
    ["Now", [70000, 0], [70000, top]],
    ["Liquidation", [figures.liq_price, 0], [figures.liq_price, top]],
  ]);
});

test("the liquidation is one line of one colour, and a wealth has three lines in dollars and in coins", () => {
  const { charts } = built({ hedged_with: "proxy", coins: "0.25", wallet_coins: "0.25" }).plan();
  const named = (title: string) => charts.find((chart) => chart.title === title);
  expect(named("Margin ratio")?.colours?.[1]).toBe(COLOURS.limit);
  for (const title of ["Wealth in dollars", "Wealth in coins"]) expect(named(title)?.source.columns).toBe(4);
});
