import type { Chart, HeatMap, LineChart } from "../../builder/charts/chart";
import { withUnit } from "../../builder/words/figure-words";
import type { Words } from "../../builder/words/words";
import { MARKED } from "./heat";

/** The figures of a chart as a table: the first head stands over the heads of the rows. */
export interface NumbersBehind {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

const NOTHING = "–";

export const numbersBehind = (chart: Chart, coin: string, words: Words): NumbersBehind =>
  chart.kind === "heat map" ? ofMap(chart, coin, words) : ofLines(chart, coin, words);

const ofLines = ({ x, y, series }: LineChart, coin: string, words: Words): NumbersBehind => ({
  heads: [withUnit(x.title, x.kind, coin), ...series.map(({ name }) => withUnit(name, y.kind, coin))],
  rows: x.values.map((at, point) => ({
    head: words.digits(at, x.kind),
    cells: series.map(({ values }) => written(values[point], y.kind, words)),
  })),
});

const ofMap = ({ rows, columns, figure, values, marked }: HeatMap, coin: string, words: Words): NumbersBehind => ({
  heads: [
    withUnit(rows.title, rows.kind, coin),
    ...columns.values.map((value) => withUnit(`${columns.title} ${words.digits(value, columns.kind)}`, figure, coin)),
  ],
  rows: rows.values.map((value, row) => ({
    head: words.digits(value, rows.kind),
    cells: columns.values.map((_, column) => {
      const text = written(values[row]?.[column], figure, words);
      return marked?.[row]?.[column] === true ? `${text} ${MARKED}` : text;
    }),
  })),
});

const written = (value: number | null | undefined, kind: LineChart["y"]["kind"], { digits }: Words): string =>
  value === null || value === undefined ? NOTHING : digits(value, kind);
