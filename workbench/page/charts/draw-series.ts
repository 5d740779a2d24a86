import { area, line } from "d3-shape";
import type { Charted, ChartedPoint, ChartedSeries } from "../../sheet/charted";
import type { Frame } from "./frame";
import type { Scales } from "./scales";
import { coloured, svg } from "./svg";

const pixelsPerPoint = 96 / 72;

/** The lines or areas of a chart, cut off where the plot ends. */
export function drawSeries(chart: Charted, { plot }: Frame, scales: Scales): SVGElement {
  const { left: x, top: y, width, height } = plot;
  const drawn = chart.type === "AreaStacked" ? stackedAreas(chart.series, scales) : lines(chart.series, scales);
  // A drawing of its own inside the drawing: what lies beyond its edges is not shown.
  return svg("svg", { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}`, overflow: "hidden" }, ...drawn);
}

function lines(series: readonly ChartedSeries[], { x, y }: Scales): SVGElement[] {
  return series.map(({ points, color, weight, dashes }) => {
    const width = weight * pixelsPerPoint;
    const path = line<ChartedPoint>()
      .defined((point, index) => point.y !== undefined && Number.isFinite(x(point, index)))
      .x((point, index) => x(point, index))
      .y((point) => y(point.y ?? NaN));
    const dash = dashes
      ?.split(" ")
      .filter(Boolean)
      .map((length) => Number(length) * width)
      .join(" ");
    const attributes = { d: path(points) ?? "", "stroke-width": width, "stroke-dasharray": dash || undefined };
    return coloured(svg("path", { class: "series line", ...attributes }), color);
  });
}

/** Each area stands on those before it; a point without a number adds nothing. */
function stackedAreas(series: readonly ChartedSeries[], { x, y }: Scales): SVGElement[] {
  const floors: number[] = [];
  return series.map(({ points, color }) => {
    const bands = points.map((point, index) => {
      const floor = floors[index] ?? 0;
      const top = floor + (point.y ?? 0);
      floors[index] = top;
      return { x: x(point, index), floor, top };
    });
    const shape = area<(typeof bands)[number]>()
      .x((band) => band.x)
      .y0((band) => y(band.floor))
      .y1((band) => y(band.top));
    return coloured(svg("path", { class: "series area", d: shape(bands) ?? "" }), color);
  });
}
