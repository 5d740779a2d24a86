import type { Chart, HeatMap, LineChart } from "../../builder/charts/chart";
import { digitsOf, withUnit } from "../../builder/words/figure-words";
import { MARKED } from "./heat";

/** The figures of a chart as a table: the first head stands over the heads of the rows. */
export interface NumbersBehind {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

const NOTHING = "–";

export const numbersBehind = (chart: Chart, coin: string): NumbersBehind =>
  chart.kind === "heat map" ? ofMap(chart, coin) : ofLines(chart, coin);

const ofLines = ({ x, y, series }: LineChart, coin: string): NumbersBehind => ({
  heads: [withUnit(x.title, x.kind, coin), ...series.map(({ name }) => withUnit(name, y.kind, coin))],
  rows: x.values.map((at, point) => ({
    head: digitsOf(at, x.kind),
    cells: series.map(({ values }) => written(values[point], y.kind)),
  })),
});

const ofMap = ({ rows, columns, figure, values, marked }: HeatMap, coin: string): NumbersBehind => ({
  heads: [
    withUnit(rows.title, rows.kind, coin),
    ...columns.values.map((value) => withUnit(`${columns.title} ${digitsOf(value, columns.kind)}`, figure, coin)),
  ],
  rows: rows.values.map((value, row) => ({
    head: digitsOf(value, rows.kind),
    cells: columns.values.map((_, column) => {
      const text = written(values[row]?.[column], figure);
      return marked?.[row]?.[column] === true ? `${text} ${MARKED}` : text;
    }),
  })),
});

const written = (value: number | null | undefined, kind: LineChart["y"]["kind"]): string =>
  value === null || value === undefined ? NOTHING : digitsOf(value, kind);
