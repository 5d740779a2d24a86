import type { Charted } from "../../sheet/charted";

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where the parts of a chart stand, in pixels. */
export interface Frame {
  size: Size;
  plot: Rectangle;
  title: { x: number; y: number };
  legend: Rectangle;
  /** The middle of the first axis' title, and that of the second's. */
  categoryTitle: { x: number; y: number };
  valueTitle: { x: number; y: number };
}

const padding = 10;
const besideLegend = 4;
const titleHeight = 26;
const axisTitleHeight = 18;
const labelHeight = 22;
const labelGap = 8;
export const legendRowHeight = 16;
/** The stroke of a legend's entry, and the space on both sides of it. */
export const legendKey = { width: 15, gap: 4, between: 6 };
export const characterWidth = 6.3;

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));

export const legendItemWidth = (name: string): number =>
  legendKey.width + legendKey.gap + legendKey.between + widthOf(name);

/** About how wide a name is: its letters by how much room they take. */
function widthOf(name: string): number {
  const [narrow, wide] = [name.match(/[fijlrt .,:;|()]/g), name.match(/[mwMW]/g)];
  const capitals = name.match(/[A-LN-VX-Z]/g);
  const count = (letters: readonly string[] | null) => letters?.length ?? 0;
  return name.length * 6.1 - count(narrow) * 3 + count(wide) * 3 + count(capitals) * 1.5;
}

/**
 * Shares the space out: titles, labels and legend take what they need, the plot has the rest. `labels` are those of the second
 * axis, and the last of the first.
 */
export function frameOf(chart: Charted, size: Size, labels: { category: string; value: readonly string[] }): Frame {
  const legendWidth = Math.max(0, ...chart.series.map(({ name }) => legendItemWidth(name)));
  const legendRows = rowsOf(chart, size.width - 2 * besideLegend);
  const legendHeight = legendRows * legendRowHeight;
  const room = { left: padding, top: padding, right: padding, bottom: padding };
  if (chart.title !== undefined) room.top += titleHeight;
  const legend = {
    left: besideLegend,
    top: room.top,
    width: size.width - 2 * besideLegend,
    height: legendHeight,
  };
  if (chart.legend === "Top") room.top += legendHeight + labelGap;
  if (chart.legend === "Bottom") {
    room.bottom += legendHeight;
    legend.top = size.height - room.bottom;
    room.bottom += labelGap;
  }
  if (chart.legend === "Left" || chart.legend === "Right") {
    const side = chart.legend === "Left" ? "left" : "right";
    legend.left = chart.legend === "Left" ? padding : size.width - padding - legendWidth;
    legend.width = legendWidth;
    legend.height = chart.series.length * legendRowHeight;
    room[side] += legendWidth + labelGap;
  }
  const left = room.left;
  const bottom = size.height - room.bottom;
  if (chart.value.title !== undefined) room.left += axisTitleHeight;
  if (chart.category.title !== undefined) room.bottom += axisTitleHeight;
  if (chart.value.visible) room.left += longest(labels.value) * characterWidth + labelGap;
  if (chart.category.visible) room.bottom += labelHeight;
  // The last label stands half beyond the plot.
  room.right += Math.max(0, (labels.category.length * characterWidth) / 2 - padding + 2);
  const plot = {
    left: room.left,
    top: room.top,
    width: Math.max(1, size.width - room.left - room.right),
    height: Math.max(1, size.height - room.top - room.bottom),
  };
  return {
    size,
    plot,
    title: { x: size.width / 2, y: padding + titleHeight / 2 },
    legend,
    categoryTitle: { x: plot.left + plot.width / 2, y: bottom - axisTitleHeight / 2 },
    valueTitle: { x: left + axisTitleHeight / 2, y: plot.top + plot.height / 2 },
  };
}

function rowsOf({ series }: Charted, width: number): number {
  let rows = 1;
  let used = 0;
  for (const { name } of series) {
    const item = legendItemWidth(name);
    if (used > 0 && used + item > width) [rows, used] = [rows + 1, 0];
    used += item;
  }
  return rows;
}
