import type { FWorksheet } from "@univerjs/sheets/facade";
import { newChart } from "../sheet/chart";
import type { Axis, Chart, Series, Source } from "../sheet/chart";
import { boundsOf } from "../sheet/chart-place";
import type { BookAxis, BookChart, BookSeries, BookSource } from "../xlsx/book";
import { hex } from "./univer-looks";

const pointsPerPixel = 0.75;
const types = { XYScatterLinesNoMarkers: "scatter", Line: "line", AreaStacked: "areaStacked" } as const;
const typesOf = { scatter: "XYScatterLinesNoMarkers", line: "Line", areaStacked: "AreaStacked" } as const;
const labels = { NextToAxis: "nextTo", Low: "low", High: "high", None: "none" } as const;
const labelsOf = { nextTo: "NextToAxis", low: "Low", high: "High", none: "None" } as const;
const legends = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;
const legendsOf = { top: "Top", bottom: "Bottom", left: "Left", right: "Right" } as const;
/** The dashes of the workbench's charts, under the words of files. */
const dashes: Readonly<Record<string, string>> = {
  none: "0 1",
  dash: "4 3",
  dashDot: "4 3 1 3",
  sysDashDotDot: "4 3 1 3 1 3",
  dot: "1 2",
  sysDot: "1 1",
};

type Names = ReadonlyMap<string, string>;

/** `names` has the name of each sheet by its id. */
export function bookChart(chart: Chart, sheet: FWorksheet, names: Names): BookChart {
  const { left, top, width, height } = boundsOf(chart, sheet);
  const pixels = (points: number) => points / pointsPerPixel;
  const series = chart.series.flatMap((one) => bookSeries(one, names) ?? []);
  return {
    name: chart.name,
    type: types[chart.type],
    place: { left: pixels(left), top: pixels(top), width: pixels(width), height: pixels(height) },
    ...("rows" in chart.place ? { cells: chart.place } : {}),
    ...(chart.title.visible ? { title: chart.title.text } : {}),
    ...(chart.legend.visible ? { legend: legends[chart.legend.position] } : {}),
    series,
    category: bookAxis(chart.category),
    value: bookAxis(chart.value),
  };
}

function bookSeries({ name, values, x, color, weight, dashes: lengths }: Series, names: Names): BookSeries | undefined {
  const source = (from: Source): BookSource | undefined => {
    const sheet = names.get(from.sheetId);
    return sheet === undefined || from.area.rows === 0 ? undefined : { sheet, area: from.area };
  };
  const given = source(values);
  if (!given) return undefined;
  const called = typeof name === "object" ? source(name) : name;
  const along = x && source(x);
  const colour = hex(color);
  const dash = Object.keys(dashes).find((word) => dashes[word] === lengths);
  return {
    values: given,
    ...(called === undefined ? {} : { name: called }),
    ...(along ? { x: along } : {}),
    ...(colour ? { colour } : {}),
    ...(weight === undefined ? {} : { weight }),
    ...(dash ? { dash } : {}),
  };
}

const bookAxis = ({ title, visible, gridlines, numberFormat, minimum, maximum, labels: at }: Axis): BookAxis => ({
  ...(title.visible ? { title: title.text } : {}),
  visible,
  gridlines,
  ...(numberFormat === undefined ? {} : { numberFormat }),
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
  labels: labels[at],
});

/** `ids` has the id of each sheet by its name. */
export function sheetChart(chart: BookChart, id: string, ids: Names): Chart {
  const source = ({ sheet, area }: BookSource): Source => ({ sheetId: ids.get(sheet) ?? "", area });
  const series = chart.series.map(({ name, values, x, colour, weight, dash }): Series => {
    const lengths = dash === undefined ? undefined : dashes[dash];
    return {
      name: typeof name === "object" ? source(name) : name,
      values: source(values),
      x: x && source(x),
      ...(colour ? { color: colour } : {}),
      ...(weight === undefined ? {} : { weight }),
      ...(lengths === undefined ? {} : { dashes: lengths }),
    };
  });
  const { left, top, width, height } = chart.place;
  const points = (pixels: number) => pixels * pointsPerPixel;
  return {
    ...newChart(id, chart.name, typesOf[chart.type], series),
    place: chart.cells ?? { left: points(left), top: points(top), width: points(width), height: points(height) },
    title: { visible: chart.title !== undefined, text: chart.title ?? "" },
    legend: { visible: chart.legend !== undefined, position: legendsOf[chart.legend ?? "bottom"] },
    category: sheetAxis(chart.category),
    value: sheetAxis(chart.value),
  };
}

const sheetAxis = ({ title, visible, gridlines, numberFormat, minimum, maximum, labels: at }: BookAxis): Axis => ({
  title: { visible: title !== undefined, text: title ?? "" },
  visible,
  gridlines,
  ...(numberFormat === undefined ? {} : { numberFormat }),
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
  labels: labelsOf[at],
});
