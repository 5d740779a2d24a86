import type { Cell } from "../../../src/catalog/declare/cell";
import { SHEET_WORDS, wordsIn } from "../../../src/builder/words/words";
import { explained, type ProofCard } from "../../../src/native/proof/proof-card";
import { argumentLine } from "../../../src/taskpane/proof/argument-words";
import { helperTexts } from "../../../src/taskpane/proof/helper-texts";
import {
  digitsInWords,
  exactInWords,
  otherwiseShown,
  placeInWords,
  resultOfCell,
} from "../../../src/taskpane/proof/result-words";
import type { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { calculating } from "../../native/proof/calculating";

const at = (cells: string, sheet = "Sheet1") => ({ sheet, cells });

function workbook(): MemoryWorkbook {
  const made = calculating([{ name: "entry", formula: "=Inputs!$B$2" }], ["Sheet1", "Inputs"]);
  made.enter(at("A1", "Inputs"), [
    ["contracts", -3500],
    ["entry", 70000],
    ["margin", 0.5],
  ]);
  made.enter(at("A1"), [[600], [500]]);
  return made;
}

async function cardOf(formula: string, cells = "D1"): Promise<ProofCard> {
  const made = workbook();
  made.enter(at("D1"), [[{ formula }]]);
  const found = explained(await made.cellsInUse(), at(cells), { blank: null });
  if (found.kind !== "card") throw new Error(`${formula} is not ours`);
  return found.card;
}

const linesOf = (card: ProofCard) =>
  card.arguments.map((argument) => {
    const { value, unit, from } = argumentLine(argument, card, SHEET_WORDS, undefined);
    return [argument.name, value, unit, from].join(" | ");
  });

test("each argument has its value, its unit and where it comes from", async () => {
  const card = await cardOf("=COINM.LIQ_PRICE(Inputs!B1,entry,Inputs!B3,0.5%,COINM.NOTIONAL(100,1),C9,0.0005*1)");
  expect(linesOf(card)).toEqual([
    "contracts | -3,500 | contracts | Inputs!B1",
    "entry_price | 70,000 | USD/coin | the name entry, Inputs!B2",
    "margin | 0.5 | coin | Inputs!B3",
    "mmr | 0.005 | fraction | typed in the formula",
    "contract_size | 100 | USD/contract | the call COINM.NOTIONAL(100,1)",
    'method | "mark" |  | C9, blank: the default',
    "close_fee | 0.0005 | fraction | worked out: 0.0005*1",
    "deduction | 0 | coin | left out: the default",
    "tick | 0 | USD/coin | left out: the default",
    "if_none | not given |  | left out",
    "mmr_per_coin | 0 | fraction per coin | left out: the default",
    "tiers | not given |  | left out",
  ]);
});

test("of a range that runs along it is the very cell, of one that does not how many cells", async () => {
  const along = await cardOf("=COINM.INVERSE_PNL(60000,A1:A2,700)", "D2");
  expect(linesOf(along)[1]).toBe("entry_price | 500 | USD/coin | A2 of A1:A2");
  const list = await cardOf("=COINM.AVG_ENTRY(A1:A2,A1:A2)");
  expect(linesOf(list)[0]).toBe("contracts | 2 × 1 cells | contracts | A1:A2");
});

test("what cannot be read is said where it stands", async () => {
  expect(linesOf(await cardOf("=COINM.NOTIONAL(OFFSET(A1,0,0),1)"))[0]).toBe(
    "contracts | cannot be read here |  | OFFSET(A1,0,0)",
  );
});

test("a cell of a spill is told by row, column and the column's name", async () => {
  expect(placeInWords(await cardOf("=COINM.SCENARIO_TABLE(5,-3500,70000,56000,100)", "G2"))).toBe(
    "The formula stands in D1 and fills 2 × 10 cells. This is row 2 of 2, column 4 of 10, “PnL coin”.",
  );
  expect(placeInWords(await cardOf("=COINM.INVERSE_PNL(60000,A1:A2,700)", "D2"))).toBe(
    "The formula stands in D1 and fills 2 × 1 cells. This is row 2 of 2.",
  );
  expect(placeInWords(await cardOf("=COINM.NOTIONAL(100,1)"))).toBeUndefined();
});

test("of several units the result has the one that is chosen", async () => {
  const unit = async (formula: string) => resultOfCell(await cardOf(formula), 0).unit;
  expect(await unit("=COINM.NOTIONAL(100,1)")).toEqual(["coin"]);
  expect(await unit('=COINM.NOTIONAL(100,1,1,"USD")')).toEqual(["USD"]);
});

test("what the cell shows otherwise is said, and why that may be", async () => {
  const alone = await cardOf("=COINM.NOTIONAL(100,1)");
  const said = (card: ProofCard, shows: Cell) => otherwiseShown({ ...card, shows }, SHEET_WORDS);
  expect(said(alone, 100)).toBeUndefined();
  expect(said(alone, 99)).toMatch(/^The cell shows 99\. It was calculated from other values/);
  expect(said(await cardOf("=1+COINM.NOTIONAL(100,1)"), 101)).toBe(
    "The cell shows 101: the call is a part of its formula.",
  );
});

/* By hand: 100/7 never ends, 1.25 does; a liquidation with a rate that grows takes a root. */
test.each([
  [
    "=COINM.INVERSE_PNL(60000,600,700)",
    "14,2857142857142857142857142857…",
    "Its decimals never end, a group of them repeats. It is rounded once, to the nearest number that a cell can hold: 14,285714285714286.",
  ],
  [
    "=COINM.INVERSE_PNL(-3500,70000,56000,100)",
    "1,25",
    "It ends after 2 decimals. A cell can hold it: nothing is rounded.",
  ],
  ["=COINM.HEDGE_CONTRACTS(5,70000,100)", "-3.500", "A whole number. A cell can hold it: nothing is rounded."],
  [
    "=COINM.LIQ_PRICE(-3500,70000,0.5,0.01,100,,,,,,0.00005)",
    "76.982,3191724314984649998253224",
    "A square root is in it: its decimals never end.",
  ],
])("%s is said to be what it is, in the marks of the country", async (formula, digits, sentence) => {
  const { result } = await cardOf(formula);
  if (result?.worked.kind !== "steps") throw new Error(formula);
  const words = wordsIn({ group: ".", decimal: "," });
  expect(digitsInWords(result.worked.exact, words)).toContain(digits);
  expect(exactInWords(result.worked.exact, words)).toContain(sentence);
});

test("the helper opens with addresses where there are cells, and with values where there are none", async () => {
  const card = await cardOf('=COINM.LIQ_PRICE(Inputs!B1,entry,0.25*2,0.5%,C9,"entry")');
  expect(helperTexts(card.definition, card, SHEET_WORDS)).toEqual({
    contracts: "Inputs!B1",
    entry_price: "Inputs!B2",
    margin: "0.5",
    mmr: "0.005",
    contract_size: "C9",
    method: "entry",
  });
  const list = await cardOf("=COINM.AVG_ENTRY({1000;2000},A1:A2)");
  expect(helperTexts(list.definition, list, SHEET_WORDS)).toEqual({ contracts: "{1000;2000}", prices: "A1:A2" });
});
