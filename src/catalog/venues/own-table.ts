import { invalid, type Refusal } from "../../core/refusal";
import { CellError, type Cell } from "../declare/cell";
import type { Literal, Rows } from "../declare/define";
import { numberShownBy } from "../read/numeric-text";
import { fieldKey, shortened } from "./names";

/** One contract of the user's own table, with the facts that it gives, by field. */
export interface OwnContract {
  readonly venue: string;
  readonly symbol: string;
  readonly given: ReadonlyMap<string, Literal | CellError>;
}

export interface OwnTable {
  readonly fields: readonly string[];
  readonly contracts: readonly OwnContract[];
}

/**
 * Reads the user's table: field names in its first row, venue and symbol among them, and one contract in each other
 * row. Refuses: "invalid" for a missing first row, for two columns of one name, and for a row without venue or symbol.
 */
export function readOwnTable(block: Rows<Cell> | null): OwnTable | Refusal | CellError {
  const [header = [], ...rows] = block ?? [];
  if (!block) return { fields: [], contracts: [] };
  const broken = header.find((cell) => cell instanceof CellError);
  if (broken) return broken;
  const fields = header.map((cell) => fieldKey(String(cell ?? "")));
  for (const needed of KEYS)
    if (!fields.includes(needed)) return invalid(`table must have a first row of field names, with venue and symbol`);
  const twice = fields.find((field, column) => field !== "" && fields.indexOf(field) !== column);
  if (twice) return invalid(`table has two columns for ${shortened(twice)}`);

  const contracts: OwnContract[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every(isBlank)) continue;
    const [venue, symbol] = KEYS.map((key) => cells[fields.indexOf(key)] ?? null) as [Cell, Cell];
    if (venue instanceof CellError) return venue;
    if (symbol instanceof CellError) return symbol;
    if (isBlank(venue) || isBlank(symbol)) return invalid(`table has no venue or no symbol in row ${index + 2}`);
    const given = new Map(fields.flatMap((field, column) => entry(field, cells[column] ?? null)));
    contracts.push({ venue: String(venue).trim(), symbol: String(symbol).trim(), given });
  }
  return { fields: fields.filter((field) => field !== ""), contracts };
}

const KEYS = ["venue", "symbol"] as const;
const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

function entry(field: string, cell: Cell): [string, Literal | CellError][] {
  if (isBlank(cell) || cell === null) return [];
  if (typeof cell !== "string") return [[field, cell]];
  return [[field, numberShownBy(cell) ?? cell.trim()]];
}
