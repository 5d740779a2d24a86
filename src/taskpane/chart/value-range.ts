import type { LineChart } from "../../builder/charts/chart";

export type Range = readonly [low: number, high: number];

/** Where the heights of each series lie: as they are, or one upon the other where areas are stacked. */
export function heights(chart: LineChart): (number | undefined)[][] {
  const own = chart.series.map(({ values }) => chart.x.values.map((_, point) => finite(values[point])));
  if (chart.kind === "lines") return own;
  const below = chart.x.values.map<number | undefined>(() => 0);
  return own.map((values) =>
    values.map((value, point) => {
      const base = below[point];
      return (below[point] = value === undefined || base === undefined ? undefined : base + value);
    }),
  );
}

const finite = (value: number | null | undefined): number | undefined =>
  value !== null && value !== undefined && Number.isFinite(value) ? value : undefined;

export function rangeOf(values: Iterable<number | undefined>): Range | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === undefined) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : undefined;
}

/** Where the lowest value is less than this share of the highest, the axis begins at 0 and heights can be compared. */
const NEAR_ZERO = 0.6;

/** What the axis of values has to show. Areas always stand on 0, else their sizes would deceive. */
export function valueRange(chart: LineChart, tall: readonly (readonly (number | undefined)[])[]): Range | undefined {
  const range = rangeOf([...tall.flat(), chart.own?.y]);
  if (!range) return undefined;
  const [low, high] = [range[0], Math.min(range[1], chart.y.upTo ?? Infinity)];
  if (chart.kind === "stacked areas") return widened(Math.min(0, low), Math.max(0, high));
  return widened(low >= 0 && low < NEAR_ZERO * high ? 0 : Math.min(low, high), high);
}

/** Less than this share of its size, and less than this at all, is no distance that an axis could divide. */
const FINEST = 1e-9;
const SMALLEST = 1e-100;

/** One value alone still needs an axis to stand in the middle of. */
export function widened(low: number, high: number): Range {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size < SMALLEST) return [-1, 1];
  return high - low > size * FINEST ? [low, high] : [low - size * 0.1, high + size * 0.1];
}
