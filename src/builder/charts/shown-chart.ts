import { numberOf } from "../sheet/term";
import type { Chart, LineChart } from "./chart";
import type { DeclaredChart, DeclaredLines, DeclaredPoint } from "./declared-chart";

/** The charts as the pane draws them: the values of their terms, sorted by x. */
export const shownCharts = (charts: readonly DeclaredChart[]): Chart[] =>
  charts.flatMap((chart): Chart[] => {
    if (chart.kind === "heat map") return [chart];
    const lines = linesOf(chart);
    return chart.refused || lines.x.values.length < 2 ? [] : [lines];
  });

interface Shown {
  readonly x: number;
  readonly values: readonly (number | null)[];
}

function linesOf({ kind, id, title, says, y, ...chart }: DeclaredLines): LineChart {
  const { points, series, x, withoutGaps, smooth } = chart;
  const all = points.flatMap((point) => shownAt(point) ?? []);
  // A point between the rows replaces a row at the same x: it may have two values there, before and after a
  // liquidation.
  const between = new Set(all.filter(({ point }) => point.between).map(({ shown }) => shown.x));
  const shown = all
    .filter(({ point, shown: { x: at } }) => point.between === true || !between.has(at))
    .map((each) => each.shown)
    .filter(({ values }) => !withoutGaps || values.every((value) => value !== null))
    .sort((one, other) => one.x - other.x)
    .filter((each, index, sorted) => !isSame(each, sorted[index - 1]));
  const places = shown.map((each) => each.x);
  return {
    ...{ kind, id, title, says, y, ...(smooth && { smooth }) },
    x: { ...x, values: places },
    series: series.map((line, index) => ({ ...line, values: shown.map(({ values }) => values[index] ?? null) })),
    marks: chart.marks.filter(({ at }) => !withoutGaps || places.includes(at)),
  };
}

/** Whether a point repeats the one before it, as both sides of a cliff do in a line that has none. */
const isSame = ({ x, values }: Shown, before: Shown | undefined): boolean =>
  before?.x === x && values.every((value, index) => value === before.values[index]);

function shownAt(point: DeclaredPoint): { point: DeclaredPoint; shown: Shown } | undefined {
  const x = numberOf(point.x);
  return x === undefined
    ? undefined
    : { point, shown: { x, values: point.values.map((term) => numberOf(term) ?? null) } };
}
