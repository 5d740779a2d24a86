import { invalidArgument } from "../richapi/rich-api-error";
import type { Area } from "../sheet/area";

/** Rows of what an add-in writes into a range. One value, or a 1×1 array, stands for every cell, as in Excel. */
export function shaped(entries: unknown, { rows, columns }: Area): unknown[][] {
  const repeated = (entry: unknown) => Array.from({ length: rows }, () => new Array<unknown>(columns).fill(entry));
  if (!Array.isArray(entries)) return repeated(entries);
  const given: unknown[] = entries;
  if (given.length === 1 && Array.isArray(given[0]) && given[0].length === 1) return repeated(given[0][0]);
  const fits = (row: unknown): row is unknown[] => Array.isArray(row) && row.length === columns;
  if (given.length === rows && given.every(fits)) return given;
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
