/** A sheet of Excel's has these rows and columns; Univer's has those that were asked for, and grows with its cells. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;
/** More cells cannot be read at once. */
export const mostCellsRead = 5_000_000;
