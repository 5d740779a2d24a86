import type { CellContent } from "./cell-value";
import type { Axis, Chart, Series, Source } from "./chart";
import { isScatter } from "./chart";
import { contentsOf } from "./chart-source";
import type { Spreadsheet } from "./spreadsheet";

/** A chart with the numbers that its cells hold now: what is drawn. */
export interface Charted {
  id: string;
  name: string;
  type: Chart["type"];
  title: string | undefined;
  legend: Chart["legend"]["position"] | undefined;
  series: ChartedSeries[];
  category: ChartedAxis;
  value: ChartedAxis;
}

export interface ChartedSeries {
  name: string;
  color: string;
  weight: number;
  dashes: string | undefined;
  points: ChartedPoint[];
}

/** Without a number there is no point, and the line has a gap. */
export interface ChartedPoint {
  x: number | string;
  y: number | undefined;
}

export type ChartedAxis = Omit<Axis, "title" | "numberFormat"> & { title: string | undefined; format: string };

// The accents of Office's theme, in their order.
const palette = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];
const usualWeight = 2.25;

export function charted(spreadsheet: Spreadsheet, chart: Chart): Charted {
  const series = chart.series.map((one, index) => seriesWithNumbers(spreadsheet, chart, one, index));
  const only = series.length === 1 ? series[0]?.name : undefined;
  const title = chart.title.text || only || "Chart Title";
  return {
    id: chart.id,
    name: chart.name,
    type: chart.type,
    title: chart.title.visible ? title : undefined,
    legend: chart.legend.visible ? chart.legend.position : undefined,
    series,
    category: axisWithFormat(spreadsheet, chart.category, chart.series[0]?.x),
    value: axisWithFormat(spreadsheet, chart.value, chart.series[0]?.values),
  };
}

export function nameOf(spreadsheet: Spreadsheet, { name }: Series, index: number): string {
  if (typeof name === "string") return name;
  const said = name ? contentsOf(spreadsheet, name).flat()[0] : undefined;
  return said === undefined || said === "" ? `Series${index + 1}` : String(said);
}

export const valuesOf = (spreadsheet: Spreadsheet, source: Source | undefined): CellContent[] =>
  source ? contentsOf(spreadsheet, source).flat() : [];

function seriesWithNumbers(spreadsheet: Spreadsheet, chart: Chart, one: Series, index: number): ChartedSeries {
  const values = valuesOf(spreadsheet, one.values);
  const x = valuesOf(spreadsheet, one.x);
  // A scatter chart whose first column is not one of numbers counts its points.
  const counts = one.x === undefined || (isScatter(chart) && !x.some((at) => typeof at === "number"));
  const place = (at: number): number | string => {
    const content = x[at] ?? "";
    if (counts) return at + 1;
    return typeof content === "boolean" ? String(content).toUpperCase() : content;
  };
  return {
    name: nameOf(spreadsheet, one, index),
    color: one.color ?? palette[index % palette.length] ?? "#156082",
    weight: one.weight ?? usualWeight,
    dashes: one.dashes,
    points: values.map((value, at) => ({ x: place(at), y: typeof value === "number" ? value : undefined })),
  };
}

/** An axis with no format of its own has that of the first cell along it. */
function axisWithFormat(spreadsheet: Spreadsheet, axis: Axis, source: Source | undefined): ChartedAxis {
  const { title, numberFormat, ...rest } = axis;
  const sheet = source && spreadsheet.workbook.getSheetBySheetId(source.sheetId);
  const style = source && sheet?.getSheet().getComposedCellStyle(source.area.row, source.area.column);
  const format = numberFormat ?? style?.n?.pattern ?? "General";
  return { ...rest, title: title.visible ? title.text || "Axis Title" : undefined, format };
}
