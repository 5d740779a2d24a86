import { RichApiError } from "../richapi/rich-api-error";
import type { Block } from "./block";
import { mostCellsRead } from "./limits";

/** What is read from each cell of a block, row by row. */
export function eachCell<Value>({ area }: Block, read: (row: number, column: number) => Value): Value[][] {
  const { row, column, rows, columns } = area;
  if (rows * columns > mostCellsRead) {
    throw new RichApiError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => read(row + down, column + across)),
  );
}
