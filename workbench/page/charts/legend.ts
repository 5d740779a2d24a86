import type { Charted } from "../../sheet/charted";
import { legendItemWidth, legendKey, legendRowHeight } from "./frame";
import type { Frame } from "./frame";
import { coloured, svg } from "./svg";

/** What each colour stands for: in rows above or below the plot, or one under another beside it. */
export function drawLegend({ series, legend, type }: Charted, { legend: at }: Frame): SVGElement[] {
  if (legend === undefined) return [];
  const isColumn = legend === "Left" || legend === "Right";
  const rows: { name: string; color: string; x: number }[][] = [[]];
  let x = 0;
  for (const { name, color } of series) {
    const width = legendItemWidth(name);
    if (x > 0 && (isColumn || x + width > at.width)) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ name, color, x });
    x += width;
  }
  return rows.flatMap((row, index) => {
    const last = row.at(-1);
    const used = last ? last.x + legendItemWidth(last.name) : 0;
    const start = isColumn ? at.left : at.left + (at.width - used) / 2;
    const middle = at.top + (index + 0.5) * legendRowHeight;
    const thickness = type === "AreaStacked" ? 10 : 3;
    const key = { width: legendKey.width, height: thickness };
    return row.flatMap(({ name, color, x: offset }) => [
      coloured(svg("rect", { class: "key", x: start + offset, y: middle - thickness / 2, ...key }), color),
      svg(
        "text",
        { x: start + offset + legendKey.width + legendKey.gap, y: middle, dy: "0.35em", class: "label" },
        name,
      ),
    ]);
  });
}
