import type { Refusal } from "../../core/refusal";
import type { CellError } from "../declare/cell";
import type { Definition, Literal } from "../declare/define";
import type { Outcome } from "./evaluate";
import type { List } from "./read-list";

type Result = Literal | Refusal | CellError | Outcome[][];
type Follows = Definition["follows"];

/**
 * The result with one row (or column) for every row of the list that it follows: the heading's is blank, a bad row
 * shows what is wrong with it.
 */
export function withFaultRows(follows: Follows, lists: Readonly<Record<string, List>>, result: Result): Result {
  if (!Array.isArray(result)) return result;
  const [down, across] = [lists[follows?.rows ?? ""], lists[follows?.columns ?? ""]];
  const wide = isWhole(across) ? result : result.map((row) => inPlace(across, row, (outcome) => outcome));
  if (isWhole(down)) return wide;
  const width = wide[0]?.length ?? 1;
  // the result's own column names take the place of the heading
  const names = wide.slice(0, wide.length - down.values.length);
  const rows = inPlace(down, wide.slice(names.length), (outcome) => new Array<Outcome>(width).fill(outcome));
  return [...names, ...(names.length > 0 && down.hasHeading ? rows.slice(1) : rows)];
}

const isWhole = (list: List | undefined): list is undefined => !list || (!list.hasHeading && list.faults.size === 0);

function inPlace<T>({ rows, hasHeading, faults }: List, sound: readonly T[], made: (outcome: Outcome) => T): T[] {
  let next = 0;
  return Array.from({ length: rows }, (_, row) => {
    if (hasHeading && row === 0) return made("");
    const fault = faults.get(row);
    return fault === undefined ? (sound[next++] as T) : made(fault);
  });
}

/** The result of a table that was given with its heading: the heading's row is blank, and a row number counts it. */
export function blankHeading(follows: Follows, result: Result): Result {
  if (follows?.number !== undefined && typeof result === "number") return result + 1;
  if (follows?.rows === undefined || !Array.isArray(result)) return result;
  return result.map((row, index) => (index === 0 ? row.map(() => "") : row));
}
