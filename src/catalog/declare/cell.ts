/** What one cell can hold when it reaches a function, once the host's wrappers are off. `null` is a blank cell. */
export type Cell = number | string | boolean | null | CellError;

/** An error that was already in the sheet ("#DIV/0!"): it passes through the functions as it is. */
export class CellError {
  constructor(readonly code: string) {}
}

/** A cell's value as a message shows it. */
export const shownCell = (cell: Cell): string => {
  if (cell === null || cell === "") return "empty";
  if (cell instanceof CellError) return cell.code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
};
