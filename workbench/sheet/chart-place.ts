import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Bounds, Chart } from "./chart";

const pointsPerPixel = 0.75;

/** Where a chart lies, in points: over its cells as wide and high as they are now, or where it was put. */
export function boundsOf({ place }: Pick<Chart, "place">, sheet: FWorksheet): Bounds {
  if (!("rows" in place)) return place;
  const { row, column, rows, columns } = place;
  return {
    left: sum(column, (index) => sheet.getColumnWidth(index)),
    top: sum(row, (index) => sheet.getRowHeight(index)),
    width: sum(columns, (index) => sheet.getColumnWidth(column + index)),
    height: sum(rows, (index) => sheet.getRowHeight(row + index)),
  };
}

function sum(count: number, pixels: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += pixels(index);
  return total * pointsPerPixel;
}
