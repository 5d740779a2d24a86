import { extentText, type Extent } from "../cell-address";
import { rangeOf } from "./cells";
import type { PlannedChart } from "../sheet-plan";

export function writeChart(sheet: Excel.Worksheet, planned: PlannedChart): void {
  const chart = planned.kind === "lines" ? lines(sheet, planned.source) : stackedAreas(sheet, planned.source);
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
}

/** Excel takes the first column of a scatter chart for its x values. */
const lines = (sheet: Excel.Worksheet, source: Extent): Excel.Chart =>
  sheet.charts.add("XYScatterLinesNoMarkers", rangeOf(sheet, source), "Columns");

/** In an area chart Excel would make a series of a first column of numbers with a heading, so that goes in by itself. */
function stackedAreas(sheet: Excel.Worksheet, { row, column, rows, columns }: Extent): Excel.Chart {
  const series = columns - 1;
  const chart = sheet.charts.add(
    "AreaStacked",
    rangeOf(sheet, { row, column: column + 1, rows, columns: series }),
    "Columns",
  );
  const xValues = rangeOf(sheet, { row: row + 1, column, rows: rows - 1, columns: 1 });
  for (let index = 0; index < series; index += 1) chart.series.getItemAt(index).setXAxisValues(xValues);
  return chart;
}
