import { bookRow } from "../../src/builder/book/book-rows";
import { bookPlan } from "../../src/builder/book/book-sheet";
import { contractOfHistory, historyRows } from "../../src/builder/history/history-rows";
import { historyPlan } from "../../src/builder/history/history-sheet";
import type { ContractHistory } from "../../src/history/reading/by-contract";
import { LEVELS, type Level } from "../../src/core/check/finding-declaration";
import { nativeSheet } from "../../src/native/sheet/native-sheet";
import type { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { built, draftOf, KINDS, TODAY as DAY } from "../builder/drafts";
import { historyOf } from "../history/read-text";
import { inserted } from "../native/plan-in-memory";
import { linted, TODAY } from "./a-book";

/** When the contract table's values of the example, of 2026-08-21, were 72 days old. */
const WHEN_FRESH = TODAY - 19;

/** What the sheet's own Check shows, red and amber. */
async function shownByCheck(workbook: MemoryWorkbook): Promise<string[]> {
  const { sheets } = await workbook.cellsInUse();
  return sheets.flatMap(({ values, names }) => {
    const area = (name: string) => {
      const found = names.find((one) => one.name === name);
      const [, letters = "", row = "", end = ""] =
        /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(found?.formula ?? "") ?? [];
      const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return values.slice(Number(row) - 1, Number(end)).map((line) => String(line[column] ?? ""));
    };
    const levels = area("found_level");
    return area("found_code").flatMap((code, row) => {
      const level = levels[row] as Level;
      return LEVELS.includes(level) && level !== "info" ? [`${code} ${level}`] : [];
    });
  });
}

test.each(Object.entries(KINDS))(
  "%s: of an inserted hedge sheet nothing is said but what its own Check shows",
  async (_kind, changes) => {
    const workbook = await inserted(built(changes).plan());
    const { findings, hedges, unseen } = await linted(workbook, WHEN_FRESH);
    expect(findings.map(({ code, level }) => `${code} ${level}`).sort()).toEqual(
      (await shownByCheck(workbook)).toSorted(),
    );
    expect([hedges, unseen]).toEqual([1, 0]);
  },
);

test("of a sheet without the add-in the same is said, read off the Check that stands there", async () => {
  const { plan } = nativeSheet(built(KINDS["over-filled, in cross mode"]).plan());
  const workbook = await inserted(plan);
  const { findings, hedges, ours } = await linted(workbook, WHEN_FRESH);
  const shown = await shownByCheck(workbook);
  expect(findings.map(({ code, level }) => `${code} ${level}`).sort()).toEqual(shown.toSorted());
  expect(shown.length).toBeGreaterThan(0);
  expect([hedges, ours]).toEqual([1, 0]);
});

test("its facts are old after 90 days: those of the example, of 2026-08-21, on 2026-11-20 and not the day before", async () => {
  const workbook = await inserted(built().plan());
  const told = async (today: number) => (await linted(workbook, today)).findings.map(({ code }) => code);
  expect(await told(TODAY - 1)).toEqual(["W1"]);
  expect(await told(TODAY)).toEqual(["W1", "L10"]);
});

test.each([
  ["open", { fills: "{46300,-3500,70000,0.0005}" }, ["L12 red"]],
  ["never traded", {}, ["L12 amber"]],
  ["closed", { fills: "{46300,-3500,70000,0.0005;46310,3500,70000,0.0005}" }, []],
])("a hedge past its end that is %s (product.md, L12: the most common mistake)", async (_kind, changes, found) => {
  const workbook = await inserted(built({ ...changes, ends: "2026-12-31" }).plan());
  const day = 46387; // 2026-12-31
  const told = async (today: number) =>
    (await linted(workbook, today)).findings
      .filter(({ code }) => code === "L12")
      .map(({ code, level }) => `${code} ${level}`);
  expect(await told(day)).toEqual([]);
  expect(await told(day + 1)).toEqual(found);
});

test("nothing is said of ledgers over an export, nor of the book", async () => {
  const history = await historyOf(
    [
      "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID",
      "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1",
      "2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,",
      "2024-03-02 08:00:00,BTC,BTCUSD,trade,Close Short,400,-600,40000,0,0.000005,0.002,0.001995,1.001987,0.0005,t2,o2",
    ].join("\n"),
  );
  const first = history.contracts[0] as ContractHistory;
  const { face, coin } = contractOfHistory(first, history.format);
  const rows = historyRows(first);
  const ledgers = historyPlan({ contract: "BTCUSD", source: "export.csv", coin, size: face ?? NaN, rows });
  const row = bookRow({ complete: draftOf({ coins: "6" }), built: built({ coins: "6" }), beta: 1, sheet: undefined });
  const book = bookPlan({ rows: row ? [row] : [], move: 0.5, today: DAY });
  for (const plan of [ledgers, book]) {
    const { findings, ours, plain } = await linted(await inserted(plan));
    expect(findings).toEqual([]);
    expect(ours + plain).toBeGreaterThan(0);
  }
});
