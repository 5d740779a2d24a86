import { area, curveLinear, curveMonotoneX, line } from "d3-shape";
import type { LineChart, Tone } from "../../builder/charts/chart";
import type { Scale } from "./axis-ticks";

export interface SeriesShape {
  readonly name: string;
  readonly tone: Tone;
  /** The path of the line; gaps where there is no value. */
  readonly line: string;
  /** The path of the area down to the series below it, where areas are stacked. */
  readonly area?: string;
  /** The height of each point in pixels. */
  readonly ys: readonly (number | undefined)[];
}

/** One path a series, however many points it has. */
export function seriesShapes(
  chart: LineChart,
  tall: readonly (readonly (number | undefined)[])[],
  xs: readonly number[],
  y: Scale,
): SeriesShape[] {
  const floor = xs.map(() => y(0));
  const tops = tall.map((values) => values.map((value) => (value === undefined ? undefined : y(value))));
  return chart.series.map(({ name, tone }, index) => {
    const ys = tops[index] ?? [];
    const shape = { name, tone, ys, line: linePath(xs, ys, chart.smooth ?? false) };
    return chart.kind === "lines" ? shape : { ...shape, area: areaPath(xs, ys, tops[index - 1] ?? floor) };
  });
}

type Heights = readonly (number | undefined)[];

const at = (values: Heights, point: number): number => values[point] ?? 0;

/** A smooth line goes through every point, and between two of them is never above or below both. */
const linePath = (xs: readonly number[], ys: Heights, smooth: boolean): string =>
  line<number>(
    (x) => x,
    (_, point) => at(ys, point),
  )
    .defined((_, point) => ys[point] !== undefined)
    .curve(smooth ? curveMonotoneX : curveLinear)
    .digits(1)(xs as number[]) ?? "";

const areaPath = (xs: readonly number[], ys: Heights, below: Heights): string =>
  area<number>(
    (x) => x,
    (_, point) => at(below, point),
    (_, point) => at(ys, point),
  )
    .defined((_, point) => ys[point] !== undefined)
    .digits(1)(xs as number[]) ?? "";
