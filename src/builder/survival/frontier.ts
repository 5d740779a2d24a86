import type { ChartSeries, LineChart, Tone } from "../charts/chart";
import type { Words } from "../words/words";
import { lockedOnAverage } from "./alternatives";
import type { HedgePoint } from "./hedge-point";

/** In the order from the largest hedge to the smallest. */
const TONES: readonly Tone[] = ["locked in full", "locked mostly", "locked by half", "locked in part"];

/**
 * What is locked on average against the margin, with a line for each size of the hedge. On little margin a smaller
 * hedge locks more on average than a full one, since it is likelier to survive.
 */
export function frontierChart(
  points: readonly HedgePoint[],
  own: HedgePoint,
  { coin, days, words }: { coin: string; days: number; words: Words },
): LineChart {
  const margins = [...new Set([...points.map(({ margin }) => margin), own.margin])].sort((one, other) => one - other);
  const sizes = [...new Set(points.map(({ contracts }) => contracts))].sort((one, other) => one - other);
  const drawn = sizes.length > TONES.length ? withoutNearest(sizes, own.contracts) : sizes;
  const series = drawn.map((contracts, index): ChartSeries => {
    const line = points.filter((point) => point.contracts === contracts);
    return {
      name: nameOf(line[0] as HedgePoint, coin, words),
      tone: TONES[index] as Tone,
      values: margins.map((margin) => between(line, margin)),
    };
  });
  const { percent, plain } = words;
  return {
    kind: "lines",
    id: "survival",
    title: "Margin, size and survival",
    says: `What is locked on average over ${plain(days)} days: the share that is locked, as often as the hedge is still there. Yours locks ${percent(Math.round(own.locked * 1000) / 1000)}, ${percent(Math.round(lockedOnAverage(own) * 1000) / 1000)} on average.${sizes.length === 1 ? " No other size is compared." : ""}`,
    x: { title: "Margin", kind: "coin", values: margins },
    y: { title: "Locked on average", kind: "percent" },
    series,
    smooth: true,
    marks: [{ at: own.margin, label: "yours", tone: "now" }],
    own: { x: own.margin, y: lockedOnAverage(own) },
  };
}

/** Leaves out the size nearest to the user's own, where there are more sizes than colours. */
function withoutNearest(sizes: readonly number[], own: number): number[] {
  const away = (size: number) => (size === own ? Infinity : Math.abs(size - own));
  const nearest = sizes.reduce((one, other) => (away(other) < away(one) ? other : one));
  return sizes.filter((size) => size !== nearest);
}

/** "100 % locked, costs 420 USD a month". */
function nameOf({ locked, monthly }: HedgePoint, coin: string, { percent, inFull }: Words): string {
  const share = `${percent(Math.round(locked * 100) / 100)} locked`;
  if (monthly === undefined || Math.round(monthly) === 0) return share;
  const amount = inFull(Math.round(Math.abs(monthly)), "USD", coin);
  return `${share}, ${monthly > 0 ? "costs" : "earns"} ${amount} a month`;
}

/** The value on the straight line between the two nearest points; null outside of all points. */
function between(line: readonly HedgePoint[], margin: number): number | null {
  const sorted = [...line].sort((one, other) => one.margin - other.margin);
  const after = sorted.findIndex((point) => point.margin >= margin);
  const [low, high] = [sorted[after - 1], sorted[after]];
  if (!high) return null;
  if (high.margin === margin || !low) return high.margin === margin ? lockedOnAverage(high) : null;
  const along = (margin - low.margin) / (high.margin - low.margin);
  return lockedOnAverage(low) + along * (lockedOnAverage(high) - lockedOnAverage(low));
}
