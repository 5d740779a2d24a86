/** The shape in which the runtime serialises an error for Excel. */
export interface SerializedError {
  readonly valueType: "CustomFunctionError";
  readonly type: "Error";
  readonly code: string;
  readonly basicValue: string;
  readonly basicType: "Error";
  readonly errorType: string;
  readonly message?: string;
}

export const isError = (value: unknown): value is SerializedError =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === "Error";

/**
 * Throws where Excel would show something else than the function meant: null shows 0, a text that reads as a number
 * is no number, an object that is no error shows nothing, rows of different lengths do not spill, and an error that is
 * the whole result has to be thrown.
 */
export function assertFitForACell(value: unknown): void {
  if (!Array.isArray(value) || value.length === 0) throw new Error(`not a block of cells: ${JSON.stringify(value)}`);
  const width = (value[0] as unknown[]).length;
  for (const row of value as unknown[]) {
    if (!Array.isArray(row) || row.length !== width || width === 0) throw new Error(`ragged: ${JSON.stringify(row)}`);
    row.forEach(assertCell);
  }
  const [[only] = []] = value as unknown[][];
  if (value.length === 1 && width === 1 && isError(only)) throw new Error(`returned, not thrown: ${only.code}`);
}

function assertCell(cell: unknown): void {
  if (typeof cell === "boolean" || typeof cell === "number") return;
  if (typeof cell === "string" && !(cell.trim() !== "" && Number.isFinite(Number(cell)))) return;
  if (isError(cell) && cell.valueType === "CustomFunctionError" && /^#[A-Z/0-9!?]+$/.test(cell.code)) return;
  throw new Error(`no cell can hold this: ${JSON.stringify(cell)}`);
}
