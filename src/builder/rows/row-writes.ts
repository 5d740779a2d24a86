import type { Cell } from "../../catalog/declare/cell";
import type { Entry } from "../../workbook/sheet-plan";
import type { TableCellChange, TableWriting } from "../../workbook/table-rows";
import { cellInstead } from "./merge-row";
import { cellOf } from "./row-cells";
import type { Mine } from "./sync-state";
import { COLUMNS, heading, TAKEN_OUT_CELL, VERSION_CELL, SCHEMA, type ColumnKey, type RowKey } from "./row-columns";
import { readRevision, type Revision } from "./revision";
import type { Damage, RowFound, RowsRead, RowTexts } from "./read-rows";

export const NOTHING: TableWriting = { known: "", cells: [], added: [], emptied: [], columns: [], beside: [] };

/** How a heading is written in this table; as this version writes it where it is not there. */
export const headingIn = ({ headings }: Pick<RowsRead, "headings">, key: ColumnKey): string =>
  headings.get(key) ?? heading(key);

export const knownIn = (read: RowsRead): string => headingIn(read, "id");

/** Cells of a row that is known by its id, each where it holds what was read. */
export const changesOf = (read: RowsRead, row: RowFound, texts: ReadonlyMap<ColumnKey, Entry>): TableCellChange[] =>
  [...texts].flatMap(([key, after]) => {
    const before = row.cells.get(key);
    return before === undefined ? [] : [{ row: row.id ?? row.at, column: headingIn(read, key), before, after }];
  });

/** A whole row, as it is written for the first time. */
export function newRow(
  read: RowsRead,
  id: string,
  { texts, fillsAt }: Pick<Mine, "texts" | "fillsAt">,
  revision: string,
): ReadonlyMap<string, Entry> {
  return new Map(
    COLUMNS.filter((key) => read.headings.has(key)).map((key): [string, Entry] => [
      headingIn(read, key),
      key === "id" ? id : key === "revision" ? revision : cellInstead({ fillsAt }, key, texts[key]),
    ]),
  );
}

/** What the cells of a row hold, by the headings. */
export const shownIn = ({ table, headings }: RowsRead, { at }: RowFound): ReadonlyMap<string, Cell> =>
  new Map([...headings.values()].map((text) => [text, table.rows[at]?.values[table.headings.indexOf(text)] ?? null]));

/** A row goes that no pane can open, or that is none of this pane's. */
export function rowGone(read: RowsRead, row: RowFound): TableWriting {
  const beside =
    row.id === undefined ? [] : takenOutChange(read, new Map([...takenOutIn(read), [row.id, row.revision]]));
  const emptied = [{ row: row.id ?? row.at, before: shownIn(read, row) }];
  return { ...NOTHING, known: knownIn(read), emptied, beside };
}

/** What mends a cell; nothing where it can only be mended by hand. `newId` is for a row without one of its own. */
export function repairOf(read: RowsRead, row: RowFound, newId: string, known?: Partial<RowTexts>): TableWriting {
  const cells = row.damage.flatMap((damage): TableCellChange[] => {
    const after = repairText(damage, newId, known);
    const before = row.cells.get(damage.column);
    if (after === undefined || before === undefined) return [];
    const entry = damage.column === "id" ? after : cellOf(damage.column as RowKey, after);
    return [{ row: row.id ?? row.at, column: headingIn(read, damage.column), before, after: entry }];
  });
  return { ...NOTHING, known: knownIn(read), cells };
}

/** What this pane knows of the hedge is nearer to the truth than the word of the example. */
export function repairText({ column, repair }: Damage, newId: string, known?: Partial<RowTexts>): string | undefined {
  if (column === "id") return newId;
  return known?.[column as RowKey] ?? repair;
}

/** The columns that somebody has taken out, at the right end, with what this pane knows of the hedges. */
export function missingColumns(read: RowsRead, knownOf: (id: string) => Partial<RowTexts> | undefined): TableWriting {
  const columns = read.missing.map((key) => ({
    heading: heading(key),
    cells: new Map(
      read.rows.flatMap(({ id }) => {
        const text = id === undefined ? undefined : knownOf(id)?.[key as RowKey];
        return id === undefined || text === undefined ? [] : [[id, cellOf(key as RowKey, text)] as const];
      }),
    ),
  }));
  return { ...NOTHING, known: knownIn(read), columns };
}

export const versionWritten = (read: RowsRead): TableWriting => ({
  ...NOTHING,
  known: knownIn(read),
  beside: [{ name: VERSION_CELL, before: read.table.beside[VERSION_CELL] ?? null, after: SCHEMA }],
});

const MOST_TAKEN_OUT = 60;
const ONE = /^(h[a-z0-9]+)\[([^\]]*)\]$/;

/** Hedges that were taken out on purpose, and as who had written them: other panes let go of them without asking. */
export const takenOutIn = ({ table }: RowsRead): ReadonlyMap<string, Revision> =>
  new Map(
    String(table.beside[TAKEN_OUT_CELL] ?? "")
      .split(" ")
      .flatMap((text) => {
        const [, id, revision] = ONE.exec(text) ?? [];
        return id !== undefined && revision !== undefined ? [[id, readRevision(revision.replaceAll(",", " "))]] : [];
      }),
  );

export function takenOutChange(read: RowsRead, out: ReadonlyMap<string, Revision>): TableWriting["beside"] {
  const before = read.table.beside[TAKEN_OUT_CELL];
  const after = [...out].slice(-MOST_TAKEN_OUT).map(([id, revision]) => `${id}[${said(revision)}]`);
  return before === undefined ? [] : [{ name: TAKEN_OUT_CELL, before, after: after.join(" ") }];
}

const said = (revision: Revision): string => [...revision].map(([pane, count]) => `${pane}:${count}`).join(",");
