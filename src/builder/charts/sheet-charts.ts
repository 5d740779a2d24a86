import { CHARTS, FIRST_ROW, INPUT_ROW, MAIN_CHART } from "../blocks/layout";
import type { Formats } from "../blocks/formats";
import type { SheetContext } from "../blocks/sheet-context";
import type { Extent } from "../../workbook/cell-address";
import type { PlannedMark } from "../../workbook/sheet-plan";
import type { FigureKind } from "../figures/figure-kind";
import { cellOf, greatest, IF, isAbove, isBelow, least, NA } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { PlanCell, SheetWriter } from "../sheet/writer";
import { withUnit } from "../words/figure-words";
import type { Tone } from "./chart";
import type { DeclaredChart, DeclaredLines, DeclaredMark } from "./declared-chart";

const ROWS_A_CHART = 17;
const COLUMNS_A_CHART = 8;

/**
 * Writes the charts of the sheet. They refer to helper cells with formulas of the spreadsheet's own, since Excel does
 * not update a chart on cells that our functions spill.
 */
export function writeCharts(context: SheetContext, charts: readonly DeclaredChart[]): void {
  // a heat map stands in the sheet already, as a table with a colour scale
  const lines = charts.filter((chart) => chart.kind !== "heat map");
  lines.forEach((chart, index) => writeLines(context, chart, index === 0 ? MAIN_CHART : placeOf(index - 1)));
}

const placeOf = (index: number): Extent => ({
  row: INPUT_ROW + index * (ROWS_A_CHART + 1),
  column: CHARTS,
  rows: ROWS_A_CHART,
  columns: COLUMNS_A_CHART,
});

function writeLines(context: SheetContext, chart: DeclaredLines, place: Extent): void {
  const { sheet, helpers, coin, formats } = context;
  const { kind, title, x, y, series } = chart;
  const heads = [x.title, ...series.map(({ name }) => name)];
  const head = { row: FIRST_ROW, column: helpers.take(heads.length) };
  sheet.writeAll(head, [heads], { role: "head" });
  const rows = x.values.cells.length;
  const kinds = [x.kind, ...series.map(() => y.kind)];
  [x.values, ...series.map(({ values }) => values)].forEach((column, index) =>
    writeColumn(
      sheet,
      { row: head.row + 1, column: head.column + index },
      column,
      rows,
      formats[kinds[index] as FigureKind],
    ),
  );
  const marks = kind === "lines" ? marksOf(context, chart) : [];
  sheet.chart({
    kind,
    title,
    source: sheet.area(head, rows + 1, heads.length),
    place: sheet.area(place, place.rows, place.columns),
    xTitle: withUnit(x.title, x.kind, coin),
    yTitle: withUnit(y.title, y.kind, coin),
    xFormat: axisFormat(x.kind, formats),
    yFormat: axisFormat(y.kind, formats),
    colours: series.map(({ tone }) => COLOURS[tone]),
    ...(marks.length > 0 && { marks }),
  });
}

/** One formula for the column, or where all rows have one value that value in each of them. */
function writeColumn(sheet: SheetWriter, at: PlanCell, column: Term, rows: number, format: string): void {
  const look = { role: "helper", format } as const;
  if (column.cells.length === rows) sheet.formula(at, column, look);
  else
    sheet.cells(
      at,
      Array.from({ length: rows }, () => [column]),
      look,
    );
}

/** Each mark from the axis to the top, where its place lies among those of the chart. */
function marksOf({ sheet, helpers, formats }: SheetContext, { marks, x, y }: DeclaredLines): PlannedMark[] {
  const { top } = y;
  if (top === undefined) return [];
  return marks.map(({ at: place, label, tone }) => {
    const column = helpers.take(2);
    const name = MARKS[label];
    sheet.writeAll({ row: FIRST_ROW, column }, [[name, "Height"]], { role: "head" });
    const at = { row: FIRST_ROW + 1, column };
    const outside = NA("it lies outside of the chart");
    const within = IF(isBelow(place, least(x.values)), outside, IF(isAbove(place, greatest(x.values)), outside, place));
    const ends = sheet.cells(at, [[within, literal(0)]], { role: "helper", format: formats[x.kind] });
    sheet.cells({ ...at, row: at.row + 1 }, [[cellOf(ends, 1, 1), top]], { role: "helper", format: formats[x.kind] });
    return { name, source: sheet.area(at, 2, 2), colour: MARK_COLOURS[tone] };
  });
}

const MARKS: Readonly<Record<DeclaredMark["label"], string>> = { now: "Now", liquidation: "Liquidation" };
/** As the pane draws them: what threatens is red. */
const MARK_COLOURS: Readonly<Record<DeclaredMark["tone"], string>> = { now: "#616161", danger: "#bc2f32" };

/** Along an axis numbers have few places. */
const axisFormat = (kind: FigureKind, { axisPrice }: Formats): string =>
  kind === "price" ? axisPrice : AXIS_FORMATS[kind];

const AXIS_FORMATS: Readonly<Record<Exclude<FigureKind, "price">, string>> = {
  USD: "#,##0",
  coin: "0.00",
  percent: "0%",
  ratio: "0.0",
  times: '0"x"',
  contracts: "#,##0",
  count: "0",
};

/**
 * The colours of the pane's light theme; what a line stands for has the same colour in every chart, and limits are red.
 */
export const COLOURS: Readonly<Record<Tone, string>> = {
  unhedged: "#616161",
  hedged: "#0f6cbd",
  "until liquidation": "#c43501",
  locked: "#00666d",
  floating: "#835b00",
  margin: "#af33a1",
  limit: "#bc2f32",
  "locked in full": "#00666d",
  "locked mostly": "#00666d",
  "locked by half": "#835b00",
  "locked in part": "#835b00",
};
