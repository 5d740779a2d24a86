/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["umd", "node", "node-addons"]}
 */
import fc from "fast-check";
import type { ChartAxis, LineChart } from "../../../src/builder/charts/chart";
import { layoutLines, type LineLayout } from "../../../src/taskpane/chart/line-layout";
import { textWidth } from "../../../src/taskpane/chart/text-width";
import { LOCKED, WEALTH } from "./example-charts";
import { SHEET_WORDS } from "../../../src/builder/words/words";

const IN_BTC = { coin: "BTC", words: SHEET_WORDS };
/** The pane's widths less its margins. */
const WIDTHS = [288, 418, 668];

function layoutOf(chart: LineChart, width = 668): LineLayout {
  const layout = layoutLines(chart, { ...IN_BTC, width });
  if (!layout) throw new Error("Nothing is drawn.");
  return layout;
}

const pointsOf = (path = "") =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test.each(WIDTHS)("at %d pixels no number along an axis touches the next one or leaves the chart", (width) => {
  const { x, y, plot } = layoutOf(WEALTH, width);
  expect(x.ticks.length).toBeGreaterThanOrEqual(3);
  expect(y.ticks.length).toBeGreaterThanOrEqual(3);
  x.ticks.slice(1).forEach((tick, index) => {
    const before = x.ticks[index];
    const room = (textWidth(tick.text) + textWidth(before?.text ?? "")) / 2;
    expect(tick.at - (before?.at ?? NaN)).toBeGreaterThan(room);
  });
  for (const { text } of y.ticks) expect(textWidth(text)).toBeLessThan(plot.left);
});

// A cubic piece stays within its four points, of which the outer two are values.
test("a smooth line goes through its points and nowhere above or below them", () => {
  const values = [1, 1, 1.5, 4, 4, 3, 0.5];
  const x = { title: "Margin", kind: "coin" as const, values: values.map((_, index) => index) };
  const series = [{ name: "Ratio", tone: "margin" as const, values }];
  const { shapes, xs } = layoutOf({ ...WEALTH, x, series, smooth: true });
  const [shape] = shapes;
  const [start, ...pieces] = (shape?.line ?? "").split("C");
  expect(pieces).toHaveLength(values.length - 1);
  let [before] = pointsOf(start);
  pieces.forEach((piece, index) => {
    const [one, other, end] = pointsOf(piece);
    expect(end?.[0]).toBeCloseTo(xs[index + 1] ?? NaN, 0);
    expect(end?.[1]).toBeCloseTo(shape?.ys[index + 1] ?? NaN, 0);
    const [low, high] = [Math.min(before?.[1] ?? 0, end?.[1] ?? 0), Math.max(before?.[1] ?? 0, end?.[1] ?? 0)];
    for (const between of [one, other]) {
      expect(between?.[1]).toBeGreaterThanOrEqual(low - 0.2);
      expect(between?.[1]).toBeLessThanOrEqual(high + 0.2);
    }
    before = end;
  });
});

test("short numbers do not crowd an axis only because they could", () => {
  const x = { title: "Margin", kind: "coin" as const, values: [0, 2, 4, 6, 8, 9] };
  const { x: axis } = layoutOf({ ...WEALTH, x, series: WEALTH.series.slice(0, 1) });
  expect(axis.ticks.map(({ text }) => text).join(" ")).toBe("0 1 2 3 4 5 6 7 8 9");
});

test("a cliff is a vertical drop", () => {
  const { shapes } = layoutOf(WEALTH);
  const points = pointsOf(shapes[2]?.line);
  expect(points).toHaveLength(6);
  expect(points[3]?.[0]).toBe(points[4]?.[0]);
  expect(points[4]?.[1]).toBeGreaterThan(points[3]?.[1] ?? NaN);
});

test("where there is no value the line has a gap", () => {
  const chart = { ...WEALTH, series: [{ name: "Ratio", tone: "margin" as const, values: [1, 2, null, 3, 4, null] }] };
  const line = layoutOf(chart).shapes[0]?.line ?? "";
  expect(line.match(/M/g)).toHaveLength(2);
  expect(pointsOf(line)).toHaveLength(4);
});

test("areas stand on each other, the lowest on 0", () => {
  const { shapes, plot, y } = layoutOf(LOCKED);
  const zero = y.ticks.find(({ value }) => value === 0)?.at;
  const [locked, floating] = shapes.map(({ area }) => pointsOf(area));
  expect(zero).toBe(plot.bottom);
  expect(locked?.slice(3).every(([, height]) => height === zero)).toBe(true);
  expect(floating?.slice(3).reverse()).toEqual(locked?.slice(0, 3));
});

test("the top of the highest area is the sum of all", () => {
  const { shapes, y } = layoutOf(LOCKED);
  const zero = y.ticks[0]?.at ?? NaN;
  const aDollar = (zero - (y.ticks[1]?.at ?? NaN)) / (y.ticks[1]?.value ?? NaN);
  // 210,000 USD and 2 coins at 140,000 are 490,000 USD.
  expect((zero - (shapes[1]?.ys[2] ?? NaN)) / aDollar).toBeCloseTo(490000);
});

test("the axis of values begins at 0 where the lowest value is well below the highest, and below the lowest elsewhere", () => {
  expect(layoutOf(WEALTH).y.ticks[0]?.value).toBe(0);
  const high = { ...WEALTH, series: [{ name: "Hedged", tone: "hedged" as const, values: [95, 96, 97, 98, 99, 100] }] };
  expect(layoutOf(high).y.ticks[0]?.value).toBe(95);
});

test("a line of one value stands in the middle of an axis", () => {
  const flat = { ...WEALTH, series: [{ name: "Hedged", tone: "hedged" as const, values: Array(6).fill(350000) }] };
  const { shapes, plot } = layoutOf(flat as LineChart);
  const height = shapes[0]?.ys[0] ?? NaN;
  expect(height).toBeGreaterThan(plot.top);
  expect(height).toBeLessThan(plot.bottom);
});

test("values that differ by their last digit alone are one value", () => {
  const values = [350000, 350000.00000000006, 350000, 350000, 350000, 350000];
  const { y } = layoutOf({ ...WEALTH, series: [{ name: "Hedged", tone: "hedged", values }] });
  expect(new Set(y.ticks.map(({ text }) => text)).size).toBe(y.ticks.length);
});

test("an axis that ends does so about there, and what is higher lies above the plot", () => {
  const { y, shapes, plot } = layoutOf({ ...WEALTH, y: { ...WEALTH.y, upTo: 500000 } });
  expect(y.ticks.at(-1)?.value).toBeLessThanOrEqual(600000);
  expect(shapes[0]?.ys.at(-1)).toBeLessThan(plot.top);
});

test("losses lie below 0", () => {
  const chart = { ...WEALTH, series: [{ name: "Change", tone: "hedged" as const, values: [-5, -3, 0, 2, 4, 6] }] };
  const { y, plot } = layoutOf(chart);
  const zero = y.ticks.find(({ value }) => value === 0)?.at ?? NaN;
  expect(zero).toBeLessThan(plot.bottom);
  expect(zero).toBeGreaterThan(plot.top);
});

test("a mark among steps says that its number is one of a step", () => {
  const x = { title: "Step", kind: "count", values: [1, 2, 3, 4, 5, 6] } as const;
  const { marks } = layoutOf({ ...WEALTH, x, marks: [{ at: 5, label: "liquidation", tone: "danger" }] });
  expect(marks.map(({ text }) => text)).toEqual(["liquidation at step 5"]);
});

test("marks carry their numbers, and those that lie outside the chart are not drawn", () => {
  const { marks } = layoutOf({ ...WEALTH, marks: [...WEALTH.marks, { at: 250000, label: "Far", tone: "now" }] });
  expect(marks.map(({ text }) => text)).toEqual(["Price now 70,000", "Liquidation 139,300"]);
});

test("names stand at the ends of lines in a wide pane only", () => {
  expect(layoutOf(WEALTH, 288).ends).toEqual([]);
  expect(layoutOf(WEALTH).ends.map(({ name }) => name)).toEqual(["Unhedged", "Hedged", "Hedged until liquidation"]);
});

test("names of lines that end together stand below each other", () => {
  const together = WEALTH.series.map((series) => ({ ...series, values: series.values.map(() => 350000) }));
  const { ends } = layoutOf({ ...WEALTH, series: together });
  const heights = ends.map(({ y }) => y).sort((a, b) => a - b);
  expect(heights).toHaveLength(3);
  heights.slice(1).forEach((height, index) => expect(height - (heights[index] ?? NaN)).toBeGreaterThanOrEqual(16));
});

test("a chart without a single value is not drawn", () => {
  expect(layoutLines({ ...WEALTH, x: { ...WEALTH.x, values: [] } }, { ...IN_BTC, width: 288 })).toBeUndefined();
  const empty = WEALTH.series.map((series) => ({ ...series, values: series.values.map(() => null) }));
  expect(layoutLines({ ...WEALTH, series: empty }, { ...IN_BTC, width: 288 })).toBeUndefined();
});

test("whatever the values are, numbers along both axes have their room and every path is made of numbers", () => {
  const amount = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }));
  const kind = fc.constantFrom<ChartAxis["kind"]>("USD", "price", "coin", "percent", "times");
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 }),
      fc.array(amount, { minLength: 12, maxLength: 12 }),
      kind,
      fc.constantFrom(...WIDTHS),
      (xs, values, figure, width) => {
        const series = [{ name: "Hedged", tone: "hedged" as const, values: values.slice(0, xs.length) }];
        fc.pre(series[0]?.values.some((value) => value !== null) ?? false);
        const ordered = xs.sort((a, b) => a - b);
        const x = { title: "Price", kind: "price" as const, values: ordered };
        const layout = layoutOf({ ...WEALTH, x, y: { title: "Wealth", kind: figure }, series }, width);
        expect(layout.shapes[0]?.line).not.toMatch(/NaN|Infinity|undefined/);
        expect(layout.plot.right).toBeGreaterThan(layout.plot.left + 100);
        layout.x.ticks.slice(1).forEach(({ at, text }, index) => {
          const before = layout.x.ticks[index];
          expect(at - (before?.at ?? NaN)).toBeGreaterThan((textWidth(text) + textWidth(before?.text ?? "")) / 2);
        });
      },
    ),
  );
});
