import type { Area } from "./area";

/** Rows or columns that came in before `at`, or that went away from there on. */
export interface Shift {
  along: "rows" | "columns";
  at: number;
  count: number;
  isInsertion: boolean;
}

/** Where cells are after it; nothing where they are gone. What comes in between the cells of an area belongs to it. */
export function shifted(area: Area, { along, at, count, isInsertion }: Shift): Area | undefined {
  const start = along === "rows" ? area.row : area.column;
  const size = area[along];
  const [first, length] = isInsertion ? grown(start, size, at, count) : shrunk(start, size, at, count);
  if (length === 0) return undefined;
  return along === "rows" ? { ...area, row: first, rows: length } : { ...area, column: first, columns: length };
}

function grown(start: number, size: number, at: number, count: number): [start: number, size: number] {
  if (at <= start) return [start + count, size];
  return at < start + size ? [start, size + count] : [start, size];
}

function shrunk(start: number, size: number, at: number, count: number): [start: number, size: number] {
  const before = Math.max(0, Math.min(start, at + count) - at);
  const within = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
  return [start - before, size - within];
}
