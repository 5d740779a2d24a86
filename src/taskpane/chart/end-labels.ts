import type { LineChart, Tone } from "../../builder/charts/chart";
import type { Box } from "./box";
import type { SeriesShape } from "./series-shapes";
import { spread } from "./spread";
import { LETTERS, textWidth } from "./text-width";

/** The name of a series beside the end of its line. */
export interface EndLabel {
  readonly name: string;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  /** The height of the line's own end, where the label had to move away from it. */
  readonly from: { readonly x: number; readonly y: number };
}

/** Of the width, what names may take away from the lines that they name. */
const SHARE = 0.28;
const LEADER = 14;
const MOST = 4;

export function roomForEndLabels(chart: LineChart, width: number): number {
  if (chart.series.length < 2 || chart.series.length > MOST) return 0;
  const room = Math.max(...chart.series.map(({ name }) => textWidth(name))) + LEADER;
  return room <= width * SHARE ? Math.ceil(room) : 0;
}

export function endLabels(chart: LineChart, shapes: readonly SeriesShape[], plot: Box, width: number): EndLabel[] {
  if (roomForEndLabels(chart, width) === 0) return [];
  const ends = shapes.flatMap((shape, index) => {
    const own = shape.ys.at(-1);
    if (own === undefined) return [];
    const below = chart.kind === "lines" ? own : (shapes[index - 1]?.ys.at(-1) ?? plot.bottom);
    return [{ shape, y: Math.max(plot.top, (own + below) / 2) }];
  });
  const ys = spread(
    ends.map(({ y }) => y),
    LETTERS.line,
    plot.top,
    plot.bottom,
  );
  return ends.map(({ shape: { name, tone }, y }, index) => ({
    name,
    tone,
    x: plot.right + LEADER,
    y: ys[index] ?? y,
    from: { x: plot.right + 3, y },
  }));
}
