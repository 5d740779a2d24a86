import { scaleLinear } from "d3-scale";
import { isScatter } from "../../sheet/chart";
import { extremesOf, numbersAlong, ticksOf, valuesShown } from "../../sheet/chart-scale";
import type { Charted, ChartedPoint } from "../../sheet/charted";
import { characterWidth } from "./frame";
import type { Rectangle } from "./frame";
import { numberText } from "./number-text";

export interface Tick {
  at: number;
  text: string;
}

/** How the values of a chart become places on the screen. */
export interface Scales {
  x(point: ChartedPoint, index: number): number;
  y(value: number): number;
  categoryTicks: Tick[];
  valueTicks: Tick[];
  /** Where the axes cross: at 0, or at the end that is nearer to it. */
  zero: { x: number; y: number };
}

const betweenLabels = 14;
const pixelsPerTick = 45;

export function valueTicksOf(chart: Charted, height: number): { value: number; text: string }[] {
  const count = Math.max(2, Math.min(8, Math.floor(height / pixelsPerTick)));
  const ticks = ticksOf(extremesOf(valuesShown(chart), chart.value), count);
  return ticks.map((value) => ({ value, text: numberText(value, chart.value.format) }));
}

export function lastCategoryText(chart: Charted): string {
  const last = chart.series[0]?.points.at(-1)?.x ?? "";
  return typeof last === "number" ? numberText(last, chart.category.format) : last;
}

export function scalesOf(chart: Charted, { left, top, width, height }: Rectangle): Scales {
  const values = extremesOf(valuesShown(chart), chart.value);
  const y = scaleLinear([values.minimum, values.maximum], [top + height, top]);
  const nearestToZero = Math.min(values.maximum, Math.max(values.minimum, 0));
  const valueTicks = valueTicksOf(chart, height).map(({ value, text }) => ({ at: y(value), text }));
  const along = isScatter(chart) ? alongNumbers(chart, left, width) : alongCategories(chart, left, width);
  return { ...along, y, valueTicks, zero: { x: along.crossing, y: y(nearestToZero) } };
}

function alongNumbers(chart: Charted, left: number, width: number) {
  const { category } = chart;
  const extremes = extremesOf(numbersAlong(chart), category);
  const x = scaleLinear([extremes.minimum, extremes.maximum], [left, left + width]);
  const text = (value: number) => numberText(value, category.format);
  const widest = Math.max(text(extremes.minimum).length, text(extremes.maximum).length) * characterWidth;
  const count = Math.max(2, Math.min(10, Math.floor(width / (widest + betweenLabels))));
  return {
    x: ({ x: value }: ChartedPoint) => x(typeof value === "number" ? value : NaN),
    categoryTicks: ticksOf(extremes, count).map((value) => ({ at: x(value), text: text(value) })),
    crossing: x(Math.min(extremes.maximum, Math.max(extremes.minimum, 0))),
  };
}

/** Lines stand in the middle of their categories; areas reach from the first to the last. */
function alongCategories(chart: Charted, left: number, width: number) {
  const points = chart.series[0]?.points ?? [];
  const steps = chart.type === "AreaStacked" ? Math.max(1, points.length - 1) : Math.max(1, points.length);
  const x = (index: number) => left + ((index + (chart.type === "AreaStacked" ? 0 : 0.5)) / steps) * width;
  const texts = points.map(({ x: name }) =>
    typeof name === "number" ? numberText(name, chart.category.format) : name,
  );
  const widest = Math.max(1, ...texts.map((text) => text.length)) * characterWidth + betweenLabels;
  const every = Math.max(1, Math.ceil((texts.length * widest) / width));
  return {
    x: (_point: ChartedPoint, index: number) => x(index),
    categoryTicks: texts.map((text, index) => ({ at: x(index), text })).filter((_, index) => index % every === 0),
    crossing: left,
  };
}
