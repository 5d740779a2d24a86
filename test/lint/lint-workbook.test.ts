import { lintWorkbook } from "../../src/lint/lint-workbook";
import { rowsPlan } from "../../src/builder/rows/rows-plan";
import { ROW_KEYS } from "../../src/builder/rows/row-columns";
import type { RowTexts } from "../../src/builder/rows/read-rows";
import { START } from "../../src/builder/draft/draft";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { bookOf, linted, placed, TODAY, type Lines } from "./a-book";

test("it is said what was looked at, also where nothing is found", async () => {
  const found = await linted(
    bookOf({
      Hedge: [[5], [-3500], [70000], [2.5], [0.005], ["=COINM.HEDGE_CHECK(A1,A2,A3,A3,A4,A5,100)"], ["=A1*A3"]],
      Notes: [["=1+1"]],
    }),
  );
  expect(found).toEqual({ findings: [], ours: 1, plain: 2, hedges: 1, unseen: 0 });
});

test("a check whose cells cannot be followed is counted, and nothing is said of it", async () => {
  const lines = [[5], ["=COINM.HEDGE_CHECK(A1,OFFSET(A1,1,0),70000*1,70000*1,0.5*1,0.005*1,100)"]];
  expect(await linted(bookOf({ Hedge: lines }))).toMatchObject({ findings: [], hedges: 1, unseen: 1 });
});

test("one that cannot be followed is told as it is shown", async () => {
  const formula = "=COINM.HEDGE_CHECK(A1,OFFSET(A1,1,0),A2,A2,A3,A4,100)";
  const rows = [
    ["L4", "amber", "The liquidation price is near.", "Add margin."],
    ["W16", "info", "Coins are outside.", "Post them."],
  ];
  const workbook = new MemoryWorkbook(["Hedge"], () => rows);
  workbook.enter({ sheet: "Hedge", cells: "A1" }, [[5], [70000], [0.5], [0.005], [{ formula }]]);
  const { findings, unseen } = await linted(workbook);
  expect(findings.map(placed)).toEqual(["L4 amber Hedge!A3"]);
  expect(findings[0]?.says).toBe("The liquidation price is near. Add margin.");
  expect(unseen).toBe(0);
});

test("the gravest comes first, then the sheets and their cells in their order", async () => {
  const lines: Lines = [
    ["=COINM.NOTIONAL(A2,70000,100)", "=COINM.FUNDING_COST(A2,A3,A4,100)"],
    [-3500, "=COINM.FUNDING_COST(A2,A3,A5,100)"],
    [70000],
    [0.01],
    [0.07],
  ];
  const { findings } = await linted(bookOf({ "Second thoughts": lines, Hedge: lines }));
  expect(findings.map(placed)).toEqual([
    "L8 red 'Second thoughts'!A5",
    "L8 red Hedge!A5",
    "L8 amber 'Second thoughts'!A4",
    "L8 amber Hedge!A4",
    "L11 info 'Second thoughts'!A1",
    "L11 info Hedge!A1",
  ]);
});

test("a name of the sheet and a part of a table lead to their cells", async () => {
  const workbook = bookOf({
    Hedge: [
      ["Contracts", "Rate", "Cost"],
      [-3500, 0.02, "=COINM.FUNDING_COST(Fundings[[#This Row],[Contracts]],mark,Fundings[[#This Row],[Rate]],100)"],
      [null, null, null, 70000],
    ],
  });
  workbook.addTable("Hedge", {
    name: "Fundings",
    extent: { row: 0, column: 0, rows: 2, columns: 3 },
    columns: ["Contracts", "Rate", "Cost"],
    hasHeadings: true,
    hasTotals: false,
  });
  workbook.define("mark", "=Hedge!$D$3", "Hedge");
  expect((await linted(workbook)).findings.map(placed)).toEqual(["L8 amber Hedge!B2"]);
});

test("rows of the table of hedges are looked at as the pane looks at them; one that has a sheet has its own", async () => {
  const texts = (changes: Partial<RowTexts>): RowTexts =>
    Object.fromEntries(
      ROW_KEYS.map((key) => [key, { ...START, name: key, beta_in_book: "1", sheet: "", ...changes }[key]]),
    ) as RowTexts;
  const mine = (changes: Partial<RowTexts>) => ({
    texts: texts(changes),
    busy: new Set<never>(),
    open: false,
    fillsAt: undefined,
  });
  const workbook = new MemoryWorkbook(["Hedge BTC"]);
  await workbook.insertSheet(
    rowsPlan(
      new Map([
        ["H1", mine({ name: "outlived", ends: "2026-10-01", coins: "6" })],
        ["H2", mine({ name: "on its sheet", ends: "2026-10-01", coins: "7", sheet: "Hedge BTC" })],
      ]),
      "pane",
    ),
    { kind: "new sheet" },
  );
  const { findings, hedges } = await linted(workbook);
  expect(hedges).toBe(1);
  const past = findings.filter(({ code }) => code === "L12");
  expect(past.map(placed)).toEqual(["L12 amber Hedges!A7"]);
  expect(past[0]?.says).toMatch(/^“outlived”: The hedge was to end on 2026-10-01, which is past/);
});

/** A column of 20,000 positions, each with a call of ours and a plain formula beside it. */
const many = (): Lines =>
  Array.from({ length: 10_000 }, (_, row) => {
    const at = row + 1;
    return [-at, 70000, 56000, `=COINM.INVERSE_PNL(A${at},B${at},C${at},100)`, `=D${at}*(C${at}-B${at})`];
  });

test("20,000 formulas are looked at in turns, which can be cancelled between two of them", async () => {
  const inUse = await bookOf({ Ledger: many() }).cellsInUse();
  let turns = 0;
  const breathe = (): Promise<void> => {
    turns++;
    return Promise.resolve();
  };
  const shares: number[] = [];
  const progress = ({ done, of }: { done: number; of: number }): void => void shares.push(done / of);
  const found = await lintWorkbook(inUse, TODAY, { breathe, progress });
  expect(found).toMatchObject({ findings: [], ours: 10_000, plain: 10_000 });
  expect(turns).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  const stop = new AbortController();
  const cancelled = await lintWorkbook(inUse, TODAY, {
    signal: stop.signal,
    breathe: () => {
      stop.abort();
      return Promise.resolve();
    },
  });
  expect(cancelled).toBeUndefined();
});
