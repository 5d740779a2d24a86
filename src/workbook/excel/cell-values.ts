import { CellError, type Cell } from "../../catalog/declare/cell";

/** Values of cells as Office.js has them, with the type of each. */
export const cellsFrom = (values: readonly unknown[][], types: readonly (readonly string[])[]): Cell[][] =>
  values.map((row, down) => row.map((value, across) => cell(value, types[down]?.[across])));

function cell(value: unknown, type: string | undefined): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return new CellError(String(value));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
