import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Univer keeps an index from values to rows for comparisons with whole columns, and enters each cell that a formula
 * spills into, which takes a walk over all values of its column: 10,000 rows cost 10,000 walks of 10,000 steps. Only
 * rows that a comparison has read are ever looked up, so only those need to be kept up; a comparison that comes later
 * reads the cells themselves.
 */
export function keepIndexToWhatIsRead(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  const enter = index.set.bind(index);
  index.set = (workbook, sheet, column, value, row, isForced = false) => {
    if (isForced && index.shouldContinueBuildingCache(workbook, sheet, column, row)) return;
    enter(workbook, sheet, column, value, row, isForced);
  };
}
