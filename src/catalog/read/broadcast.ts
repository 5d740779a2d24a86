/**
 * Ranges combine as in Excel's own arithmetic: the result has the most rows and the most columns of any block, and a
 * block with a single row or column is repeated along it. Where a longer block ends before the result does, the element
 * has no cells: it gets `undefined`. A left-out argument is `undefined` as a block and null as a cell.
 *
 * The array of cells is the same one for every element: whoever keeps it must copy it.
 */
export function broadcast<C, D, R>(
  blocks: readonly Block<C>[],
  take: (cell: C | null) => D,
  element: (cells: D[] | undefined) => R,
): R[][] {
  const rows = blocks.reduce((most, block) => Math.max(most, block?.length ?? 1), 1);
  const columns = blocks.reduce((most, block) => Math.max(most, block?.[0]?.length ?? 1), 1);
  const cells = blocks.map((block) => take(block?.[0]?.[0] ?? null));
  const ranges = [...blocks.keys()].filter((index) => !isSingle(blocks[index]));
  // made at its final length: an array that grows is copied again and again
  const result = new Array<R[]>(rows);
  for (let row = 0; row < rows; row++) {
    const at = (column: number) => element(fill(cells, blocks, ranges, row, column, take) ? cells : undefined);
    const line = [at(0)];
    for (let column = 1; column < columns; column++) line[column] = at(column);
    result[row] = line;
  }
  return result;
}

type Block<C> = readonly (readonly C[])[] | undefined;

/** A single cell, or a left-out argument: the same for every element. */
const isSingle = (block: Block<unknown>): boolean => !block || (block.length === 1 && block[0]?.length === 1);

/** Puts the cells of one element in their places; false where one of the blocks has none there. */
function fill<C, D>(
  cells: D[],
  blocks: readonly Block<C>[],
  ranges: readonly number[],
  row: number,
  column: number,
  take: (cell: C | null) => D,
): boolean {
  for (const index of ranges) {
    const block = blocks[index] as NonNullable<Block<C>>;
    const line = block[block.length === 1 ? 0 : row];
    const place = line?.length === 1 ? 0 : column;
    if (!line || place >= line.length) return false;
    cells[index] = take(line[place] as C);
  }
  return true;
}
