import { CellError } from "../../../src/catalog/declare/cell";
import { extentText } from "../../../src/workbook/cell-address";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { readRows } from "../../../src/builder/rows/read-rows";
import { COLUMNS, TABLE, type ColumnKey, type RowKey } from "../../../src/builder/rows/row-columns";
import { Random } from "../../oracle/random";
import { idOf, PaneModel, textsOf } from "./pane-model";

/** Of fields whose every value is written once in a schedule, so that it can be told what has become of each. */
const KEYS = ["coins", "price", "name", "entry_fee", "symbol"] as const satisfies readonly RowKey[];
type Key = (typeof KEYS)[number];

export interface Schedule {
  readonly panes: readonly [PaneModel, PaneModel];
  readonly workbook: MemoryWorkbook;
  /** What was written and is neither in the table, nor was written over or given up by somebody who had it in front of him. */
  readonly lost: readonly string[];
  /** How often each kind of thing happened. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Both panes in one workbook; or each in its own copy, as people have it who edit a workbook at once: copies take over each
 * other's cells now and then, and of two changes of one cell the later one stays, which Excel tells nobody.
 */
export type Together = "in one workbook" | "in two copies";

/** Two panes and a hand in the sheet, so many steps long; then all that is asked is answered. */
export async function runSchedule(seed: number, steps: number, together: Together): Promise<Schedule> {
  const random = new Random(seed);
  const newBook = () => new MemoryWorkbook(["Sheet1"], () => new CellError("#NAME?"));
  const one = newBook();
  const books = [one, together === "in one workbook" ? one : newBook()] as const;
  let workbook = one;
  const first = { [idOf(1)]: textsOf({ name: "n1" }), [idOf(2)]: textsOf({ name: "n2" }) };
  const panes = [new PaneModel(books[0], "aaa", first), new PaneModel(books[1], "bbb")] as const;
  await panes[0].table.create();
  // the same sheet in the other copy
  if (books[0] !== books[1]) await new PaneModel(books[1], "aaa", first).table.create();
  await panes[1].table.sync();
  const server = serverOf(books);

  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const written = new Map<string, string>();
  const settled = new Set<string>();
  let unique = 1000;
  const newText = (key: Key): string => {
    unique += 1;
    if (key === "name" || key === "symbol") return `${key}${unique}`;
    return key === "entry_fee" ? `${unique / 10_000}%` : `${unique}`;
  };
  const said = (key: RowKey, text: string): string => `${key} ${text}`;
  const wrote = (id: string, key: Key, text: string, over: string) => {
    written.set(said(key, text), id);
    settled.add(said(key, over));
  };
  const giveUp = (pane: PaneModel, id: string) => {
    for (const key of KEYS) settled.add(said(key, pane.hedges.get(id)?.[key] ?? ""));
  };

  /** The texts of the sheet before the write that is under way. */
  let stood = new Map<string, Partial<Record<RowKey, string>>>();
  let isLookedAt = false;

  /* What a hand does in the sheet. */
  const sheet = () => workbook.sheets()[1];
  const read = async () => {
    const table = await workbook.table(TABLE, ["hedges_version", "hedges_taken_out"]);
    if (!table) throw new Error("The table is gone.");
    return readRows(table, () => undefined);
  };
  const place = async (at: number, key: ColumnKey) => {
    const { table } = await read();
    return { row: table.extent.row + 1 + at, column: table.extent.column + COLUMNS.indexOf(key) };
  };
  const enter = async (at: number, key: ColumnKey, value: string | number | null) => {
    const cells = extentText({ ...(await place(at, key)), rows: 1, columns: 1 });
    workbook.enter({ sheet: sheet()?.name ?? "", cells }, [[value]]);
  };
  const someRow = async () => {
    const { rows } = await read();
    return rows.length === 0 ? undefined : random.pick(rows);
  };
  const line = async (at: number) => {
    const { table } = await read();
    return table.rows[at]?.values ?? [];
  };
  const setLine = async (at: number, values: readonly unknown[]) => {
    const { row } = await place(at, "name");
    const cells = extentText({ row, column: 0, rows: 1, columns: COLUMNS.length });
    workbook.enter({ sheet: sheet()?.name ?? "", cells }, [values as (string | number | null)[]]);
  };
  const byHand = async () => {
    const row = await someRow();
    if (!row) return;
    const key = random.pick(KEYS);
    const text = newText(key);
    const before = row.texts[key];
    if (row.id === undefined || before === undefined) return;
    count("typed into the sheet");
    wrote(row.id, key, text, before);
    // a write that is about to be put back may lie over what stood there: it is written over as well
    settled.add(said(key, stood.get(row.id)?.[key] ?? ""));
    await enter(row.at, key, key === "coins" || key === "price" ? Number(text) : text);
  };
  const damage = async () => {
    const row = await someRow();
    if (!row) return;
    count("damaged by hand");
    await random.weighted([
      [3, () => enter(row.at, "mode", "both")],
      [1, () => enter(row.at, "id", random.chance(0.5) ? null : "my row")],
      [1, () => enter(row.at, "revision", random.chance(0.5) ? null : "x")],
    ]);
  };
  const sort = async () => {
    const [one, other] = [await someRow(), await someRow()];
    if (!one || !other || one === other) return;
    count("sorted by hand");
    const [a, b] = [await line(one.at), await line(other.at)];
    await setLine(one.at, b);
    await setLine(other.at, a);
  };
  const copyRow = async () => {
    const row = await someRow();
    const { rows, table } = await read();
    if (!row || rows.length > 6) return;
    count("copied by hand");
    const blank = table.rows.findIndex((_, at) => !rows.some((each) => each.at === at));
    if (blank >= 0) await setLine(blank, await line(row.at));
  };
  const deleteRow = async () => {
    const row = await someRow();
    if (!row || !random.chance(0.3)) return;
    count("deleted by hand");
    for (const key of KEYS) settled.add(said(key, row.texts[key] ?? ""));
    await setLine(
      row.at,
      COLUMNS.map(() => null),
    );
  };

  /* What a user does in a pane. */
  /** What a field showed when somebody began to type in it. */
  const shownAt = new Map<PaneModel, Map<string, string>>(panes.map((pane) => [pane, new Map()]));
  const edit = (pane: PaneModel) => {
    const id = [...pane.hedges.keys()][random.integer(0, Math.max(0, pane.hedges.size - 1))];
    if (id === undefined) return;
    pane.open_ = id;
    if (random.chance(0.15)) {
      count("typing begun");
      const typed = random.pick(KEYS);
      const isBegun = pane.typing.get(id)?.has(typed) === true;
      if (!isBegun) shownAt.get(pane)?.set(id + typed, pane.hedges.get(id)?.[typed] ?? "");
      pane.type(id, typed);
      return;
    }
    const begun = [...(pane.typing.get(id) ?? [])] as Key[];
    const key = begun.length > 0 ? random.pick(begun) : random.pick(KEYS);
    const shown = begun.length > 0 ? shownAt.get(pane)?.get(id + key) : pane.hedges.get(id)?.[key];
    pane.rest(id);
    const text = newText(key);
    count("written in a pane");
    wrote(id, key, text, shown ?? "");
    pane.write(id, key, text);
  };
  const add = (pane: PaneModel) => {
    if (pane.hedges.size > 5) return;
    count("added");
    const name = newText("name");
    unique += 1;
    const id = idOf(unique % 1000 === 0 ? 1 : (unique * 7) % 997);
    if (pane.hedges.has(id) || panes.some((each) => each.hedges.has(id))) return;
    wrote(id, "name", name, "");
    pane.hedges.set(id, textsOf({ name }));
  };
  const takeOut = async (pane: PaneModel) => {
    const id = [...pane.hedges.keys()][random.integer(0, Math.max(0, pane.hedges.size - 1))];
    if (id === undefined || pane.hedges.size < 2) return;
    count("taken out");
    giveUp(pane, id);
    pane.takeOut(id);
    await pane.table.takeOut(id);
  };
  const answerOne = async (pane: PaneModel) => {
    const question = pane.questions[0];
    if (!question) return;
    const answer = random.pick(["mine", "theirs"] as const);
    count(`asked: ${question.kind}`);
    if (question.kind === "gone") {
      if (answer === "theirs") giveUp(pane, question.id);
    } else if (pane.hedges.get(question.id)?.[question.key] !== question.mine) return;
    else settled.add(said(question.key, answer === "mine" ? question.theirs : question.mine));
    await pane.table.answer(question, answer);
  };
  const repairOne = async (pane: PaneModel) => {
    const row = pane.rows.find(({ damage: found }) => found.length > 0);
    if (!row) return;
    count("repaired");
    unique += 1;
    await pane.table.repair(row, idOf(((unique * 13) % 999) + 0.5));
  };

  /* Panes that are at it, so that only the other one can get in between. */
  const busy: PaneModel[] = [];
  const doing = async (work: (pane: PaneModel) => Promise<void>) => {
    const pane = random.pick(panes.filter((each) => !busy.includes(each)));
    if (!pane) return;
    busy.push(pane);
    await work(pane);
    busy.pop();
  };
  /* Excel does what a hand does in one go: a sort, say, cannot write back a row that somebody has changed during it. */
  let isAtIt = false;
  const inOneGo = (work: () => Promise<void>) => async () => {
    isAtIt = true;
    await work();
    isAtIt = false;
  };
  const hands = together === "in one workbook" ? 1 : 0;
  const step = (): Promise<void> =>
    random.weighted<Promise<void>>([
      [30, async () => edit(random.pick(panes))],
      [26, () => doing((pane) => pane.table.sync())],
      [hands * 12, inOneGo(byHand)],
      [hands * 3, inOneGo(sort)],
      [hands, inOneGo(damage)],
      [hands * 0.5, inOneGo(copyRow)],
      [hands * 0.7, inOneGo(deleteRow)],
      [2, async () => add(random.pick(panes))],
      [1.2, () => doing(takeOut)],
      [5, () => doing(answerOne)],
      [2, () => doing(repairOne)],
      [8, async () => server.exchange(random.integer(0, 1))],
    ]);
  const between = async () => {
    if (isAtIt || !random.chance(0.5)) return;
    if (!isLookedAt) {
      isLookedAt = true;
      stood = new Map((await read()).rows.flatMap(({ id, texts }) => (id === undefined ? [] : [[id, texts] as const])));
    }
    count("in between");
    await step();
  };

  books.forEach((book) => book.meanwhile(between));
  for (let at = 0; at < steps; at += 1) {
    workbook = random.pick(books);
    isLookedAt = false;
    stood.clear();
    await step();
  }
  books.forEach((book) => book.meanwhile(undefined));

  for (let quiet = 0, round = 0; quiet < 3; round += 1) {
    if (round > 400) throw new Error("The panes never come to rest.");
    let asked = 0;
    for (const pane of panes) {
      pane.typing.clear();
      pane.open_ = undefined;
      for (const copy of [0, 1, 0, 1]) server.exchange(copy);
      await pane.table.sync();
      asked += pane.questions.length + pane.rows.filter(({ damage: found }) => found.length > 0).length;
      while (pane.questions.length > 0) await answerOne(pane);
      await repairOne(pane);
    }
    quiet = asked === 0 ? quiet + 1 : 0;
  }

  const { rows } = await read();
  const there = new Set(rows.flatMap(({ texts }) => KEYS.map((key) => said(key, texts[key] ?? ""))));
  const lost = [...written.keys()].filter((text) => !there.has(text) && !settled.has(text));
  return { panes, workbook, lost, counts };
}

interface Server {
  /** A copy sends what has been changed in it, and takes over what the others have sent. */
  exchange(copy: number): void;
}

/** What keeps the copies of a workbook alike, cell by cell: whoever sends last is right. */
function serverOf(books: readonly MemoryWorkbook[]): Server {
  const cellsIn = (book: MemoryWorkbook) => book.sheets()[1]?.cells ?? new Map();
  const common = new Map(cellsIn(books[0] as MemoryWorkbook));
  const known = books.map(() => new Map(common));
  if (books[0] === books[1]) return { exchange: () => undefined };
  return {
    exchange: (copy) => {
      const [cells, before] = [cellsIn(books[copy] as MemoryWorkbook), known[copy] as Map<string, unknown>];
      for (const at of new Set([...cells.keys(), ...before.keys()])) {
        const content = cells.get(at);
        if (content?.value === (before.get(at) as typeof content)?.value) continue;
        if (content) common.set(at, content);
        else common.delete(at);
      }
      cells.clear();
      for (const [at, content] of common) cells.set(at, content);
      known[copy] = new Map(common);
    },
  };
}
