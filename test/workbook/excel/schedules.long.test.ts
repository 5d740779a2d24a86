import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Destination, SheetPlan } from "../../../src/workbook/sheet-plan";
import type { WorkbookError } from "../../../src/workbook/workbook-error";
import { loadHeadless } from "../../workbench/headless";
import type { OpenExcel } from "../../workbench/open-excel";
import { cellsOnly, everything } from "../planned-sheet";
import { roughHost, type Mishap, type RoughHost } from "./rough-host";

/** `SCHEDULES=1000` is a thorough run. */
const SCHEDULES = Number(process.env["SCHEDULES"] ?? 600);
const SEED = 20261129;
/** As long as requests take here, and some more. In milliseconds. */
const PATIENCE = { answer: 25, farewell: 60 };
const FOR_EVER = 5_000;

/** Without formulas nothing has to be calculated, and a schedule takes milliseconds. */
const plan: SheetPlan = {
  ...everything,
  blocks: everything.blocks.map((block) => ({
    row: block.row,
    column: block.column,
    entries: block.entries.map((row) => row.map((entry) => (typeof entry === "object" && entry !== null ? 7 : entry))),
  })),
};
const TYPED = "typed";
const THEIRS = "theirs";
const OUTSIDE = "outside";
/** What a second pane inserts meanwhile, on a sheet of its own. */
const second: SheetPlan = { ...cellsOnly(0, 0, [[THEIRS], [1]]), title: "Second" };
/** What is in the way, by cell. */
const MINE: Readonly<Record<string, string | number>> = { B2: "mine", C3: 2, C9: "'=1+2", G20: 20 };

type Third = "types" | "adds" | "renames" | "cancels" | "inserts" | undefined;
interface Schedule {
  readonly to: "new sheet" | "empty" | "filled";
  readonly mishaps: ReadonlyMap<number, Mishap>;
  readonly third: Third;
  readonly at: number;
  readonly cell: string;
}

describe("whatever befalls the requests, and whatever others do meanwhile", () => {
  let office: OpenExcel;
  let host: RoughHost;
  beforeAll(() => {
    office = loadHeadless().openExcel();
    host = roughHost(office.host.process.bind(office.host));
    office.host.process = host.process;
    office.spreadsheet.settled = async () => undefined;
  });
  afterAll(() => office.close());

  test(`cells and sheets of others are as they were, or it is said what is not: ${SCHEDULES} schedules`, async () => {
    const random = seeded(SEED);
    const met = new Map<string, number>();
    for (let number = 0; number < SCHEDULES; number += 1) {
      const schedule = scheduleOf(random);
      const meets = (outcome: string) => met.set(outcome, (met.get(outcome) ?? 0) + 1);
      const faults = await lived(office, host, schedule, meets).catch((error: unknown) => [String(error)]);
      const story = JSON.stringify({ number, ...schedule, mishaps: [...schedule.mishaps] });
      expect(faults.map((fault) => `${story}: ${fault}`)).toEqual([]);
    }
    // A law that meets nothing says nothing.
    for (const outcome of [
      "written",
      "cancelled",
      "occupied",
      "RequestAborted",
      "NoAnswer",
      "unfinished",
      "reload",
      "second: written",
    ]) {
      expect({ outcome, met: (met.get(outcome) ?? 0) >= SCHEDULES / 100 }).toEqual({ outcome, met: true });
    }
  }, 900_000);
});

async function lived(
  { excel, spreadsheet }: OpenExcel,
  host: RoughHost,
  { to, mishaps, third, at, cell }: Schedule,
  meets: (outcome: string) => void,
): Promise<string[]> {
  await excel.run((context) => cleared(context, to === "filled" ? { ...MINE, A1: OUTSIDE } : { A1: OUTSIDE }));
  spreadsheet.settings.clear();
  const { workbook } = spreadsheet;
  const cancel = new AbortController();
  let typed = false;
  let acted = false;
  let beside: Promise<Outcome> | undefined;
  const act: Record<string, () => void> = {
    types: () => {
      typed = true;
      (workbook.getSheetByName("Sheet1") ?? workbook.getSheetByName("Renamed"))?.getRange(cell).setValue(TYPED);
    },
    adds: () => {
      const active = workbook.getActiveSheet();
      const isTaken = workbook.getSheetByName("Hedge") !== null;
      workbook
        .insertSheet(isTaken ? "Theirs" : "Hedge")
        .getRange("A1")
        .setValue(THEIRS);
      workbook.setActiveSheet(active);
    },
    renames: () => workbook.getSheetByName(to === "new sheet" ? "Hedge" : "Sheet1")?.setName("Renamed"),
    cancels: () => cancel.abort(),
    inserts: () => {
      const workbook = new ExcelWorkbook(excel, () => true, PATIENCE);
      beside = outcomeOf(workbook.insertSheet(second, { kind: "new sheet" }));
    },
  };
  host.plan(
    mishaps,
    new Map(
      third
        ? [
            [
              at,
              async () => {
                acted = true;
                act[third]?.();
              },
            ],
          ]
        : [],
    ),
  );
  const pane = new ExcelWorkbook(excel, () => true, PATIENCE);
  const destination: Destination =
    to === "new sheet" ? { kind: "new sheet" } : { kind: "cells", sheet: "Sheet1", replace: to === "filled" };
  const inserted = outcomeOf(pane.insertSheet(plan, destination, { signal: cancel.signal }));
  const { outcome, message } = await Promise.race([inserted, after(FOR_EVER)]);
  const theirs = await Promise.race([beside, after(FOR_EVER)]);
  const reloaded = host.isReloaded();
  meets(reloaded ? "reload" : outcome);
  if (theirs) meets(`second: ${theirs.outcome}`);
  await host.calm();

  const next = new ExcelWorkbook(excel, () => true);
  const unfinished = await next.unfinished();
  if (unfinished.length > 0) meets("unfinished");
  const isWritten = outcome === "written";
  const isTheirsWritten = theirs?.outcome === "written";
  for (const one of unfinished) {
    const isTheirs = one.kind === "sheet" && one.sheet.startsWith(second.title);
    await ((isTheirs ? isTheirsWritten : isWritten) ? next.settle(one) : next.takeBack(one));
  }

  const faults: string[] = [];
  if (outcome === "for ever" || theirs?.outcome === "for ever") faults.push("the waiting did not end");
  const isSaid = IS_SAID.test(message) || reloaded;
  const isAnySaid = isSaid || IS_SAID.test(theirs?.message ?? "");
  const state = await excel.run(stateOf);
  const home = state.find(({ cells }) => cells["A1"] === OUTSIDE);
  if (!home) return [...faults, "the user's sheet is gone"];
  if (third === "adds" && acted && !state.some(({ cells }) => cells["A1"] === THEIRS))
    faults.push("their sheet is gone");
  if (isTheirsWritten && !state.some(({ cells }) => cells["A1"] === THEIRS && cells["A2"] === 1))
    faults.push("the second pane's sheet is not there");
  const expected: Record<string, unknown> = {
    A1: OUTSIDE,
    ...(to === "filled" ? { ...MINE, C9: "=1+2" } : {}),
    ...(typed && !isSaid ? { [cell]: TYPED } : {}),
  };
  if (typed && !isSaid && home.cells[cell] !== TYPED)
    faults.push(`${cell}: ${String(home.cells[cell])} instead of what was typed`);
  if (isWritten) {
    const target = to === "new sheet" ? state.find((sheet) => sheet !== home && sheet.cells["A1"] !== THEIRS) : home;
    if (target?.cells["B3"] !== "Change a blue number.") faults.push("nothing is written where it is said to be");
    return faults;
  }
  const left = Object.entries(home.cells).filter(
    ([name, holds]) => holds !== "" && expected[name] === undefined && name !== cell,
  );
  const lost = Object.entries(expected).filter(
    ([name, holds]) => home.cells[name] !== holds && !(typed && isSaid && name === cell),
  );
  if (left.length > 0) faults.push(`left: ${JSON.stringify(left)}`);
  if (lost.length > 0) faults.push(`lost: ${JSON.stringify(lost)}`);
  if (home.names.length + home.charts + home.highlights > 0) faults.push(`left: ${JSON.stringify(home)}`);
  const sheets = 1 + (third === "adds" && acted ? 1 : 0) + (isTheirsWritten ? 1 : 0);
  if (state.length !== sheets && !isAnySaid) faults.push(`sheets: ${state.map(({ name }) => name).join(", ")}`);
  return faults;
}

const IS_SAID = /may be lost|may be left|if nobody else made it/;

interface Outcome {
  readonly outcome: string;
  readonly message: string;
}
const outcomeOf = (inserted: Promise<{ outcome: string }>): Promise<Outcome> =>
  inserted.then(
    ({ outcome }) => ({ outcome, message: "" }),
    ({ code, message }: WorkbookError) => ({ outcome: code, message }),
  );

const after = (milliseconds: number) =>
  new Promise<{ outcome: string; message: string }>((resolve) =>
    setTimeout(() => resolve({ outcome: "for ever", message: "" }), milliseconds).unref(),
  );

/** One sheet with these cells, and nothing else. */
async function cleared(context: Excel.RequestContext, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const meanwhile = worksheets.add("Meanwhile");
  for (const sheet of worksheets.items) sheet.delete();
  const sheet = worksheets.add("Sheet1");
  for (const [cell, holds] of Object.entries(cells)) sheet.getRange(cell).formulas = [[holds]];
  sheet.activate();
  sheet.getRange("A1").select();
  meanwhile.delete();
  await context.sync();
}

const ROWS = 22;
const COLUMNS = "ABCDEFGH";

async function stateOf(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    const range = sheet.getRange(`A1:H${ROWS}`).load("formulas");
    sheet.names.load("items/name");
    const charts = sheet.charts.getCount();
    const highlights = range.conditionalFormats.getCount();
    return { sheet, range, charts, highlights };
  });
  await context.sync();
  return sheets.map(({ sheet, range, charts, highlights }) => ({
    name: sheet.name,
    cells: Object.fromEntries(
      (range.formulas as unknown[][]).flatMap((row, down) =>
        row.map((holds, across) => [`${COLUMNS[across] ?? ""}${down + 1}`, holds] as const),
      ),
    ),
    names: sheet.names.items.map(({ name }) => name),
    charts: charts.value,
    highlights: highlights.value,
  }));
}

function scheduleOf(random: () => number): Schedule {
  const one = <Choice>(choices: readonly Choice[]): Choice => choices[Math.floor(random() * choices.length)] as Choice;
  const request = () => 1 + Math.floor(random() * 14);
  const mishap = (): Mishap =>
    one<Mishap>([
      { kind: "refused", done: one([0, 0.5, 1]) },
      { kind: "lost" },
      { kind: "answer lost" },
      { kind: "held", for: one([5, 40]) },
      { kind: "reload", arrived: random() < 0.5 },
    ]);
  const to = one(["new sheet", "empty", "filled"] as const);
  const mishaps = new Map(Array.from({ length: one([0, 1, 1, 2]) }, () => [request(), mishap()]));
  const third = one<Third>(["types", "adds", "renames", "cancels", "inserts", undefined]);
  // What is typed before the cells are looked at is what the user has agreed to replace.
  const at = Math.max(third === "types" && to === "filled" ? 3 : 1, request());
  return { to, mishaps, third, at, cell: one(["C5", "B2", "D12", "G20", "F18"]) };
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
