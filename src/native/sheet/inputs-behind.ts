import type { Cell } from "../../catalog/declare/cell";
import { CellError } from "../../catalog/declare/cell";
import { fixedText, type Extent } from "../../workbook/cell-address";
import { isNameLike, tokensWithAddresses } from "../formula/tokens";
import type { PlanCells } from "./plan-cells";

/** Cells that nothing of the plan gives: what the user types, or what is linked from elsewhere. */
type Inputs = ReadonlyMap<string, Extent>;

/**
 * Whether what a formula stands on is still what it was when the sheet was planned, as a formula: 1 as long as every
 * input behind it holds what it held, in whatever order they were changed and back.
 */
export function asInserted(formula: string, cells: PlanCells): string {
  const found = new Map<string, Extent>();
  gather(formula, cells, found, new Set());
  const asked = [...areas(found)].map((area) => isAsItWas(area, cells));
  return asked.length === 0 ? "1" : asked.join("*");
}

function gather(formula: string, cells: PlanCells, found: Map<string, Extent>, seen: Set<string>): void {
  for (const token of tokensWithAddresses(formula)) {
    if (!isNameLike(token)) continue;
    const area = cells.areaOf(token.value);
    const place = area && fixedText(area);
    if (!area || place === undefined || seen.has(place)) continue;
    seen.add(place);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const behind = cells.formula(row, column);
        const at = { row, column, rows: 1, columns: 1 };
        if (behind === undefined || isLinked(behind, cells)) found.set(`${row},${column}`, at);
        else gather(behind, cells, found, seen);
      }
  }
}

/** A cell that speaks of other sheets is an input of this one. */
const isLinked = (formula: string, cells: PlanCells): boolean =>
  tokensWithAddresses(formula).some((token) => token.type === "range" && cells.areaOf(token.value) === undefined);

/** Single cells put together into columns, so that they are compared in one go. */
function* areas(found: Inputs): Generator<Extent> {
  const left = [...found.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  let open: Extent | undefined;
  for (const cell of left) {
    if (open?.column === cell.column && open.row + open.rows === cell.row) open = { ...open, rows: open.rows + 1 };
    else {
      if (open) yield open;
      open = cell;
    }
  }
  if (open) yield open;
}

function isAsItWas(area: Extent, cells: PlanCells): string {
  const values = Array.from({ length: area.rows }, (_, down) => cells.value(area.row + down, area.column));
  const address = fixedText(area);
  if (area.rows === 1) return `(${address}=${constant(values[0] ?? null)})`;
  return `(SUMPRODUCT(--(${address}={${values.map(constant).join(";")}}))=${area.rows})`;
}

/** A blank cell equals the empty text, and a number that is 0 does not. */
export const constant = (value: Cell): string => {
  if (value instanceof CellError) return value.code;
  if (typeof value === "number") return String(value).toUpperCase();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `"${(value ?? "").replaceAll('"', '""')}"`;
};
