import { bookPlan } from "../../src/builder/book/book-sheet";
import { bookRow } from "../../src/builder/book/book-rows";
import { bookText, HALF, ONE_TO_ONE, readBookText } from "../../src/builder/book/kept-book";
import { build } from "../../src/builder/builder";
import { readDraft } from "../../src/builder/draft/choices";
import type { Draft } from "../../src/builder/draft/draft";
import { FIELD_NAMES } from "../../src/builder/fields/fields";
import { historyPlan } from "../../src/builder/history/history-sheet";
import { contractOfHistory, historyRows } from "../../src/builder/history/history-rows";
import { readRows, type RowTexts } from "../../src/builder/rows/read-rows";
import { TABLE } from "../../src/builder/rows/row-columns";
import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { TODAY } from "../builder/drafts";
import { idOf, PaneModel, textsOf } from "../builder/rows/pane-model";
import { historyOf } from "../history/read-text";
import { Random } from "../oracle/random";
import type { OpenExcel } from "../workbench/open-excel";
import { roughHost, type Mishap } from "../workbook/excel/rough-host";

/** What came of it: how often each thing happened, and what must never happen. */
export interface Lived {
  readonly counts: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/** Fields of which each text is written once, with a number that grows. */
const KEYS = ["coins", "price", "name"] as const;
type Key = (typeof KEYS)[number];
const KEPT = "hedges";
/** What was agreed of what the table does not have yet: the pane keeps it before it writes there, and after. */
const UNWRITTEN = "rows";
/** As long as requests take here, and some more. In milliseconds. */
const PATIENCE = { answer: 40, farewell: 80 };
/** What a request meets, one in so many. */
const ONE_IN = 12;
const MOST_SHEETS = 5;
/** An error that says so itself. */
const IS_SAID = /may be lost|may be left|if nobody else made it|may still/;

/** Without formulas nothing has to be calculated, and a sheet takes milliseconds. */
const inValues = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  blocks: plan.blocks.map(({ row: at, column, entries }) => ({
    ...{ row: at, column },
    entries: entries.map((row) => row.map((entry) => (typeof entry === "object" && entry !== null ? 7 : entry))),
  })),
});

/**
 * Somebody who edits hedges, keeps them, shares them in a table, inserts sheets of them, of the book and of an export, two
 * things at once now and then, while the host refuses, loses, delays and forgets requests and the pane is reloaded. The
 * same seed lives the same life, as far as timers let it.
 */
export class ScriptedUser {
  readonly counts = new Map<string, number>();
  readonly faults: string[] = [];
  private readonly random: Random;
  private readonly host;
  private workbook: ExcelWorkbook;
  private pane: PaneModel;
  private panes = 0;
  private number = 1000;
  /** The number of the last text of a field that was written, and of the last that was kept for certain. */
  private readonly written = new Map<string, number>();
  private readonly safe = new Map<string, number>();
  private readonly attempted = new Set<string>();
  /** Sheets that were said to be written. */
  private readonly sheets = new Set<string>(["Sheet1"]);
  private isSaid = false;

  constructor(
    private readonly office: OpenExcel,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.host = roughHost(office.host.process.bind(office.host));
    office.host.process = this.host.process;
    office.spreadsheet.settled = async () => undefined;
    this.workbook = this.newWorkbook();
    this.pane = this.newPane({ [idOf(1)]: this.textsNew(idOf(1)), [idOf(2)]: this.textsNew(idOf(2)) });
  }

  /** One thing, or two at once, on a rough host; then all is calm, and looked at. */
  async step(): Promise<void> {
    this.isSaid = false;
    this.begun = [];
    this.host.plan(this.mishaps(), new Map());
    this.edit();
    const acts = [this.act(), ...(this.random.chance(0.3) ? [this.act()] : [])];
    await Promise.all(acts);
    const isReloaded = this.host.isReloaded();
    await this.host.calm();
    if (isReloaded) await this.reloaded();
    await this.tidied();
    await this.lookedAt(isReloaded);
  }

  /** Everything is given another chance, on a calm host: pane, table and what is kept must be alike. */
  async end(): Promise<void> {
    await this.host.calm();
    for (let round = 0; round < 6; round++) await this.shared();
    await this.kept();
    const table = await this.workbook.table(TABLE);
    const rows = table ? readRows(table, () => undefined).rows : [];
    const inTable = Object.fromEntries(rows.map(({ id, texts }) => [id, texts]));
    for (const [id, texts] of this.pane.hedges)
      for (const key of KEYS)
        if (inTable[id ?? ""]?.[key] !== texts[key])
          this.faults.push(`${id} ${key}: ${texts[key]} in the pane, ${String(inTable[id]?.[key])} in the table`);
    const text = await this.workbook.kept(KEPT);
    if (text !== this.bookText()) this.faults.push("what is kept is not what the pane has");
  }

  private count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  private newWorkbook(): ExcelWorkbook {
    return new ExcelWorkbook(this.office.excel, () => true, PATIENCE);
  }

  private newPane(
    hedges: Readonly<Record<string, RowTexts>>,
    unwritten: Record<string, Partial<RowTexts>> = {},
  ): PaneModel {
    this.panes += 1;
    return new PaneModel(this.workbook, `pane${this.panes}`, hedges, unwritten);
  }

  private textsNew(id: string): RowTexts {
    return textsOf(Object.fromEntries(KEYS.map((key) => [key, this.textNew(id, key)])));
  }

  private textNew(id: string, key: Key): string {
    this.number += 1;
    this.written.set(`${id} ${key}`, this.number);
    return key === "name" ? `name${this.number}` : String(this.number);
  }

  private mishaps(): ReadonlyMap<number, Mishap> {
    const { random } = this;
    const one = (): Mishap =>
      random.weighted<Mishap>([
        [4, () => ({ kind: "refused", done: random.pick([0, 0.5, 1]) })],
        [2, () => ({ kind: "lost" })],
        [2, () => ({ kind: "answer lost" })],
        [4, () => ({ kind: "held", for: random.pick([2, 20, 60]) })],
        [0.5, () => ({ kind: "reload", arrived: random.chance(0.5) })],
      ]);
    const found = new Map<number, Mishap>();
    for (let request = 1; request < 200; request++) if (random.chance(1 / ONE_IN)) found.set(request, one());
    return found;
  }

  private edit(): void {
    const ids = [...this.pane.hedges.keys()];
    for (let times = this.random.integer(1, 3); times > 0; times--) {
      const [id, key] = [this.random.pick(ids), this.random.pick(KEYS)];
      this.count("written in the pane");
      this.pane.write(id, key, this.textNew(id, key));
    }
    if (ids.length < 4 && this.random.chance(0.01)) {
      const id = idOf(ids.length + 1 + this.random.integer(1, 900));
      if (!this.pane.hedges.has(id)) this.pane.hedges.set(id, this.textsNew(id));
    }
  }

  private act(): Promise<void> {
    const { random } = this;
    const [what, act] = random.weighted<readonly [string, () => Promise<unknown>]>([
      [5, () => ["kept", () => this.kept()] as const],
      [5, () => ["shared", () => this.shared()] as const],
      [2, () => ["a hedge's sheet", () => this.inserted(() => this.hedgePlan())] as const],
      [1, () => ["an import's sheet", () => this.inserted(() => this.importPlan())] as const],
      [1, () => ["the book's sheet", () => this.inserted(() => this.planOfBook())] as const],
    ]);
    const done = act().then(
      () => this.count(`${what}: done`),
      (error: unknown) => {
        if (!(error instanceof WorkbookError)) throw error;
        this.count(`${what}: ${error.code}`);
        if (IS_SAID.test(error.message)) this.isSaid = true;
      },
    );
    // a pane that was reloaded waits for nothing any more; any other must not wait without end
    const isOver = new Promise<void>((resolve) => {
      const ask = setInterval(() => {
        if (!this.host.isReloaded()) return;
        clearInterval(ask);
        setTimeout(resolve, PATIENCE.answer);
      }, 5);
      void done.finally(() => clearInterval(ask)).catch(() => undefined);
    });
    const forEver = new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.faults.push(`${what}: waited for ever`);
        resolve();
      }, 20_000);
      void done.finally(() => clearTimeout(timer)).catch(() => undefined);
      void isOver.then(() => clearTimeout(timer));
    });
    return Promise.race([done, isOver, forEver]);
  }

  private draftOf(texts: RowTexts): Draft {
    return Object.fromEntries(FIELD_NAMES.map((name) => [name, texts[name]])) as unknown as Draft;
  }

  private bookText(): string {
    const hedges = [...this.pane.hedges].map(([name, texts], id) => {
      const draft = this.draftOf(texts);
      return { id, draft, complete: draft, beta: ONE_TO_ONE, name: `${name} ${texts.name}` };
    });
    return bookText({ hedges, open: 0, move: HALF });
  }

  private async kept(): Promise<void> {
    const text = this.bookText();
    this.attempted.add(text);
    const numbers = new Map(this.written);
    await this.keepUnwritten();
    await this.workbook.keep(KEPT, text);
    for (const [field, number] of numbers) this.safe.set(field, number);
  }

  private keepUnwritten(): Promise<void> {
    return this.workbook.keep(UNWRITTEN, JSON.stringify(this.pane.table.unwrittenTexts()));
  }

  private async shared(): Promise<void> {
    await this.keepUnwritten();
    await this.exchanged();
    await this.keepUnwritten();
  }

  private async exchanged(): Promise<void> {
    const { table } = this.pane;
    if (table.view.kind !== "read") await table.create();
    await table.sync();
    if (table.view.kind !== "read") return;
    if (table.view.loose.length > 0) await table.bind(table.view.loose);
    for (const question of [...this.pane.questions]) {
      this.count("asked");
      await table.answer(question, "mine");
    }
  }

  private hedgePlan(): SheetPlan | undefined {
    const draft = this.draftOf(this.random.pick([...this.pane.hedges.values()]));
    const { choices, problems } = readDraft(draft);
    return problems.length > 0 ? undefined : build(draft, choices, TODAY).plan();
  }

  private planOfBook(): SheetPlan {
    const rows = [...this.pane.hedges.values()].flatMap((texts) => {
      const draft = this.draftOf(texts);
      const { choices, problems } = readDraft(draft);
      if (problems.length > 0) return [];
      const row = bookRow({ complete: draft, built: build(draft, choices, TODAY), beta: 1, sheet: undefined } as never);
      return row ? [row] : [];
    });
    return bookPlan({ rows, move: 0.5, today: TODAY });
  }

  private async importPlan(): Promise<SheetPlan> {
    const rows = Array.from({ length: this.random.integer(1, 30) }, (_, row) => {
      const day = String(1 + (row % 28)).padStart(2, "0");
      return `2024-03-${day} 08:00:0${row % 10},BTC,BTCUSD,trade,Open Short,100,${-100 * (row + 1)},${50_000 + row},0,0.00001,0,-0.00001,0.9999,0.0005,t${row},o${row}`;
    });
    const heading =
      "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";
    const history = await historyOf([heading, ...rows].join("\n"));
    const [first] = history.contracts;
    if (!first) throw new Error("the export holds nothing");
    const { face, coin } = contractOfHistory(first, history.format);
    return historyPlan({ contract: "BTCUSD", source: "export.csv", coin, size: face ?? NaN, rows: historyRows(first) });
  }

  /** On a sheet of its own: all of it or nothing. */
  private async inserted(planned: () => SheetPlan | undefined | Promise<SheetPlan>): Promise<void> {
    const found = await planned();
    if (!found) return;
    const plan = inValues(found);
    this.begun.push(plan);
    const signal = this.random.chance(0.05) ? AbortSignal.timeout(this.random.integer(1, 60)) : undefined;
    const insertion = await this.workbook.insertSheet(plan, { kind: "new sheet" }, signal ? { signal } : {});
    this.count(`insertion: ${insertion.outcome}`);
    if (insertion.outcome !== "written") return;
    const { sheet = "" } = insertion.at;
    this.sheets.add(sheet);
    this.plans.set(sheet, plan);
  }
  private readonly plans = new Map<string, SheetPlan>();
  /** Of this step, whatever became of them. */
  private begun: SheetPlan[] = [];

  /** A pane that opens has what was kept, which is one of the texts that were handed over and no older than what was safe. */
  private async reloaded(): Promise<void> {
    this.count("reloaded");
    this.workbook = this.newWorkbook();
    const text = await this.workbook.kept(KEPT);
    const unwritten = JSON.parse((await this.workbook.kept(UNWRITTEN)) ?? "{}") as Record<string, Partial<RowTexts>>;
    if (text === undefined) {
      if (this.safe.size > 0) this.faults.push("what was kept is gone");
      this.pane = this.newPane(Object.fromEntries(this.pane.hedges), unwritten);
      return;
    }
    if (!this.attempted.has(text)) this.faults.push("what is kept was never handed over");
    const { book, says } = readBookText(text);
    if (!book || says.length > 0) this.faults.push(`what was kept cannot be read: ${says.join(" ")}`);
    const hedges = (book?.hedges ?? []).map(({ draft, name = "" }) => {
      const [id = "", called = ""] = name.split(" ");
      return [id, textsOf({ ...draft, name: called })] as const;
    });
    for (const [id, texts] of hedges)
      for (const key of KEYS) {
        const number = Number(texts[key].replace("name", ""));
        if (number < (this.safe.get(`${id} ${key}`) ?? 0)) this.faults.push(`${id} ${key}: a draft is lost: ${number}`);
        // what nobody had kept went with the pane
        this.written.set(`${id} ${key}`, number);
      }
    this.pane = this.newPane(Object.fromEntries(hedges), unwritten);
    // the pane looks at the table as it opens
    await this.pane.table.sync();
    // a hedge that had not been kept yet is as the table has it
    for (const [id, texts] of this.pane.hedges)
      for (const key of KEYS) {
        const field = `${id} ${key}`;
        if (hedges.some(([kept]) => kept === id) || this.safe.has(field)) continue;
        this.written.set(field, Number(texts[key].replace("name", "")));
      }
  }

  /** What the pane does when it opens: insertions that were begun are finished or taken back. */
  private async tidied(): Promise<void> {
    for (const one of await this.workbook.unfinished()) {
      this.count("unfinished");
      if (one.kind === "sheet" && this.sheets.has(one.sheet)) await this.workbook.settle(one);
      else await this.workbook.takeBack(one);
    }
  }

  private async lookedAt(isReloaded: boolean): Promise<void> {
    const { excel } = this.office;
    const names = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    for (const name of names) {
      if (this.sheets.has(name)) continue;
      const isTable = (await this.workbook.table(TABLE))?.sheet === name;
      // what an error has said may be left is looked at by whoever read it, and taken away
      // a pane that is reloaded with its last request on the way hears of nothing more: then the sheet is whole
      const isFinished = isReloaded && !isTable && (await this.isOneOf(name, this.begun));
      if (!isTable && !this.isSaid && !isFinished) this.faults.push(`${name}: a sheet that nobody was told of`);
      if (isTable) this.sheets.add(name);
      else await this.removed(name);
    }
    for (const [name, plan] of this.plans) {
      if (!names.includes(name)) this.faults.push(`${name}: written, and not there`);
      else await this.isWhole(name, plan);
      this.plans.delete(name);
    }
    this.draftsHeld();
    const [oldest, ...others] = [...this.sheets].filter((name) => name !== "Sheet1" && !name.startsWith("Hedges"));
    if (oldest !== undefined && others.length >= MOST_SHEETS) await this.removed(oldest);
  }

  private async isWhole(sheet: string, plan: SheetPlan): Promise<void> {
    const missing = await this.missingFrom(sheet, plan);
    if (missing !== undefined) this.faults.push(`${sheet}: half written, at ${missing}`);
    else this.count("sheets looked at");
  }

  private async isOneOf(sheet: string, plans: readonly SheetPlan[]): Promise<boolean> {
    for (const plan of plans) if ((await this.missingFrom(sheet, plan)) === undefined) return true;
    return false;
  }

  /** The first entry of the plan that does not stand where it was to stand. */
  private async missingFrom(sheet: string, { blocks }: SheetPlan): Promise<string | undefined> {
    const cells = await this.workbook.read({ sheet, cells: "A1:AZ200" });
    for (const { row, column, entries } of blocks)
      for (const [down, line] of entries.entries())
        for (const [across, entry] of line.entries()) {
          if (entry === null || entry === "" || row + down >= 200 || column + across >= 52) continue;
          if ((cells[row + down]?.[column + across] ?? null) === null) return `${row + down}, ${column + across}`;
        }
    return undefined;
  }

  /** The pane shows what was last written in it: no other pane is there, and no hand. */
  private draftsHeld(): void {
    for (const [id, texts] of this.pane.hedges)
      for (const key of KEYS) {
        const [there, last] = [Number(texts[key].replace("name", "")), this.written.get(`${id} ${key}`) ?? 0];
        if (there < last) this.faults.push(`${id} ${key}: ${there} in the pane, and ${last} was written`);
        // the table had what a reloaded pane had not
        this.written.set(`${id} ${key}`, Math.max(there, last));
      }
  }

  private async removed(name: string): Promise<void> {
    this.sheets.delete(name);
    await this.office.excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(name).delete();
      await context.sync();
    });
  }
}
