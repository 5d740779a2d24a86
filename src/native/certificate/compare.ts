import { CellError, shownCell } from "../../catalog/declare/cell";
import type { Rows, Value } from "../calculate/calculate";

/**
 * How far two blocks of cells are apart: the largest relative difference of their numbers, or what is not alike. Numbers
 * no further apart than `allowed` count as the same.
 */
export type Compared = { readonly difference: number } | { readonly unlike: string };

export function compared(ours: Rows, native: Rows, allowed = 0): Compared {
  const [height, width] = [ours.length, ours[0]?.length ?? 0];
  if (native.length !== height || (native[0]?.length ?? 0) !== width)
    return { unlike: `it fills ${sizeOf(native)} cells, and ${sizeOf(ours)} with the add-in` };
  let most = 0;
  for (const [row, line] of ours.entries())
    for (const [column, value] of line.entries()) {
      const other = native[row]?.[column] ?? null;
      const apart = differenceOf(value, other, allowed);
      if (apart === undefined)
        return { unlike: `it gives ${shownCell(other)}, and ${shownCell(value)} with the add-in` };
      if (value === 0 && apart > 0) return { unlike: `it gives ${shownCell(other)}, where the add-in finds exactly 0` };
      most = Math.max(most, apart);
    }
  return { difference: most };
}

const sizeOf = (rows: Rows): string => `${rows.length} × ${rows[0]?.length ?? 0}`;

function differenceOf(a: Value, b: Value, allowed: number): number | undefined {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= allowed ? 0 : Math.abs(a - b) / Math.abs(a);
  if (a instanceof CellError) return b instanceof CellError && a.code === b.code ? 0 : undefined;
  return (a ?? "") === (b ?? "") ? 0 : undefined;
}
