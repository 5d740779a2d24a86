import { textWidth } from "../excel/text-width";
import type { BookSheet, Look } from "../xlsx/book";

const pixelsPerPoint = 96 / 72;
// A line of the usual typefaces is so much higher than its type, and a row leaves so many pixels free.
const lineOfType = 1.15;
const free = 3;

/** The heights, by row, of rows that have none of their own and need more than the usual one for what stands in them. */
export function fittingHeights(
  { cells, rows, columns, merges, defaultWidth, defaultHeight }: BookSheet,
  looks: readonly Look[],
) {
  const own = new Set(rows.flatMap(({ at, size }) => (size === undefined ? [] : [at])));
  const widths = new Map(columns.flatMap(({ at, size }) => (size === undefined ? [] : [[at, size] as const])));
  const merged = new Set(merges.map(({ row, column }) => `${row} ${column}`));
  const heights = new Map<number, number>();
  for (const { row, column, look: at, value } of cells) {
    const look = at === undefined ? undefined : looks[at];
    if (!look || value === undefined || value === "" || own.has(row)) continue;
    const { size, bold } = look.font;
    const words = textWidth(String(value), size, bold);
    const wraps = look.wrap && typeof value === "string" && !merged.has(`${row} ${column}`);
    const lines = wraps ? Math.ceil(words / (widths.get(column) ?? defaultWidth)) : 1;
    const height = Math.ceil(lines * size * pixelsPerPoint * lineOfType + free);
    if (height > (heights.get(row) ?? defaultHeight)) heights.set(row, height);
  }
  return heights;
}
