import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { CATALOG } from "../../src/catalog";
import { outcomes } from "../../src/catalog/read/outcomes";
import { Refusal } from "../../src/core/refusal";
import { calculate, type Rows } from "../../src/native/calculate/calculate";
import { parsed } from "../../src/native/calculate/parse";
import { convert, convertBack } from "../../src/native/convert/convert";
import { converted, type Conversion } from "../../src/native/convert/conversion";
import { frozen } from "../../src/native/convert/frozen";
import { repairOf } from "../../src/native/convert/repair";
import { whoCanOpen } from "../../src/native/convert/who-can-open";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Progress } from "../../src/workbook/sheet-plan";
import type { SheetCells } from "../../src/workbook/cells-in-use";

const FUNCTIONS = new Map(CATALOG.map((definition) => [`COINM.${definition.name}`, definition]));

/** A workbook that knows our functions, on constants: what cells refer to each other is of no matter here. */
const calculated = (formula: string): Rows | Cell => {
  try {
    return calculate(parsed(formula), {
      given: (name) => VALUES[name] ?? [[null]],
      call: (name, parts) => {
        const definition = FUNCTIONS.get(name);
        if (!definition) return undefined;
        const block = outcomes<Cell>(definition, parts, (cell) => cell);
        return block.map((row) => row.map((cell) => (cell instanceof Refusal ? new CellError("#N/A") : cell)));
      },
    }).rows;
  } catch {
    return new CellError("#NAME?");
  }
};
const VALUES: Record<string, Rows> = { B1: [[-3500]], B2: [[70000]], "Prices!A1": [[56000]] };

const ON_HEDGE = [
  ["contracts", -3500],
  ["entry", 70000],
  ["gain", "=COINM.INVERSE_PNL(B1, B2, Prices!A1, 100)"],
  ["twice", "= 2 * COINM.NOTIONAL( B1 ,B2,100 )\n + 0"],
  ["plain", "=B1*2"],
  ["ledger", "=COINM.TRADE_LEDGER(B1,B2,100)"],
  ["words", '="=COINM.NOTIONAL(1,2)"'],
] as const;

function open(): MemoryWorkbook {
  const workbook = new MemoryWorkbook(["Hedge", "Prices"], calculated);
  const entry = (content: string | number) =>
    typeof content === "string" && content.startsWith("=") ? { formula: content } : content;
  workbook.enter({ sheet: "Prices", cells: "A1" }, [[56000], [entry("=COINM.FUNDING_COST(Hedge!B1,A1,0.0001,100)")]]);
  workbook.enter(
    { sheet: "Hedge", cells: "A1" },
    ON_HEDGE.map(([name, content]) => [name, entry(content)]),
  );
  return workbook;
}

const formulas = (sheets: readonly SheetCells[]): string[] =>
  sheets.flatMap((sheet) => sheet.formulas.flat().filter((formula) => formula !== ""));

const planOf = async (workbook: MemoryWorkbook, how = {}): Promise<Conversion> =>
  (await converted(await workbook.cellsInUse(), { kind: "workbook" }, "let", how)) as Conversion;

test("a workbook needs the add-in no more, but for what has no form without it", async () => {
  const workbook = open();
  const plan = await planOf(workbook);
  expect(plan.changes.map(({ at }) => `${at.sheet}!${at.cells}`)).toEqual(["Hedge!B3", "Hedge!B4", "Prices!A2"]);
  expect(plan.stays).toEqual([
    {
      at: { sheet: "Hedge", cells: "B6" },
      formula: "=COINM.TRADE_LEDGER(B1,B2,100)",
      reason: "TRADE_LEDGER has no form without the add-in",
    },
  ]);
  expect(plan.difference).toBeLessThan(1e-14);
  expect(await convert(workbook, plan)).toEqual({ outcome: "written" });
  const left = formulas((await workbook.cellsInUse()).sheets).filter((formula) =>
    /COINM\.(?!NOTIONAL\(1,2)/.test(formula),
  );
  expect(left).toEqual(["=COINM.TRADE_LEDGER(B1,B2,100)"]);
});

test("the way back restores the very text, blanks and new lines too", async () => {
  const workbook = open();
  const before = formulas((await workbook.cellsInUse()).sheets);
  await convert(workbook, await planOf(workbook));
  expect(formulas((await workbook.cellsInUse()).sheets)).not.toEqual(before);
  expect(await convertBack(workbook)).toEqual({ outcome: "written", others: [], cells: 3 });
  expect(formulas((await workbook.cellsInUse()).sheets)).toEqual(before);
  expect(await convertBack(workbook)).toMatchObject({ cells: 0 });
});

test("what somebody has typed since then stays, and is told", async () => {
  const workbook = open();
  await convert(workbook, await planOf(workbook));
  workbook.enter({ sheet: "Hedge", cells: "B3" }, [[{ formula: "=B1*3" }]]);
  expect(await convertBack(workbook)).toMatchObject({
    cells: 2,
    others: [{ at: { sheet: "Hedge", cells: "B3" }, formula: "=COINM.INVERSE_PNL(B1, B2, Prices!A1, 100)" }],
  });
  expect(formulas((await workbook.cellsInUse()).sheets)).toContain("=B1*3");
});

test.each([1, 2, 3])(
  "a host that refuses request %i leaves all formulas as they were, and no way back to keep",
  async (n) => {
    const workbook = open();
    const before = formulas((await workbook.cellsInUse()).sheets);
    const plan = await planOf(workbook);
    workbook.refuse(n, "GeneralException");
    await expect(convert(workbook, plan)).rejects.toThrow();
    expect(formulas((await workbook.cellsInUse()).sheets)).toEqual(before);
    expect(await convertBack(workbook)).toMatchObject({ cells: 0, others: [] });
  },
);

test("a conversion that is cancelled has written nothing", async () => {
  const workbook = open();
  const before = formulas((await workbook.cellsInUse()).sheets);
  const stop = new AbortController();
  const cancelled = await convert(workbook, await planOf(workbook), {
    signal: stop.signal,
    progress: () => stop.abort(),
  });
  expect(cancelled).toEqual({ outcome: "cancelled" });
  expect(formulas((await workbook.cellsInUse()).sheets)).toEqual(before);
});

/** One after the other, so many: the first eight of what a turn takes are not asked for the time. */
function manyFormulas(count = 2000): MemoryWorkbook {
  const workbook = new MemoryWorkbook(["Many"], () => 5);
  const rows = Array.from({ length: count }, (_, row) => [{ formula: `=COINM.NOTIONAL(${row + 1},70000)` }]);
  workbook.enter({ sheet: "Many", cells: "A1" }, rows);
  return workbook;
}

test("looking says how far it is, lets others have their turn, and can be cancelled at any of them", async () => {
  const inUse = await manyFormulas().cellsInUse();
  const where = { kind: "workbook" } as const;
  const stop = new AbortController();
  const seen: number[] = [];
  let turns = 0;
  const how = {
    progress: ({ done, of }: Progress) => {
      expect(of).toBe(2000);
      seen.push(done);
    },
    breathe: async () => void turns++,
  };
  const all = await converted(inUse, where, "plain", how);
  expect(all?.changes).toHaveLength(2000);
  expect(turns).toBeGreaterThan(0);
  expect(seen).toHaveLength(turns);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  const cancelling = { breathe: async () => stop.abort(), signal: stop.signal };
  expect(await converted(inUse, where, "let", cancelling)).toBeUndefined();
  expect(await frozen(inUse, where, cancelling)).toBeUndefined();
  expect(await repairOf(inUse, where, cancelling)).toBeUndefined();
  expect(await whoCanOpen(inUse, cancelling)).toBeUndefined();
});

test("only the sheet, or only the cells, that are asked for are converted", async () => {
  const sheets = await open().cellsInUse();
  const sheet = await converted(sheets, { kind: "sheet", sheet: "prices" }, "let");
  expect(sheet?.changes.map(({ at }) => at.cells)).toEqual(["A2"]);
  const cells = await converted(sheets, { kind: "cells", cells: { sheet: "Hedge", cells: "A1:C3" } }, "let");
  expect(cells?.changes.map(({ at }) => at.cells)).toEqual(["B3"]);
});

test("two thousand formulas come there and back", async () => {
  const workbook = manyFormulas();
  const plan = await planOf(workbook);
  expect(plan.changes).toHaveLength(2000);
  await convert(workbook, plan);
  expect(await convertBack(workbook)).toMatchObject({ outcome: "written", cells: 2000, others: [] });
});

/** Wherever it is cancelled: all is as it was, or all is written, and in both cases the way back leads to the very text. */
test("a conversion of many formulas that is cancelled half-way is as it was, or completely done", async () => {
  const outcomes = new Set<string>();
  for (const share of [0, 0.05, 0.3, 0.7, 1]) {
    const workbook = manyFormulas(300);
    const before = formulas((await workbook.cellsInUse()).sheets);
    const plan = await planOf(workbook);
    const stop = new AbortController();
    const { outcome } = await convert(workbook, plan, {
      signal: stop.signal,
      progress: ({ done, of }) => done / of >= share && stop.abort(),
    });
    outcomes.add(outcome);
    const after = formulas((await workbook.cellsInUse()).sheets);
    expect(after).toEqual(outcome === "written" ? plan.changes.map(({ to }) => to) : before);
    expect(await convertBack(workbook)).toMatchObject({ outcome: "written", others: [] });
    expect(formulas((await workbook.cellsInUse()).sheets)).toEqual(before);
  }
  expect([...outcomes].sort()).toEqual(["cancelled", "written"]);
});
