import type { Cell } from "../../catalog/declare/cell";
import type { Held, TableRead, TableRow } from "../../workbook/table-rows";
import { isBlank } from "../../workbook/table-reading";
import { fieldNamed } from "../fields/fields";
import { COLUMNS, columnHeaded, heading, isField, ROW_KEYS, SCHEMA, type ColumnKey, type RowKey } from "./row-columns";
import { textOf } from "./row-cells";
import { hedgeNumber } from "./row-id";
import { readRevision, type Revision } from "./revision";
import { VERSION_CELL } from "./row-columns";

export type RowTexts = Readonly<Record<RowKey, string>>;

/** What is wrong with a cell of a row, as it follows the heading, and what a repair would write there. */
export interface Damage {
  readonly column: ColumnKey;
  readonly says: string;
  /** "" where there is nothing to write: then it can only be mended by hand. */
  readonly repair?: string;
}

/** A row that anybody may have written in, as far as it can be read. */
export interface RowFound {
  /** Counted from the first row. */
  readonly at: number;
  /** Nothing where that cannot be read, or is the id of another row as well. */
  readonly id: string | undefined;
  readonly texts: Partial<RowTexts>;
  /** What the cells hold, whose heading is there. */
  readonly cells: ReadonlyMap<ColumnKey, Held>;
  readonly revision: Revision;
  readonly damage: readonly Damage[];
}

export interface RowsRead {
  readonly table: TableRead;
  readonly rows: readonly RowFound[];
  /** Columns of this version that are not there. */
  readonly missing: readonly ColumnKey[];
  /** The headings as they are written there, by column. */
  readonly headings: ReadonlyMap<ColumnKey, string>;
  readonly schema: Schema;
}

/** Whether this version may write: only into a table whose version it knows. */
export type Schema = "known" | "newer" | "unreadable";

/** What the fills of a sheet come to, by the reference that stands in the table; nothing where they cannot be read. */
export type FillsOf = (reference: string) => string | undefined;

/** `last` is what was read before: rows that hold what they held then need not be read again. */
export function readRows(table: TableRead, fillsOf: FillsOf, last?: RowsRead): RowsRead {
  const places = new Map<ColumnKey, number>();
  table.headings.forEach((text, at) => {
    const key = columnHeaded(text);
    if (key !== undefined && !places.has(key)) places.set(key, at);
  });
  const before = last && isSame(last.table.headings, table.headings) ? last : undefined;
  const taken = new Set<unknown>();
  const rows = [...table.rows.entries()].flatMap(([at, row]) => {
    if (isBlank(row)) return [];
    const said = saidBefore(row, at, before) ?? saidIn(row, places, fillsOf);
    const found = { ...said, ...knownBy(row, places, taken, said.damage), at };
    taken.add(found.id);
    return [found];
  });
  return {
    table,
    rows,
    missing: COLUMNS.filter((key) => !places.has(key)),
    headings: new Map([...places].map(([key, at]) => [key, String(table.headings[at])])),
    schema: schemaIn(table.beside[VERSION_CELL]),
  };
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((cell, at) => cell === other[at]);

/** What a row says by itself. Fills that stand elsewhere may have changed there. */
type Said = Pick<RowFound, "texts" | "cells" | "revision" | "damage">;

function saidBefore({ values, formulas }: TableRow, at: number, last: RowsRead | undefined): Said | undefined {
  const [before, found] = [last?.table.rows[at], last?.rows.find((row) => row.at === at)];
  const isSo = before && found && isSame(before.values, values) && isSame(before.formulas, formulas);
  if (!isSo || isFillsReference(found.cells.get("fills"))) return undefined;
  return { ...found, damage: found.damage.filter(({ column }) => column !== "id") };
}

function schemaIn(cell: Cell | undefined): Schema {
  if (typeof cell !== "number" || !Number.isInteger(cell) || cell < 1) return "unreadable";
  return cell > SCHEMA ? "newer" : "known";
}

function saidIn({ values, formulas }: TableRow, places: ReadonlyMap<ColumnKey, number>, fillsOf: FillsOf): Said {
  const cell = (key: ColumnKey): Cell => values[places.get(key) ?? -1] ?? null;
  const damage: Damage[] = [];
  const texts: Partial<Record<RowKey, string>> = {};
  for (const key of ROW_KEYS) {
    if (!places.has(key)) continue;
    const reading = key === "fills" ? fillsIn(cell(key), fillsOf) : textOf(key, cell(key));
    if ("text" in reading) texts[key] = reading.text;
    else damage.push({ column: key, ...reading });
  }
  const revision = cell("revision");
  return {
    texts,
    cells: new Map([...places].map(([key, place]) => [key, held(values[place] ?? null, formulas[place] ?? "")])),
    revision: readRevision(typeof revision === "string" ? revision : ""),
    damage,
  };
}

/** The id, where the row has one that no row above it has. */
function knownBy(
  { values }: TableRow,
  places: ReadonlyMap<ColumnKey, number>,
  taken: ReadonlySet<unknown>,
  damage: readonly Damage[],
): Pick<RowFound, "id" | "damage"> {
  const cell = values[places.get("id") ?? -1] ?? null;
  const id = hedgeNumber(cell) === undefined ? undefined : String(cell);
  const isTwice = id !== undefined && taken.has(id);
  if (id !== undefined && !isTwice) return { id, damage };
  const trouble: readonly Damage[] = places.has("id")
    ? [{ column: "id", says: idTrouble(cell, isTwice), repair: "" }]
    : [];
  return { id: undefined, damage: [...damage, ...trouble] };
}

const held = (value: Cell, formula: string): Held => (formula === "" ? value : { formula });

function idTrouble(cell: Cell, isTwice: boolean): string {
  if (isTwice) return "is the id of another row as well, as of one that was copied";
  return cell === null || cell === ""
    ? "is empty, as of a row that was written by hand"
    : "is none that the add-in has written";
}

/** Fills that stand in the sheet of the hedge: 'Hedge BTC'!fill_dates:fill_fees. */
const IN_SHEET = /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!fill_dates:fill_fees$/u;
export const isFillsReference = (cell: unknown): cell is string => typeof cell === "string" && IN_SHEET.test(cell);

function fillsIn(cell: Cell, fillsOf: FillsOf): ReturnType<typeof textOf> {
  if (!isFillsReference(cell)) return textOf("fills", cell);
  const text = fillsOf(cell);
  return text === undefined ? { says: `stands in ${cell}, which cannot be read` } : { text };
}

/** The fault of a row in a sentence: "Margin mode holds “both”, and must be one of: isolated, cross." */
export const damageInWords = ({ column, says }: Damage): string =>
  `${isField(column) ? fieldNamed(column).label : heading(column)} ${says}.`;
