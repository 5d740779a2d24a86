/**
 * Shapes combine as in Excel's own arithmetic: the result has the most rows and the most columns of any block; a block
 * with one row or one column stretches along it. Where a block that is longer than 1 ends before the result does, that
 * element has no cells: `undefined`. An argument that was left out is `undefined` as a block, null as a cell.
 */
export function broadcast<C, R>(
  blocks: readonly (readonly (readonly C[])[] | undefined)[],
  element: (cells: readonly (C | null)[] | undefined) => R,
): R[][] {
  const rows = Math.max(1, ...blocks.map((block) => block?.length ?? 1));
  const columns = Math.max(1, ...blocks.map((block) => block?.[0]?.length ?? 1));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => element(cellsAt(blocks, row, column))),
  );
}

function cellsAt<C>(
  blocks: readonly (readonly (readonly C[])[] | undefined)[],
  row: number,
  column: number,
): (C | null)[] | undefined {
  const cells: (C | null)[] = [];
  for (const block of blocks) {
    if (!block) {
      cells.push(null);
      continue;
    }
    const line = block[block.length === 1 ? 0 : row];
    const place = line?.length === 1 ? 0 : column;
    if (!line || place >= line.length) return undefined;
    cells.push(line[place] as C);
  }
  return cells;
}
