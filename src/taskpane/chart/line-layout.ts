import { scaleLinear } from "d3-scale";
import type { ChartMark, LineChart } from "../../builder/charts/chart";
import { ticksAcross, ticksOf, type Scale, type Tick } from "./axis-ticks";
import { endLabels, roomForEndLabels, type EndLabel } from "./end-labels";
import type { Box } from "./box";
import { withUnit } from "../../builder/words/figure-words";
import type { Words } from "../../builder/words/words";
import { placeLabels, type PlacedLabel } from "./mark-labels";
import { seriesShapes, type SeriesShape } from "./series-shapes";
import { LETTERS, textWidth } from "./text-width";
import { heights, rangeOf, valueRange, widened } from "./value-range";

export interface MarkShape {
  readonly at: number;
  readonly tone: ChartMark["tone"];
  readonly text: string;
  readonly label: PlacedLabel | undefined;
}

/** Everything that is drawn of a chart of lines, in pixels. */
export interface LineLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly x: { readonly title: string; readonly ticks: readonly Tick[] };
  readonly y: { readonly title: string; readonly ticks: readonly Tick[] };
  /** The pixel of each point. */
  readonly xs: readonly number[];
  readonly shapes: readonly SeriesShape[];
  readonly marks: readonly MarkShape[];
  readonly ends: readonly EndLabel[];
  /** The user's own point. */
  readonly own: { readonly x: number; readonly y: number } | undefined;
}

/** Lines stay legible in the narrowest pane, and do not fill a wide one. */
const plotHeight = (width: number): number => Math.round(Math.min(230, Math.max(140, width * 0.36)));

/** On the first screen. */
const BRIEF_HEIGHT = 96;
const EDGE = 16;
const TICK = 6;
/** From the labels above down to the plot, so that the highest number of the axis is not taken for one of them. */
export const ABOVE = 8;
const BELOW = LETTERS.line * 2 + TICK + 4;
const BELOW_BRIEF = LETTERS.line + TICK + 2;
const BETWEEN_LINES = 40;

/** Undefined where there is nothing to draw. In brief it is low, and neither the x axis nor the lines have names in it. */
export function layoutLines(
  chart: LineChart,
  { coin, words, width, brief = false }: { coin: string; words: Words; width: number; brief?: boolean },
): LineLayout | undefined {
  const across = rangeOf(chart.x.values);
  const values = heights(chart);
  const range = valueRange(chart, values);
  if (!across || !range) return undefined;

  const tall = brief ? BRIEF_HEIGHT : plotHeight(width);
  const count = Math.max(brief ? 3 : 2, Math.floor(tall / BETWEEN_LINES));
  const y = scaleLinear().domain(range).nice(count);
  const yWidth = Math.max(...ticksOf(y, chart.y.kind, count, words).map(({ text }) => textWidth(text)));
  const left = Math.ceil(yWidth) + TICK + 2;
  const right = width - Math.max(EDGE, brief ? 0 : roomForEndLabels(chart, width));
  const x = scaleLinear()
    .domain(widened(...across))
    .range([left, right]);

  const title = withUnit(chart.y.title, chart.y.kind, coin);
  const marks = marksOf({ chart, x, words, width }, across);
  const top = rowsAbove(marks, title) * LETTERS.line + ABOVE;
  const bottom = top + tall;
  y.range([bottom, top]);

  const xs = chart.x.values.map((value) => x(value));
  const shapes = seriesShapes(chart, values, xs, y);
  return {
    width,
    height: bottom + (brief ? BELOW_BRIEF : BELOW),
    plot: { left, top, right, bottom },
    x: { title: brief ? "" : withUnit(chart.x.title, chart.x.kind, coin), ticks: ticksAcross(x, chart.x.kind, words) },
    y: { title, ticks: ticksOf(y, chart.y.kind, count, words) },
    xs,
    shapes,
    marks,
    own: chart.own && { x: x(chart.own.x), y: y(chart.own.y) },
    ends: brief ? [] : endLabels(chart, shapes, { left, top, right, bottom }, width),
  };
}

/** The labels of marks, and the title of the axis: above them, or beside them where there is room. */
function rowsAbove(marks: readonly MarkShape[], title: string): number {
  const rows = Math.max(0, ...marks.map(({ label }) => (label ? label.row + 1 : 0)));
  const free = marks.every(({ label }) => !label || label.row < rows - 1 || label.left > textWidth(title) + TICK);
  return rows > 0 && free ? rows : rows + 1;
}

/** Prices speak for themselves; of a number of steps it is said what is counted. */
const markedAt = (at: number, { kind, title }: LineChart["x"], { digits }: Words): string =>
  kind === "count" ? `at ${title.toLowerCase()} ${digits(at, kind)}` : digits(at, kind);

function marksOf(
  { chart, x, words, width }: { chart: LineChart; x: Scale; words: Words; width: number },
  [low, high]: readonly [number, number],
): MarkShape[] {
  const marks = chart.marks
    .filter(({ at }) => at >= low && at <= high)
    .map(({ at, label, tone }) => ({ at: x(at), tone, text: `${label} ${markedAt(at, chart.x, words)}` }))
    .sort((a, b) => a.at - b.at);
  const labels = placeLabels(marks, width);
  return marks.map((mark, index) => ({ ...mark, label: labels[index] }));
}
