/**
 * Shapes combine as in Excel's own arithmetic: the result has the most rows and the most columns of any block; a block
 * with one row or one column stretches along it. Where a block that is longer than 1 ends before the result does, that
 * element has no cells: `undefined`. An argument that was left out is `undefined` as a block, null as a cell.
 *
 * The array of cells is the same for every element: an element that keeps it must copy it.
 */
export function broadcast<C, R>(
  blocks: readonly (readonly (readonly C[])[] | undefined)[],
  element: (cells: (C | null)[] | undefined) => R,
): R[][] {
  const rows = blocks.reduce((most, block) => Math.max(most, block?.length ?? 1), 1);
  const columns = blocks.reduce((most, block) => Math.max(most, block?.[0]?.length ?? 1), 1);
  const cells = new Array<C | null>(blocks.length).fill(null);
  // of their final length: an array that grows is given room for seventeen, for every cell of a column
  const result = new Array<R[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line = new Array<R>(columns);
    for (let column = 0; column < columns; column++)
      line[column] = element(fill(cells, blocks, row, column) ? cells : undefined);
    result[row] = line;
  }
  return result;
}

/** Puts the cells of one element in their places; false where a block has none there. */
function fill<C>(
  cells: (C | null)[],
  blocks: readonly (readonly (readonly C[])[] | undefined)[],
  row: number,
  column: number,
): boolean {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) {
      cells[index] = null;
      continue;
    }
    const line = block[block.length === 1 ? 0 : row];
    const place = line?.length === 1 ? 0 : column;
    if (!line || place >= line.length) return false;
    cells[index] = line[place] as C;
  }
  return true;
}
