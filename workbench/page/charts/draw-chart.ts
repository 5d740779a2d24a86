import type { Charted } from "../../sheet/charted";
import { drawAxes } from "./axes";
import { inWords } from "./chart-in-words";
import { drawSeries } from "./draw-series";
import { frameOf } from "./frame";
import type { Size } from "./frame";
import { drawLegend } from "./legend";
import { lastCategoryText, scalesOf, valueTicksOf } from "./scales";
import { svg } from "./svg";

/** A chart as a drawing of its own, with its content in words for those who do not see it. */
export function drawChart(chart: Charted, size: Size): SVGSVGElement {
  const value = valueTicksOf(chart, size.height).map(({ text }) => text);
  const category = lastCategoryText(chart);
  const frame = frameOf(chart, size, { category, value });
  const scales = scalesOf(chart, frame.plot);
  const { width, height } = size;
  const attributes = { class: "chart", role: "img", "aria-label": inWords(chart), width, height };
  const title =
    chart.title === undefined
      ? []
      : [svg("text", { ...frame.title, class: "title", "text-anchor": "middle" }, chart.title)];
  return svg(
    "svg",
    { ...attributes, viewBox: `0 0 ${width} ${height}` },
    svg("rect", { class: "background", x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
    ...title,
    ...drawAxes(chart, frame, scales),
    drawSeries(chart, frame, scales),
    ...drawLegend(chart, frame),
  );
}
