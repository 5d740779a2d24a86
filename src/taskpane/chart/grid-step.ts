export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads to in a grid of cells. Undefined for keys that mean nothing here. */
export function placeAfter(key: string, { row, column }: Place, rows: number, columns: number): Place | undefined {
  const to = (down: number, across: number): Place => ({
    row: Math.min(rows - 1, Math.max(0, down)),
    column: Math.min(columns - 1, Math.max(0, across)),
  });
  switch (key) {
    case "ArrowRight":
      return to(row, column + 1);
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowUp":
      return to(row - 1, column);
    case "Home":
      return to(row, 0);
    case "End":
      return to(row, columns - 1);
    case "PageDown":
      return to(rows - 1, column);
    case "PageUp":
      return to(0, column);
    default:
      return undefined;
  }
}
