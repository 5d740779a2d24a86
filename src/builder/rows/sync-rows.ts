import type { Entry } from "../../workbook/sheet-plan";
import type { TableCellChange, TableWriting } from "../../workbook/table-rows";
import { isAgreed, isAsAgreed, mergedRow } from "./merge-row";
import type { ColumnKey, RowKey } from "./row-columns";
import type { RowFound, RowsRead, RowTexts } from "./read-rows";
import { changesOf, headingIn, knownIn, newRow, NOTHING, shownIn, takenOutChange, takenOutIn } from "./row-writes";
import { revisionText, type Revision } from "./revision";
import { writtenFirst, type Hedges, type KnownRow, type Question, type SyncState } from "./sync-state";

/** What follows from a look at the table. */
export interface Synced {
  readonly state: SyncState;
  /** What hedges of the pane take over from their rows. */
  readonly takes: readonly { readonly id: string; readonly texts: Partial<RowTexts> }[];
  /** Rows that the pane does not have yet, and that can be read whole. */
  readonly news: readonly { readonly id: string; readonly texts: RowTexts }[];
  /** Hedges that another pane took out, and of which nothing is lost here. */
  readonly outs: readonly string[];
  /** Hedges that were to be taken out here, whose row somebody else has changed meanwhile: they stay. */
  readonly kept: readonly string[];
  readonly questions: readonly Question[];
  /** What is to be written; and what this pane knows once it is. */
  readonly writing: TableWriting | undefined;
  readonly written: SyncState;
}

/** Compares the hedges of a pane with the table, and says what each of the two is to take over from the other. */
export function synced(state: SyncState, hedges: Hedges, read: RowsRead): Synced {
  const mayWrite = read.schema === "known" && read.headings.has("id") && read.headings.has("revision");
  const takenOut = takenOutIn(read);
  const work = new Work(state, read, takenOut);
  for (const row of read.rows) {
    if (row.id !== undefined) work.rowThere(row.id, row, hedges);
  }
  // without ids nobody can say which rows are gone
  for (const [id] of read.headings.has("id") ? hedges : []) {
    if (!work.there.has(id) && !state.loose.has(id)) work.rowMissing(id, hedges);
  }
  // what is neither here nor there any more is forgotten
  for (const id of state.rows.keys()) if (!hedges.has(id) && !work.there.has(id)) work.forget(id);
  return work.result(mayWrite);
}

class Work {
  readonly there = new Set<string>();
  readonly rows: Map<string, KnownRow>;
  readonly #loose: Set<string>;
  readonly #out: Set<string>;
  readonly #count: number;
  readonly #takes: Synced["takes"][number][] = [];
  readonly #news: Synced["news"][number][] = [];
  readonly #outs: string[] = [];
  readonly #kept: string[] = [];
  readonly #questions: Question[] = [];
  readonly #cells: TableCellChange[] = [];
  readonly #added: TableWriting["added"][number][] = [];
  readonly #emptied: TableWriting["emptied"][number][] = [];
  readonly #gone = new Map<string, Revision>();
  /** What is known of rows once all of it is written. */
  readonly #after = new Map<string, KnownRow | undefined>();

  constructor(
    private readonly state: SyncState,
    private readonly read: RowsRead,
    private readonly takenOut: ReadonlyMap<string, Revision>,
  ) {
    this.rows = new Map(state.rows);
    this.#loose = new Set(state.loose);
    this.#out = new Set(state.out);
    this.#count = state.count + 1;
  }

  rowThere(id: string, row: RowFound, hedges: Hedges): void {
    this.there.add(id);
    this.#loose.delete(id);
    const [known, mine] = [this.state.rows.get(id), hedges.get(id)];
    if (!mine) this.#rowAlone(id, row, known);
    else {
      this.#out.delete(id);
      const merged = mergedRow(id, known ?? { base: mine.texts, wrote: {}, seen: true }, mine, row, this.state.pane);
      this.rows.set(id, merged.known);
      this.#questions.push(...merged.questions);
      if (merged.take.size > 0) this.#takes.push({ id, texts: Object.fromEntries(merged.take) });
      if (merged.write.size > 0) this.#write(id, row, merged.known, merged.write, mine.texts);
    }
  }

  /** It is in the table and not here: taken out here, or new. */
  #rowAlone(id: string, row: RowFound, known: KnownRow | undefined): void {
    const isOut = this.#out.delete(id);
    if (isOut && known && isAsAgreed(known, row)) {
      this.#out.add(id);
      this.#emptied.push({ row: id, before: shownIn(this.read, row) });
      this.#gone.set(id, row.revision);
      this.#after.set(id, undefined);
      return;
    }
    if (isOut) this.#kept.push(id);
    this.rows.delete(id);
    if (row.damage.length > 0 || this.read.missing.length > 0) return;
    this.#news.push({ id, texts: row.texts as RowTexts });
    this.rows.set(id, { base: row.texts, wrote: {}, seen: true });
  }

  #write(id: string, row: RowFound, known: KnownRow, write: ReadonlyMap<RowKey, Entry>, texts: RowTexts): void {
    const { pane } = this.state;
    const signed = new Map<ColumnKey, Entry>([...write, ["revision", revisionText(row.revision, pane, this.#count)]]);
    this.#cells.push(...changesOf(this.read, row, signed));
    const keys = [...write.keys()];
    const wrote = keys.map((key) => [key, { count: this.#count, before: known.base[key] }] as const);
    this.#after.set(id, {
      ...known,
      base: { ...known.base, ...Object.fromEntries(keys.map((key) => [key, texts[key]])) },
      wrote: { ...known.wrote, ...Object.fromEntries(wrote) },
    });
  }

  forget(id: string): void {
    this.rows.delete(id);
    this.#out.delete(id);
  }

  /** It is here and not in the table. */
  rowMissing(id: string, hedges: Hedges): void {
    const mine = hedges.get(id);
    const known = this.state.rows.get(id);
    if (!mine) return;
    const out = this.takenOut.get(id);
    const isSeen = known && !known.stays && out && (out.get(this.state.pane) ?? 0) >= lastWrite(known);
    if (isSeen && isAgreed(known, mine) && !mine.open) this.#outs.push(id);
    else if (known?.seen) this.#questions.push({ kind: "gone", id, changed: !isAgreed(known, mine) });
    else {
      const { pane } = this.state;
      this.#added.push(newRow(this.read, id, mine, revisionText(new Map(), pane, this.#count)));
      this.#after.set(id, writtenFirst(mine.texts, this.#count));
    }
  }

  result(mayWrite: boolean): Synced {
    const state = { ...this.state, rows: this.rows, loose: this.#loose, out: this.#out };
    const known = { state, takes: this.#takes, news: this.#news, outs: this.#outs, kept: this.#kept };
    const emptied = this.#emptied.map(({ row }) => row);
    const added = new Set(this.#added.map((cells) => cells.get(headingIn(this.read, "id"))));
    const before = [...this.takenOut].filter(([id]) => !added.has(id) && !emptied.includes(id));
    const out = new Map([...before, ...this.#gone]);
    const writing: TableWriting = {
      ...NOTHING,
      known: knownIn(this.read),
      cells: this.#cells,
      added: this.#added,
      emptied: this.#emptied,
      beside: emptied.length > 0 || out.size < this.takenOut.size ? takenOutChange(this.read, out) : [],
    };
    const isNothing = this.#cells.length + this.#added.length + this.#emptied.length === 0;
    const rows = new Map(this.rows);
    for (const [id, after] of this.#after) {
      if (after) rows.set(id, after);
      else rows.delete(id);
    }
    return {
      ...known,
      questions: this.#questions,
      writing: mayWrite && !isNothing ? writing : undefined,
      written: {
        ...state,
        rows,
        count: this.#count,
        out: new Set([...this.#out].filter((id) => !emptied.includes(id))),
      },
    };
  }
}

/** The number of the pane's last write into the row. */
const lastWrite = ({ wrote }: KnownRow): number => Math.max(0, ...Object.values(wrote).map(({ count }) => count));
