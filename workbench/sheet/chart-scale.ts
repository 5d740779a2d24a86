import { scaleLinear } from "d3-scale";
import type { Charted, ChartedAxis } from "./charted";

export interface Extremes {
  minimum: number;
  maximum: number;
}

// Excel lets an axis begin at 0 unless the values lie closer together than a sixth of the largest.
const closeTogether = 1 / 6;
const ticksPerAxis = 6;

/** Where an axis begins and ends: as was said, else so that it holds all values and ends on round numbers. */
export function extremesOf(values: readonly number[], axis: ChartedAxis): Extremes {
  const least = Math.min(...(values.length > 0 ? values : [0]));
  const most = Math.max(...(values.length > 0 ? values : [1]));
  const isFar = most - least > closeTogether * Math.max(Math.abs(most), Math.abs(least));
  const from = least > 0 && isFar ? 0 : least;
  const to = most < 0 && isFar ? 0 : most;
  const single = from === to;
  const [minimum = 0, maximum = 1] = scaleLinear()
    .domain([axis.minimum ?? (single ? from - 1 : from), axis.maximum ?? (single ? to + 1 : to)])
    .nice(ticksPerAxis)
    .domain();
  return { minimum: axis.minimum ?? minimum, maximum: axis.maximum ?? maximum };
}

/** The values that the second axis must hold; those of stacked areas lie upon one another. */
export function valuesShown({ type, series }: Charted): number[] {
  const numbers = series.map(({ points }) => points.map(({ y }) => y));
  if (type !== "AreaStacked") return numbers.flat().filter((y) => y !== undefined);
  const length = Math.max(0, ...numbers.map((ofSeries) => ofSeries.length));
  const sums = [0];
  for (let at = 0; at < length; at++) {
    let sum = 0;
    for (const ofSeries of numbers) sums.push((sum += ofSeries[at] ?? 0));
  }
  return sums;
}

export const numbersAlong = ({ series }: Charted): number[] =>
  series.flatMap(({ points }) => points.map(({ x }) => x)).filter((x) => typeof x === "number");

export const ticksOf = ({ minimum, maximum }: Extremes, count = ticksPerAxis): number[] =>
  scaleLinear().domain([minimum, maximum]).ticks(count);
