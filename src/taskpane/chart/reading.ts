import type { LineChart } from "../../builder/charts/chart";
import type { Words } from "../../builder/words/words";

/** The values at one point of a chart, in words. */
export interface Reading {
  /** "Price 139,300 USD · before liquidation". */
  readonly at: string;
  /** One a series; undefined where it has none. */
  readonly values: readonly (string | undefined)[];
}

export function readingAt(chart: LineChart, point: number, coin: string, { inFull }: Words): Reading {
  const { x, y, series } = chart;
  const at = x.values[point] ?? NaN;
  return {
    at: [`${x.title} ${inFull(at, x.kind, coin)}`, ...namesOf(chart, point)].join(" · "),
    values: series.map(({ values }) => {
      const value = values[point];
      return value === null || value === undefined ? undefined : inFull(value, y.kind, coin);
    }),
  };
}

/** What a point is called by its marks. Of a cliff's two points each is one side of it. */
function namesOf({ x, marks }: LineChart, point: number): string[] {
  const at = x.values[point];
  const names = marks.filter((mark) => mark.at === at).map(({ label }) => label);
  const side = x.values[point + 1] === at ? "before" : x.values[point - 1] === at ? "after" : undefined;
  if (side === undefined) return names;
  return (names.length > 0 ? names : ["the step"]).map((name) => `${side} ${uncapitalised(name)}`);
}

const uncapitalised = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The same as one sentence to be heard. */
export const spoken = (chart: LineChart, { at, values }: Reading): string =>
  `${at}: ${chart.series.map(({ name }, index) => `${name} ${values[index] ?? "no value"}`).join("; ")}.`;

/** The point that lies nearest. Of a cliff's two it is the one on whose side the pointer stands. */
export function nearestPoint(xs: readonly number[], at: number): number {
  let nearest = 0;
  xs.forEach((x, point) => {
    const [distance, before] = [Math.abs(x - at), Math.abs((xs[nearest] ?? x) - at)];
    if (distance < before || (distance === before && at > x)) nearest = point;
  });
  return nearest;
}

/** The point from which reading begins, and to which it returns: the price now, where the chart marks it. */
export function pointAtRest({ x, marks }: LineChart): number | undefined {
  const now = marks.find(({ tone }) => tone === "now");
  const [first = NaN, last = NaN] = [x.values[0], x.values.at(-1)];
  return now && now.at >= first && now.at <= last ? nearestPoint(x.values, now.at) : undefined;
}

/** Where a key leads to from a point. Undefined for keys that mean nothing here. */
export function pointAfter(key: string, from: number | undefined, chart: LineChart): number | undefined {
  const last = chart.x.values.length - 1;
  const within = (point: number) => Math.min(last, Math.max(0, point));
  const start = from ?? pointAtRest(chart) ?? 0;
  const marked = () => chart.marks.map(({ at }) => nearestPoint(chart.x.values, at)).sort((a, b) => a - b);
  switch (key) {
    case "ArrowRight":
      return within(start + 1);
    case "ArrowLeft":
      return within(start - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return marked().find((point) => point > start) ?? last;
    case "PageUp":
      return marked().findLast((point) => point < start) ?? 0;
    default:
      return undefined;
  }
}
