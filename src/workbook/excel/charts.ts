import { extentText, type Extent } from "../cell-address";
import { rangeOf } from "./cells";
import { plannedEntries } from "./planned-cells";
import type { PlannedChart, PlannedMark, SheetPlan } from "../sheet-plan";

const TYPES = { lines: "XYScatterLinesNoMarkers", "stacked areas": "AreaStacked" } as const;

/** `name`: by which the chart is found again. */
export function writeChart(sheet: Excel.Worksheet, planned: PlannedChart, plan: SheetPlan, name?: string): void {
  const chart = withSeries(sheet, planned, plan, name);
  const [first = "", last = first] = extentText(planned.place).split(":");
  chart.setPosition(first, last);
  chart.title.text = planned.title;
  chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = planned.xTitle;
  categoryAxis.numberFormat = planned.xFormat;
  valueAxis.title.text = planned.yTitle;
  valueAxis.numberFormat = planned.yFormat;
  planned.colours?.forEach((colour, index) => {
    const { format } = chart.series.getItemAt(index);
    if (planned.kind === "lines") format.line.color = colour;
    else format.fill.setSolidColor(colour);
  });
  for (const mark of planned.marks ?? []) writeMark(sheet, chart, mark);
}

/** A scatter chart has no lines across but series of two points. */
function writeMark(sheet: Excel.Worksheet, chart: Excel.Chart, { name, source, colour }: PlannedMark): void {
  const series = chart.series.add(name);
  series.setValues(rangeOf(sheet, { ...source, column: source.column + 1, columns: 1 }));
  series.setXAxisValues(rangeOf(sheet, { ...source, columns: 1 }));
  const { line } = series.format;
  line.color = colour;
  line.lineStyle = "Dash";
  line.weight = THIN;
}
/** In points. */
const THIN = 1.25;

/**
 * Each series is told its name and its cells. Excel would guess them, from what the cells hold at that moment: those
 * that are still being calculated look like words to it.
 */
function withSeries(
  sheet: Excel.Worksheet,
  { kind, source }: PlannedChart,
  plan: SheetPlan,
  name: string | undefined,
): Excel.Chart {
  const below: Extent = { ...source, row: source.row + 1, rows: source.rows - 1, columns: 1 };
  const x = rangeOf(sheet, below);
  const planned = plannedEntries(plan);
  // Of one column Excel makes one series, whatever it holds.
  const chart = sheet.charts.add(TYPES[kind], rangeOf(sheet, { ...below, column: source.column + 1 }), "Columns");
  if (name !== undefined) chart.name = name;
  for (let index = 1; index < source.columns; index += 1) {
    const column = source.column + index;
    const head = planned(source.row, column);
    const series = index === 1 ? chart.series.getItemAt(0) : chart.series.add();
    if (typeof head === "string") series.name = head;
    series.setValues(rangeOf(sheet, { ...below, column }));
    series.setXAxisValues(x);
  }
  return chart;
}
