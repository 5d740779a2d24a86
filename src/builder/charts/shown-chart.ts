import type { Outcome } from "../../catalog/read/evaluate";
import { numberOf, valueOf, type Term } from "../sheet/term";
import type { Chart, ChartMark, LineChart } from "./chart";
import type { DeclaredChart, DeclaredLines } from "./declared-chart";

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

function linesOf({ kind, id, title, says, ...chart }: DeclaredLines): LineChart {
  const { between = [], series, withoutGaps, smooth } = chart;
  const { values: column, ...x } = chart.x;
  const { upTo } = chart.y;
  const y = { title: chart.y.title, kind: chart.y.kind, ...(upTo !== undefined && { upTo }) };
  const rows = column.cells.flatMap((row, index) =>
    shownAt(
      row[0],
      series.map(({ values }) => cellAt(values, index)),
    ),
  );
  const points = between.flatMap((point) => shownAt(valueOf(point.x), point.values.map(valueOf)));
  // A point between the rows replaces a row at the same x: it may have two values there, before and after a
  // liquidation.
  const said = new Set(points.map(({ x: at }) => at));
  const shown = [...rows.filter(({ x: at }) => !said.has(at)), ...points]
    .filter(({ values }) => !withoutGaps || values.every((value) => value !== null))
    .sort((one, other) => one.x - other.x)
    .filter((each, index, sorted) => !isSame(each, sorted[index - 1]));
  const places = shown.map((each) => each.x);
  return {
    ...{ kind, id, title, says, y, ...(smooth && { smooth }) },
    x: { ...x, values: places },
    series: series.map(({ name, tone }, index) => ({
      ...{ name, tone },
      values: shown.map(({ values }) => values[index] ?? null),
    })),
    marks: marksOf(chart, places),
  };
}

/** Those whose place is among those of the chart; where gaps are left out, only on a point that is there. */
const marksOf = ({ marks, x, withoutGaps }: Pick<DeclaredLines, "marks" | "x" | "withoutGaps">, places: number[]) =>
  marks.flatMap(({ at: place, ...mark }): ChartMark[] => {
    const at = numberOf(place);
    if (at === undefined || !isAmong(at, x.values)) return [];
    return withoutGaps && !places.includes(at) ? [] : [{ at, ...mark }];
  });

function isAmong(place: number, { cells }: Term): boolean {
  const all = cells.flat().filter((cell) => typeof cell === "number");
  return place >= Math.min(...all) && place <= Math.max(...all);
}

/** A value a row, or one for all rows. */
const cellAt = ({ cells }: Term, row: number): Outcome | null => cells[cells.length === 1 ? 0 : row]?.[0] ?? null;

/** Whether a point repeats the one before it, as both sides of a cliff do in a line that has none. */
const isSame = ({ x, values }: Shown, before: Shown | undefined): boolean =>
  before?.x === x && values.every((value, index) => value === before.values[index]);

function shownAt(x: Outcome | null | undefined, values: readonly (Outcome | null)[]): Shown[] {
  if (typeof x !== "number") return [];
  return [{ x, values: values.map((value) => (typeof value === "number" ? value : null)) }];
}
