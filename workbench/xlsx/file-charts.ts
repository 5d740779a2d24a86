import type { BookAxis, BookChart, BookSeries, BookSource } from "./book";
import { absoluteOn, areaIn } from "./cell-names";
import { argbOf, colourOf } from "./colours";
import { shapeOf } from "./excelts";
import type { AddAxisOptions, AddChartOptions, AddChartRange, ChartModel, ShapeProperties } from "./excelts";
import { emuFrom } from "./measures";
import { splitAddress } from "../excel/address";
import { plain } from "./xml";

type Group = ChartModel["chart"]["plotArea"]["chartTypes"][number];
type FileAxis = ChartModel["chart"]["plotArea"]["axes"][number];

const pointsPerEmu = 1 / 12_700;
const usualWeight = 2.25;
const noLine = "none";
/** The dashes that the workbench draws, under the words of files. */
const dashes = ["solid", "dot", "dash", "dashDot", "sysDot", "sysDashDotDot"] as const;
const alike: Readonly<Record<string, string>> = {
  lgDash: "dash",
  sysDash: "dash",
  lgDashDot: "dashDot",
  sysDashDot: "dashDot",
  lgDashDotDot: "sysDashDotDot",
};
const legends = { t: "top", b: "bottom", l: "left", r: "right", tr: "right" } as const;
const legendsFrom = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/** A chart as the package takes it. */
export function chartFrom(chart: BookChart): { options: AddChartOptions; range: AddChartRange } {
  const isScatter = chart.type === "scatter";
  const type = chart.type === "areaStacked" ? "area" : chart.type;
  const options: AddChartOptions = {
    type,
    series: chart.series.map((series) => seriesFrom(series, chart.type)),
    ...(chart.title === undefined ? { title: null } : chart.title === "" ? {} : { title: chart.title }),
    ...(chart.legend ? { showLegend: true, legendPosition: legendsFrom[chart.legend] } : { showLegend: false }),
    ...(chart.type === "areaStacked" ? { grouping: "stacked" as const } : {}),
    ...(chart.type === "line" ? { showMarker: false } : {}),
    ...(isScatter ? { scatterStyle: "lineMarker" as const } : {}),
    displayBlanksAs: "gap",
    categoryAxis: axisFrom(chart.category),
    valueAxis: axisFrom(chart.value),
  };
  return { options, range: rangeOf(chart) };
}

function rangeOf({ cells, place }: BookChart): AddChartRange {
  if (cells) {
    const { row, column, rows, columns } = cells;
    return { tl: { col: column, row }, br: { col: column + columns, row: row + rows }, editAs: "twoCell" };
  }
  const { left, top, width, height } = place;
  return { pos: { x: emuFrom(left), y: emuFrom(top) }, ext: { cx: emuFrom(width), cy: emuFrom(height) } };
}

function seriesFrom({ name, values, x, colour, weight, dash }: BookSeries, type: BookChart["type"]) {
  const isScatter = type === "scatter";
  const along = x && reference(x);
  const known = dashes.find((one) => one === dash);
  return {
    ...(name === undefined ? {} : { name: typeof name === "string" ? name : { formula: reference(name) } }),
    values: reference(values),
    ...(along === undefined ? {} : isScatter ? { xValues: along } : { categories: along }),
    ...(isScatter ? { marker: { symbol: "none" as const } } : {}),
    smooth: false,
    ...(dash === noLine ? { spPr: { line: { noFill: true } } } : {}),
    ...(colour === undefined ? {} : { line: argbOf(colour).slice(2) }),
    ...(colour === undefined || type !== "areaStacked" ? {} : { fill: argbOf(colour).slice(2) }),
    // Without a width of its own the package would make the line thinner than Excel does.
    ...(weight === undefined && type === "areaStacked" ? {} : { lineWidth: weight ?? usualWeight }),
    ...(known === undefined ? {} : { lineDash: known }),
  };
}

const reference = ({ sheet, area }: BookSource): string => absoluteOn(sheet, area);

const axisFrom = ({ title, visible, gridlines, numberFormat, minimum, maximum, labels }: BookAxis): AddAxisOptions => ({
  ...(title === undefined ? {} : { title }),
  ...(numberFormat === undefined
    ? { numFmt: "General", numFmtLinked: true }
    : { numFmt: numberFormat, numFmtLinked: false }),
  ...(minimum === undefined ? {} : { min: minimum }),
  ...(maximum === undefined ? {} : { max: maximum }),
  hidden: !visible,
  majorGridlines: gridlines,
  tickLblPos: labels,
});

/** A chart of a file, unless it is of a kind that the workbench does not draw. */
export function chartOf(
  model: ChartModel,
  theme: readonly string[],
): Omit<BookChart, "name" | "place" | "cells"> | undefined {
  const { plotArea, title, autoTitleDeleted, legend } = model.chart;
  const [group, ...others] = plotArea.chartTypes;
  const type = group && typeOf(group);
  if (!type || others.length > 0) return undefined;
  const series = (group.series as FileSeries[]).flatMap((one) => seriesOf(one, type, theme) ?? []);
  const [first, second] = plotArea.axes;
  if (!first || !second || series.length === 0) return undefined;
  const category = plotArea.axes.find(({ axPos }) => axPos === "b" || axPos === "t") ?? first;
  const value = plotArea.axes.find((axis) => axis !== category) ?? second;
  const words = title ? wordsOf(title) : "";
  const isTitled = title !== undefined || (autoTitleDeleted !== true && series.length === 1);
  return {
    type,
    ...(isTitled ? { title: words } : {}),
    ...(legend ? { legend: legends[legend.legendPos ?? "r"] } : {}),
    series,
    category: axisOf(category),
    value: axisOf(value),
  };
}

function typeOf(group: Group): BookChart["type"] | undefined {
  if (group.type === "scatter") return "scatter";
  if (group.type === "line" && group.grouping === "standard") return "line";
  return group.type === "area" && group.grouping === "stacked" ? "areaStacked" : undefined;
}

interface FileSeries {
  tx?: { strRef?: { formula: string }; value?: string };
  spPr?: ShapeProperties;
  val?: { numRef?: { formula: string } };
  yVal?: { numRef?: { formula: string } };
  cat?: Along;
  xVal?: Along;
}
interface Along {
  numRef?: { formula: string };
  strRef?: { formula: string };
}

function seriesOf(
  { tx, spPr, val, yVal, cat, xVal }: FileSeries,
  type: BookChart["type"],
  theme: readonly string[],
): BookSeries | undefined {
  const values = sourceOf((val ?? yVal)?.numRef?.formula);
  if (!values) return undefined;
  const along = cat ?? xVal;
  const x = sourceOf(along?.numRef?.formula ?? along?.strRef?.formula);
  const name = tx?.value ?? sourceOf(tx?.strRef?.formula);
  const { line, fill } = spPr ? shapeOf(spPr) : {};
  const colour = shown(line?.color ?? fill?.solid, theme);
  const dash = line?.noFill ? noLine : line?.dash && (alike[line.dash] ?? line.dash);
  return {
    values,
    ...(name === undefined ? {} : { name }),
    ...(x ? { x } : {}),
    ...(colour ? { colour } : {}),
    ...(line?.width === undefined || type === "areaStacked"
      ? {}
      : { weight: Math.round(line.width * pointsPerEmu * 100) / 100 }),
    ...(dash && dash !== "solid" ? { dash } : {}),
  };
}

/** Drawings count the colours of a theme as cells do. */
const shown = (colour: { srgb?: string; theme?: number } | undefined, theme: readonly string[]): string | undefined =>
  colour &&
  colourOf(
    { ...(colour.srgb ? { argb: colour.srgb } : {}), ...(colour.theme === undefined ? {} : { theme: colour.theme }) },
    theme,
  );

function sourceOf(formula: string | undefined): BookSource | undefined {
  if (!formula) return undefined;
  const { sheet, area: text } = splitAddress(formula);
  const area = areaIn(text);
  return sheet === undefined || !area ? undefined : { sheet, area };
}

function axisOf(axis: FileAxis): BookAxis {
  const { title, numFmt, scaling, tickLblPos } = axis;
  return {
    ...(title ? { title: wordsOf(title) } : {}),
    visible: axis.delete !== true,
    gridlines: axis.majorGridlines !== undefined,
    ...(numFmt && numFmt.sourceLinked !== true ? { numberFormat: numFmt.formatCode } : {}),
    ...(scaling?.min === undefined ? {} : { minimum: scaling.min }),
    ...(scaling?.max === undefined ? {} : { maximum: scaling.max }),
    labels: tickLblPos ?? "nextTo",
  };
}

type Title = NonNullable<ChartModel["chart"]["title"]>;

/** The words of a title: the package keeps them as they stand in the file. */
function wordsOf({ rawTx, text, strRef }: Title): string {
  if (rawTx !== undefined)
    return [...rawTx.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run = ""]) => plain(run)).join("");
  const lines = (text?.paragraphs ?? []).map(({ runs = [] }) => runs.map((run) => run.text ?? "").join(""));
  return lines.join("\n") || (strRef?.cache?.points[0]?.value ?? "");
}
