type Block = readonly (readonly unknown[])[] | undefined;

export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === "";
/** Blank, or 0, which is how Excel for desktop hands over a blank cell. */
export const isVacant = (cell: unknown): boolean => isBlank(cell) || cell === 0;

/**
 * The number of the last row that holds something, but at least `least`. A whole column has a million rows, so each is
 * looked at once, from the end, and a column of single cells without a function call for each.
 */
export function lastUsedRow(block: Block, least: number, zerosAreBlank: boolean): number {
  if (!block) return least;
  const isEmpty = zerosAreBlank ? isVacant : isBlank;
  for (let row = block.length; row > least; row--) {
    const cells = block[row - 1] as readonly unknown[];
    const cell = cells[0];
    if (cells.length === 1) {
      if (cell === null || cell === "" || (cell === 0 && zerosAreBlank)) continue;
      if (cell !== undefined) return row;
    } else if (!cells.every(isEmpty)) return row;
  }
  return least;
}
