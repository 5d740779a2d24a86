import type { Destination, InsertionHow } from "../../workbook/sheet-plan";
import type { TableRead, TableWriting } from "../../workbook/table-rows";
import type { Workbook } from "../../workbook/workbook";
import { fillsInSheet, sheetReferred } from "./fills-reference";
import { BeforeMeeting } from "./first-meeting";
import { isFillsReference, readRows, type Damage, type RowFound, type RowsRead, type RowTexts } from "./read-rows";
import { TABLE, TAKEN_OUT_CELL, VERSION_CELL } from "./row-columns";
import { missingColumns, repairOf, repairText, rowGone, versionWritten } from "./row-writes";
import { rowsPlan } from "./rows-plan";
import {
  answered,
  bound,
  met,
  newSync,
  takenOut,
  unwrittenOf,
  type Hedges,
  type Question,
  type SyncState,
} from "./sync-state";
import { synced, type Synced } from "./sync-rows";

export type TablePort = Pick<Workbook, "table" | "writeTable" | "insertSheet" | "ownNames" | "read">;

/** The hedges of a pane, and how they take over what has changed elsewhere. */
export interface PaneHedges {
  now(): Hedges;
  /** Where each text is still `was`: what has been written meanwhile stays. */
  take(id: string, texts: Partial<RowTexts>, was: RowTexts): void;
  /** Whether it comes to something, and is a hedge of the pane now. */
  open(id: string, texts: RowTexts): Promise<boolean>;
  takeOut(id: string): void;
}

/** What is to be shown of the table. */
export type TableView =
  | { readonly kind: "unread" }
  | { readonly kind: "none" }
  | {
      readonly kind: "read";
      readonly read: RowsRead;
      readonly questions: readonly Question[];
      /** Hedges of the pane that are not in the table until somebody says so. */
      readonly loose: readonly string[];
      /** Rows that come to nothing as they are. */
      readonly hopeless: ReadonlySet<string>;
      /** Hedges that could not be taken out, since somebody had changed them. */
      readonly kept: readonly string[];
    };

const AT_MOST = 6;

/** One pane's side of the table: it looks, takes over, writes and asks, one thing after another. */
export class HedgeTable {
  view: TableView = { kind: "unread" };
  #state: SyncState;
  #isMet = false;
  readonly #before: BeforeMeeting;
  #read: RowsRead | undefined;
  #last: Promise<void> = Promise.resolve();
  #kept: readonly string[] = [];
  readonly #hopeless = new Map<string, string>();
  /** Hedges that the pane has been given, and those that it was told to let go, until it has done so. */
  readonly #coming = new Set<string>();
  readonly #going = new Set<string>();
  /** Hedges of which a row was to be added. */
  readonly #added = new Set<string>();

  constructor(
    private readonly workbook: TablePort,
    private readonly hedges: PaneHedges,
    private readonly pane: string,
    unwritten: Readonly<Record<string, Partial<RowTexts>>> = {},
  ) {
    this.#state = newSync(pane);
    this.#before = new BeforeMeeting(hedges.now(), unwritten);
  }

  /** Looks at the table until pane and table have nothing to give each other any more. */
  sync(): Promise<void> {
    return this.#inTurn(async () => {
      for (let round = 0; round < AT_MOST; round += 1) if (!(await this.#round())) return;
    });
  }

  /** Puts the hedges of the pane into a table of their own, on a new sheet. */
  create(how: InsertionHow = {}): Promise<void> {
    return this.#inTurn(async () => {
      if (await this.workbook.table(TABLE)) return;
      const to: Destination = { kind: "new sheet" };
      const hedges = this.hedges.now();
      this.#before.handOver(hedges);
      const { outcome } = await this.workbook.insertSheet(rowsPlan(hedges, this.pane), to, how);
      if (outcome !== "written") return;
      this.#state = met({ ...this.#state, count: 1 }, hedges, new Set(hedges.keys()));
      this.#isMet = true;
      await this.#round();
    });
  }

  /** Hedges that were there before the table are to stand in it. */
  bind(ids: readonly string[]): Promise<void> {
    this.#state = bound(this.#state, ids);
    return this.sync();
  }

  /** Somebody has taken the hedge out of the pane: its row goes as well. */
  takeOut(id: string): Promise<void> {
    this.#state = takenOut(this.#state, id);
    return this.sync();
  }

  /** A row that is no hedge of the pane goes. */
  deleteRow(row: RowFound): Promise<boolean> {
    return this.#writes((read) => rowGone(read, row));
  }

  answer(question: Question, answer: "mine" | "theirs"): Promise<void> {
    return this.#inTurn(async () => {
      this.#state = answered(this.#state, question, answer);
      if (question.kind === "gone" && answer === "theirs") this.#letGo(question.id);
      await this.#round();
    }).then(() => this.sync());
  }

  /** Mends what can be mended of a row; false where that has changed meanwhile. */
  repair(row: RowFound, newId: string): Promise<boolean> {
    return this.#writes((read) => repairOf(read, row, newId, this.#known(row.id)));
  }

  /** What a repair would write; nothing where it can only be mended by hand. */
  repairFor({ id }: RowFound, damage: Damage): string | undefined {
    return damage.column === "id" ? "" : repairText(damage, "", this.#known(id));
  }

  putColumnsBack(): Promise<boolean> {
    return this.#writes((read) => missingColumns(read, (id) => this.#known(id)));
  }

  putVersionBack(): Promise<boolean> {
    return this.#writes(versionWritten);
  }

  /** What the table does not have yet, to be kept for a pane that is opened later. */
  unwrittenTexts(): Record<string, Partial<RowTexts>> {
    const now = this.hedges.now();
    return this.#isMet ? unwrittenOf(this.#state, now) : this.#before.unwrittenTexts(now, this.view.kind !== "none");
  }

  #known(id: string | undefined): Partial<RowTexts> | undefined {
    return id === undefined ? undefined : this.#state.rows.get(id)?.base;
  }

  async #writes(made: (read: RowsRead) => TableWriting): Promise<boolean> {
    let isWritten = false;
    await this.#inTurn(async () => {
      const read = await this.#look();
      if (!read) return;
      isWritten = (await this.workbook.writeTable(TABLE, made(read))).outcome === "written";
    });
    await this.sync();
    return isWritten;
  }

  #letGo(id: string): void {
    this.#going.add(id);
    this.hedges.takeOut(id);
  }

  /** The hedges, as the pane will have them when it has done what it was asked for. */
  #present(): Hedges {
    const now = this.hedges.now();
    for (const id of this.#going) if (!now.has(id)) this.#going.delete(id);
    for (const id of this.#coming) if (now.has(id)) this.#coming.delete(id);
    return new Map([...now].filter(([id]) => !this.#going.has(id)));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #look(): Promise<RowsRead | undefined> {
    const table = await this.workbook.table(TABLE, [VERSION_CELL, TAKEN_OUT_CELL]);
    if (!table) {
      this.view = { kind: "none" };
      return undefined;
    }
    const fills = await this.#fillsOf(table);
    this.#read = readRows(table, (reference) => fills.get(reference), this.#read);
    return this.#read;
  }

  /** The fills of every sheet that a row refers to. */
  async #fillsOf({ rows }: TableRead): Promise<ReadonlyMap<string, string>> {
    const references = new Set(rows.flatMap(({ values }) => values.filter(isFillsReference)));
    const found = await Promise.all(
      [...references].map(async (reference) => {
        const sheet = sheetReferred(reference);
        const text = sheet === undefined ? undefined : await fillsInSheet(this.workbook, sheet).catch(() => undefined);
        return text === undefined ? [] : [[reference, text] as const];
      }),
    );
    return new Map(found.flat());
  }

  /** True where there may be more to do. */
  async #round(): Promise<boolean> {
    const read = await this.#look();
    if (!read) return false;
    const hedges = this.#present();
    if (!this.#isMet) {
      const ids = new Set(read.rows.flatMap(({ id }) => id ?? []));
      this.#state = met(this.#state, hedges, ids, this.#before.agreedIn(read.rows));
      this.#isMet = true;
    }
    this.#recognise(read, hedges);
    const arrived = read.rows.filter(({ id }) => id === undefined || !this.#coming.has(id));
    const next = synced(this.#state, hedges, { ...read, rows: arrived });
    this.#state = next.state;
    this.#kept = [...this.#kept.filter((id) => this.#state.rows.has(id)), ...next.kept];
    const hasTaken = await this.#takeOver(next, hedges);
    const hasWritten = next.writing ? await this.#write(next.writing, next.written, hedges) : undefined;
    this.view = {
      kind: "read",
      read,
      questions: next.questions,
      loose: [...this.#state.loose].filter((id) => hedges.has(id)),
      hopeless: new Set(this.#hopeless.keys()),
      kept: this.#kept,
    };
    return hasTaken || hasWritten !== undefined;
  }

  async #takeOver({ takes, news, outs }: Synced, hedges: Hedges): Promise<boolean> {
    for (const { id, texts } of takes) {
      const mine = hedges.get(id);
      if (mine) this.hedges.take(id, texts, mine.texts);
    }
    for (const id of outs) this.#letGo(id);
    let opened = 0;
    for (const { id, texts } of news) {
      const said = JSON.stringify(texts);
      const isKnown = this.#hopeless.get(id) === said;
      if (!isKnown && (await this.hedges.open(id, texts))) {
        this.#coming.add(id);
        this.#hopeless.delete(id);
        opened += 1;
        continue;
      }
      this.#hopeless.set(id, said);
      this.#forget(id);
    }
    return takes.length + outs.length + opened > 0;
  }

  /** A row that the pane could not open is not one that it has taken out. */
  #forget(id: string): void {
    const rows = new Map(this.#state.rows);
    rows.delete(id);
    this.#state = { ...this.#state, rows };
  }

  /** A row that was added in a request of which nobody heard: what it holds is what was handed over, and not newer. */
  #recognise(read: RowsRead, hedges: Hedges): void {
    const isLate = ({ id = "" }: RowFound): boolean =>
      this.#added.has(id) && hedges.has(id) && !this.#state.rows.has(id);
    const late = read.rows.filter(isLate);
    if (late.length === 0) return;
    const ids = new Set(late.map(({ id = "" }) => id));
    const own = new Map([...hedges].filter(([id]) => ids.has(id)));
    this.#state = { ...this.#state, rows: met(this.#state, own, ids, this.#before.agreedIn(late)).rows };
  }

  async #write(writing: TableWriting, written: SyncState, hedges: Hedges): Promise<"written" | "changed"> {
    const added = [...hedges].filter(([id]) => written.rows.has(id) && !this.#state.rows.has(id));
    for (const [id] of added) this.#added.add(id);
    if (added.length > 0) this.#before.handOver(new Map(added));
    const { outcome } = await this.workbook.writeTable(TABLE, writing);
    if (outcome === "written") {
      const forgotten = [...written.rows.keys()].filter((id) => this.#hopeless.has(id));
      this.#state = written;
      forgotten.forEach((id) => this.#forget(id));
    }
    return outcome;
  }
}
