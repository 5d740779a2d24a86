import type { Charted } from "../../sheet/charted";
import type { Frame } from "./frame";
import type { Scales } from "./scales";
import { svg } from "./svg";

const tickLength = 4;
const labelGap = 6;
const labelBelow = 16;

/** The lines behind the values, the two axes, their labels and titles. */
export function drawAxes(chart: Charted, frame: Frame, scales: Scales): SVGElement[] {
  return [
    ...gridlines(chart, frame, scales),
    ...categoryAxis(chart, frame, scales),
    ...valueAxis(chart, frame, scales),
  ];
}

function gridlines({ category, value }: Charted, { plot }: Frame, { categoryTicks, valueTicks }: Scales): SVGElement[] {
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  const across = valueTicks.map(({ at }) => line("gridline", plot.left, at, right, at));
  const down = categoryTicks.map(({ at }) => line("gridline", at, plot.top, at, bottom));
  return [...(value.gridlines ? across : []), ...(category.gridlines ? down : [])];
}

function categoryAxis({ category }: Charted, { plot, categoryTitle }: Frame, scales: Scales): SVGElement[] {
  const drawn: SVGElement[] = [];
  if (category.visible) {
    const bottom = plot.top + plot.height;
    const { y } = scales.zero;
    drawn.push(line("axis", plot.left, y, plot.left + plot.width, y));
    const labelsAt = { NextToAxis: y, Low: bottom, High: plot.top - labelBelow - labelGap, None: undefined }[
      category.labels
    ];
    for (const { at, text } of scales.categoryTicks) {
      drawn.push(line("axis", at, y, at, y + tickLength));
      if (labelsAt === undefined) continue;
      drawn.push(svg("text", { x: at, y: labelsAt + labelBelow, class: "label", "text-anchor": "middle" }, text));
    }
  }
  if (category.title !== undefined) {
    drawn.push(svg("text", { ...categoryTitle, class: "axis-title", "text-anchor": "middle" }, category.title));
  }
  return drawn;
}

function valueAxis({ value }: Charted, { plot, valueTitle }: Frame, scales: Scales): SVGElement[] {
  const drawn: SVGElement[] = [];
  if (value.visible) {
    const { x } = scales.zero;
    drawn.push(line("axis", x, plot.top, x, plot.top + plot.height));
    const right = plot.left + plot.width;
    const labelsAt = { NextToAxis: x, Low: plot.left, High: right, None: undefined }[value.labels];
    const anchor = value.labels === "High" ? "start" : "end";
    for (const { at, text } of scales.valueTicks) {
      drawn.push(line("axis", x - tickLength, at, x, at));
      if (labelsAt === undefined) continue;
      const end = anchor === "end" ? labelsAt - labelGap : labelsAt + labelGap;
      drawn.push(svg("text", { x: end, y: at, dy: "0.35em", class: "label", "text-anchor": anchor }, text));
    }
  }
  if (value.title !== undefined) {
    const { x, y } = valueTitle;
    const turned = { x, y, dy: "0.35em", transform: `rotate(-90 ${x} ${y})`, "text-anchor": "middle" };
    drawn.push(svg("text", { ...turned, class: "axis-title" }, value.title));
  }
  return drawn;
}

const line = (name: string, x1: number, y1: number, x2: number, y2: number) =>
  svg("line", { class: name, x1, y1, x2, y2 });
