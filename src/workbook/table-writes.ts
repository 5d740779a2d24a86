import { CellError, type Cell } from "../catalog/declare/cell";
import type { Entry } from "./sheet-plan";
import { isBlank } from "./table-reading";
import type { Held, TablePut, TableRead, TableWriting, TableWritten } from "./table-rows";

/** What a spreadsheet does for a table; in between others may write. */
export interface TableHands {
  /** The table as it stands; nothing where there is none any more. */
  read(): Promise<TableRead | undefined>;
  /** Writes in one request, and says how the table stood right before. */
  put(puts: readonly TablePut[], beside: TableWriting["beside"], at: TableRead): Promise<TableRead | undefined>;
}

/**
 * Writes into a table that others write into too. Nobody can look and write at once: so it is looked at before, and what
 * was overwritten is looked at as well. Where that was something else than was meant, it is put back.
 */
export async function writtenInto(hands: TableHands, writing: TableWriting): Promise<TableWritten> {
  const before = await hands.read();
  const puts = before && putsOf(before, writing);
  if (!before || !puts || !besideStands(before, writing)) return CHANGED;
  const found = await hands.put(puts, writing.beside, before);
  const isMeant =
    found && sameShape(found, before) && puts.every((put) => stands(found, put)) && besideStands(found, writing);
  if (isMeant) return { outcome: "written" };
  if (found) await putBack(hands, { found, before, puts, beside: writing.beside });
  return CHANGED;
}

/** What was written, at a table as it was looked at before, and how it was found to stand right before the write. */
interface Done extends Pick<TableWriting, "beside"> {
  readonly found: TableRead;
  readonly before: TableRead;
  readonly puts: readonly TablePut[];
}

const CHANGED: TableWritten = { outcome: "changed" };

/**
 * Every cell that still holds what was written is as it was found. Somebody may write into one of them while that is
 * done: what was overwritten then is put back in its turn.
 */
async function putBack(hands: TableHands, { found, before, puts, beside }: Done): Promise<void> {
  const now = await hands.read();
  if (!now || !sameShape(found, before)) return;
  const back = puts.flatMap((put): TablePut[] => {
    const isOurs = sameEntry(heldIn(now, put), put.after);
    return isOurs ? [{ ...put, before: heldIn(now, put), after: entryOf(heldIn(found, put)) }] : [];
  });
  const besideBack = beside.flatMap(({ name, after }) => {
    const [here, was] = [now.beside[name], found.beside[name]];
    const isOurs = here !== undefined && was !== undefined && sameEntry(here, after);
    return isOurs ? [{ name, before: here, after: entryOf(was) }] : [];
  });
  if (back.length + besideBack.length === 0) return;
  const meanwhile = await hands.put(back, besideBack, now);
  if (!meanwhile) return;
  const wrong = back.filter((put) => !stands(meanwhile, put));
  const besideWrong = besideBack.filter((each) => !besideStands(meanwhile, { beside: [each] }));
  if (wrong.length + besideWrong.length > 0)
    await putBack(hands, { found: meanwhile, before: now, puts: wrong, beside: besideWrong });
}

/** The table begins where it did, with the headings that it had: places mean what they meant. */
const sameShape = (one: TableRead, other: TableRead): boolean =>
  one.sheet === other.sheet &&
  one.extent.row === other.extent.row &&
  one.extent.column === other.extent.column &&
  other.headings.every((heading, at) => heading === "" || heading === null || one.headings[at] === heading);

const besideStands = ({ beside }: TableRead, { beside: changes }: Pick<TableWriting, "beside">): boolean =>
  changes.every(({ name, before }) => beside[name] !== undefined && sameCell(beside[name], before));

/** Where each thing goes, with what stands there; nothing where one of them is not as it is expected to be. */
function putsOf(table: TableRead, writing: TableWriting): TablePut[] | undefined {
  const columnOf = (heading: string): number => table.headings.findIndex((each) => each === heading);
  const known = columnOf(writing.known);
  const rowOf = (row: string | number): number =>
    typeof row === "number" ? row : table.rows.findIndex(({ values }) => known >= 0 && values[known] === row);
  const puts: TablePut[] = [];
  let holds = true;
  const put = (row: number, column: number, before: Held, after: Entry): void => {
    const change = { row, column, before, after };
    if (row < 0 || row >= table.rows.length || column < 0 || !stands(table, change)) holds = false;
    else puts.push(change);
  };
  for (const { row, column, before, after } of writing.cells) put(rowOf(row), columnOf(column), before, after);
  for (const { row, before } of writing.emptied) {
    const at = rowOf(row);
    const values = table.rows[at]?.values ?? [];
    if (at < 0) holds = false;
    for (const [heading, cell] of before) {
      const column = columnOf(heading);
      if (column < 0 || !sameCell(values[column] ?? null, cell)) holds = false;
    }
    values.forEach((_, column) => puts.push({ row: at, column, before: heldAt(table, at, column), after: "" }));
  }
  const blanks = [...table.rows.entries()].filter(([, row]) => isBlank(row)).map(([at]) => at);
  writing.added.forEach((cells, index) => {
    const at = blanks[index] ?? table.rows.length + index - blanks.length;
    if (at >= table.rows.length && !table.canGrow) holds = false;
    for (const [heading, after] of cells) {
      const column = columnOf(heading);
      if (column >= 0) puts.push({ row: at, column, before: null, after });
    }
  });
  writing.columns.forEach(({ heading, cells }, index) => {
    const column = table.headings.length + index;
    puts.push({ row: -1, column, before: null, after: heading });
    for (const [row, after] of cells) {
      if (rowOf(row) < 0) holds = false;
      puts.push({ row: rowOf(row), column, before: null, after });
    }
  });
  return holds ? puts : undefined;
}

/** Where no heading is, nothing is. */
function heldIn(table: TableRead, { row, column }: TablePut): Held {
  return row < 0 ? (table.headings[column] ?? null) : heldAt(table, row, column);
}

function heldAt({ rows }: TableRead, row: number, column: number): Held {
  const formula = rows[row]?.formulas[column] ?? "";
  return formula === "" ? (rows[row]?.values[column] ?? null) : { formula };
}

const stands = (table: TableRead, put: TablePut): boolean => {
  const held = heldIn(table, put);
  const { before } = put;
  if (isFormula(held) || isFormula(before))
    return isFormula(held) && isFormula(before) && held.formula === before.formula;
  return sameCell(held, before);
};

const isFormula = (held: Held | Entry): held is { readonly formula: string } =>
  typeof held === "object" && held !== null && "formula" in held;

const sameEntry = (held: Held, entry: Entry): boolean => {
  if (isFormula(held)) return isFormula(entry) && held.formula === entry.formula;
  return !isFormula(entry) && sameCell(held, entry);
};

/** A blank cell and the empty text are the same to whoever reads them. */
function sameCell(one: Cell, other: Cell): boolean {
  if (one instanceof CellError || other instanceof CellError)
    return one instanceof CellError && other instanceof CellError && one.code === other.code;
  return (one ?? "") === (other ?? "");
}

/** An error cannot be entered; as a formula it comes to the same. */
const entryOf = (held: Held): Entry => {
  if (held === null) return "";
  return held instanceof CellError ? { formula: `=${held.code}` } : held;
};
