import { CATALOG } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Example } from "../../../src/catalog/declare/define";
import { formulaText, type Piece } from "../../../src/catalog/declare/formula-text";
import type { Refusal } from "../../../src/core/refusal";
import { ourCallsIn } from "../../../src/native/formula/our-calls";
import { explained, type ProofCard } from "../../../src/native/proof/proof-card";
import type { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import hard from "../hard-formulas.json";
import { calculating } from "./calculating";

async function cardOf(
  workbook: MemoryWorkbook,
  cells: string,
  how: { which?: number; blank?: 0 | null } = {},
): Promise<ProofCard> {
  const found = explained(await workbook.cellsInUse(), { sheet: "Sheet1", cells }, { blank: null, ...how });
  if (found.kind !== "card") throw new Error(`${cells} is not ours`);
  return found.card;
}

const at = (cells: string) => ({ sheet: "Sheet1", cells });
const formula = (text: string) => [[{ formula: text }]];
const stepsIn = ({ result }: ProofCard) =>
  result?.worked.kind === "steps" ? result.worked.steps.map(({ value }) => value) : result?.worked;
const sources = (card: ProofCard) =>
  Object.fromEntries(card.arguments.map(({ name, source, cell }) => [name, [source.kind, cell]]));

/** A short of 3,500 contracts of 100 USD at 70,000 on half a coin, in B1:B5; 0.5 % in B4. */
function hedge(): MemoryWorkbook {
  const workbook = calculating([
    { name: "entry", formula: "=Sheet1!$B$2" },
    { name: "fee", formula: "=0.05%" },
  ]);
  workbook.enter(at("A1"), [
    ["contracts", -3500],
    ["entry", 70000],
    ["margin", 0.5],
    ["mmr", 0.005],
    ["size", 100],
    ["empty", null],
  ]);
  return workbook;
}

test("cells, a name, a number typed in the formula, a blank and what is left out are told apart", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=COINM.LIQ_PRICE(B1,entry,$B$3,0.005,B5,B6,fee*1)"));
  const card = await cardOf(workbook, "D1");
  expect(sources(card)).toMatchObject({
    contracts: ["cells", -3500],
    entry_price: ["name", 70000],
    margin: ["cells", 0.5],
    mmr: ["typed", 0.005],
    contract_size: ["cells", 100],
    method: ["cells", null],
    close_fee: ["worked out", 0.0005],
    deduction: ["left out", null],
  });
  expect(card.arguments[1]?.source).toEqual({ kind: "name", at: { sheet: "Sheet1", cells: "B2" } });
  // by hand: −350000 + 350000·(0.005 + 0.0005) = −348075, over −4.5: 77,350
  expect(card.result).toMatchObject({ outcome: 77350, instead: undefined });
  expect(card.result?.worked).toMatchObject({ exact: { digits: "77350", isExact: true } });
  expect(card.native).toMatchObject({ kind: "formula", doubt: undefined });
});

test("the form without the add-in is the one that Share would write, or the reason why there is none", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=COINM.NOTIONAL(B1,B2,B5)"));
  workbook.enter(at("D9"), formula("=COINM.TRADE_LEDGER(B1,B2,B5)"));
  expect((await cardOf(workbook, "D1")).native).toMatchObject({ text: /^=LET\(/ as unknown as string });
  expect((await cardOf(workbook, "D9")).native).toEqual({
    kind: "none",
    why: "TRADE_LEDGER has no form without the add-in",
  });
});

/*
 * By hand, five coins hedged with a short of 3,500 × 100 USD from 70,000. At 56,000 the short gains 350000/56000 −
 * 350000/70000 = 6.25 − 5 = 1.25 coin: 6.25 coins, worth 350,000 USD. Row 1 of the table names the columns.
 */
test("a number in a spill is the one of its row and column", async () => {
  const workbook = hedge();
  workbook.enter(at("A9"), [[56000], [77000]]);
  workbook.enter(at("D9"), formula("=COINM.SCENARIO_TABLE(5,B1,B2,A9:A10,B5)"));
  const columns = "price move unhedged gain gain_usd coins hedged".split(" ");
  const gain = await cardOf(workbook, "G10");
  expect(gain).toMatchObject({ home: at("D9"), row: 1, column: 3, shows: 1.25 });
  expect(stepsIn(gain)).toEqual(expect.arrayContaining([-350000, -5, -6.25, 1.25]));
  const hedged = await cardOf(workbook, `${"DEFGHIJ"[columns.indexOf("hedged")]}10`);
  expect(hedged.result).toMatchObject({ outcome: 350000, column: 6 });
  const second = await cardOf(workbook, "G11");
  // 5/11 of a coin is lost at 77,000
  expect(second.result?.worked).toMatchObject({ exact: { fraction: "-5/11" } });
  expect((await cardOf(workbook, "D11")).result?.worked).toEqual({ kind: "taken over", name: "prices" });
  expect((await cardOf(workbook, "G9")).result).toMatchObject({ outcome: "PnL coin", worked: { kind: "no number" } });
});

test("where ranges combine, the arguments are those of the cell's own row", async () => {
  const workbook = hedge();
  workbook.enter(at("A9"), [[600], [500]]);
  workbook.enter(at("C9"), formula("=COINM.INVERSE_PNL(60000,A9:A10,700)"));
  const card = await cardOf(workbook, "C10");
  expect(sources(card)).toMatchObject({ entry_price: ["cells", 500], exit_price: ["typed", 700] });
  // 60000/500 − 60000/700 = 120 − 600/7 = 240/7
  expect(card.result?.worked).toMatchObject({ exact: { fraction: "240/7" } });
});

/* By hand: 60000/500 − 60000/700 = 240/7; a heading is no number, and a blank row is refused in its own cell. */
test("of a long range the row that is asked for is worked out, beside a heading and blank rows", async () => {
  const workbook = hedge();
  workbook.enter(at("A9"), [["entry price"], [600], [null], [500], [550]]);
  workbook.enter(at("C9"), formula("=COINM.INVERSE_PNL(60000,A9:A13,700)"));
  const outcomeIn = async (cells: string) => (await cardOf(workbook, cells)).result?.outcome;
  expect(await outcomeIn("C9")).toBe("");
  expect(await outcomeIn("C10")).toBe(100 / 7);
  expect(await outcomeIn("C11")).toMatchObject({ message: "entry_price is empty: it has no default" });
  expect(await outcomeIn("C12")).toBe(240 / 7);
});

test("a tier table is whole, whichever row it is asked for", async () => {
  const workbook = hedge();
  workbook.enter(at("A9"), [
    [0, 0.004],
    [10, 0.005],
    [20, 0.01],
    [30, 0.025],
  ]);
  workbook.enter(at("D9"), [[-18000], [-18000], [-18000]]);
  workbook.enter(at("F9"), formula("=COINM.LIQ_PRICE(D9:D11,60000,3,0.004,100,,,,,,,A9:B12)"));
  // the example of the help: worth 27.16 coins there, it is in the third tier
  for (const cells of ["F9", "F11"]) {
    const { result } = await cardOf(workbook, cells);
    expect(result?.outcome).toBe(66269.98884343622);
    expect(result?.worked).toMatchObject({ kind: "steps", exact: { fraction: "178200000/2689" } });
  }
});

test("what takes longer to work out than somebody wants to wait is said", async () => {
  const workbook = hedge();
  workbook.enter(
    at("A9"),
    Array.from({ length: 10_001 }, () => [1]),
  );
  workbook.enter(at("D9"), formula("=COINM.AVG_ENTRY(A9:A10009,A9:A10009)"));
  const card = await cardOf(workbook, "D9");
  expect(card).toMatchObject({ result: undefined, tooLong: { name: "contracts", cells: 10_001 } });
});

test("of several calls each can be chosen, and what one hands to the other is told", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=2*COINM.NOTIONAL(COINM.HEDGE_CONTRACTS(5,B2,B5),B2,B5)+1"));
  const outer = await cardOf(workbook, "D1");
  expect(outer.calls.map(({ definition }) => definition.name)).toEqual(["NOTIONAL", "HEDGE_CONTRACTS"]);
  expect(outer).toMatchObject({ isAlone: false, shows: 11, which: 0 });
  expect(outer.result?.outcome).toBe(5);
  expect(sources(outer)).toMatchObject({ contracts: ["call", -3500] });
  const inner = await cardOf(workbook, "D1", { which: 1 });
  expect(inner.definition.name).toBe("HEDGE_CONTRACTS");
  expect(inner.result?.outcome).toBe(-3500);
});

test("what cannot be read is said, and no result is made up", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=COINM.NOTIONAL(OFFSET(B1,0,0),B2,B5)"));
  workbook.enter(at("D2"), formula("=LET(n,B1,COINM.NOTIONAL(n,B2,B5))"));
  for (const cells of ["D1", "D2"]) {
    const card = await cardOf(workbook, cells);
    expect(card.unread).toEqual(["contracts"]);
    expect(card.result).toBeUndefined();
  }
});

test("a refusal has its argument and its value, and a word in its place the reason", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=COINM.LIQ_PRICE(B1,B2,-1,B4,B5)"));
  workbook.enter(at("D2"), formula("=COINM.LIQ_PRICE(B1,B2,5,B4,B5)"));
  workbook.enter(at("D3"), formula('=COINM.LIQ_PRICE(B1,B2,5,B4,B5,,,,,"never")'));
  const refused = (await cardOf(workbook, "D1")).result?.outcome as Refusal;
  expect([refused.kind, refused.message, refused.argument]).toEqual([
    "invalid",
    "margin must be above 0, was -1",
    "margin",
  ]);
  const none = (await cardOf(workbook, "D2")).result?.outcome as Refusal;
  expect([none.kind, none.message]).toEqual([
    "none",
    "no liquidation price: the margin covers this short at every price",
  ]);
  expect((await cardOf(workbook, "D3")).result).toMatchObject({
    outcome: "never",
    instead: { message: none.message },
    worked: { kind: "no number" },
  });
});

test("a blank that this Excel hands over as 0 is read as it is there", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=COINM.LIQ_PRICE(B1,B2,B6,B4,B5)"));
  const messages = await Promise.all(
    ([null, 0] as const).map(async (blank) => (await cardOf(workbook, "D1", { blank })).result?.outcome as Refusal),
  );
  expect(messages.map(({ message }) => message)).toEqual([
    "margin is empty: it has no default",
    "margin must be above 0, was 0 (is the cell empty?)",
  ]);
});

test("without a position the answer is known at once", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=COINM.INVERSE_PNL(0,B2,0)"));
  expect((await cardOf(workbook, "D1")).result).toMatchObject({ outcome: 0, worked: { kind: "at once" } });
});

test("a published figure is named beside the very arguments that it is of", async () => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula("=COINM.INVERSE_PNL(60000,600,700)"));
  expect((await cardOf(workbook, "D1")).result?.published).toMatchObject([{ printed: "14.286" }]);
});

test("whole columns count as far as they are in use", async () => {
  const workbook = calculating([], ["Sheet1", "Fills"]);
  workbook.enter({ sheet: "Fills", cells: "A1" }, [
    ["contracts", "price"],
    [1000, 5000],
    [2000, 6000],
  ]);
  workbook.enter(at("D1"), formula("=COINM.AVG_ENTRY(Fills!A:A,Fills!B:B)"));
  const card = await cardOf(workbook, "D1");
  // Bybit's example: 3,000 contracts for 0.2 + 0.3333… coin
  expect(card.result?.outcome).toBe(5625);
  expect(card.result?.worked).toMatchObject({ kind: "steps", exact: { digits: "5625" } });
  expect(card.arguments[0]?.rows?.length).toBe(3);
});

test.each(hard)("$feature is explained as far as it can be read, whatever it is", async ({ formula: text }) => {
  const workbook = hedge();
  workbook.enter(at("D1"), formula(text));
  const { sheets, names } = await workbook.cellsInUse();
  const found = explained({ sheets, names }, at("D1"), { blank: null });
  const calls = ourCallsIn(text);
  if (calls.length === 0) return expect(found).toEqual({ kind: "not ours", hasFormula: true });
  for (let which = 0; which < calls.length; which++)
    expect(await cardOf(workbook, "D1", { which })).toMatchObject({ which, definition: calls[which]?.definition });
  return undefined;
});

/** Each of these is refused or without a result where a cell shows an error, and never a fault of the pane. */
test("every example is explained, of functions that have no steps too", async () => {
  const faults: unknown[] = [];
  for (const definition of CATALOG)
    for (const example of definition.examples as readonly Example[]) {
      const workbook = calculating();
      const pieces = example.arguments as Readonly<Record<string, Piece>>;
      workbook.enter(at("D1"), formula(formulaText(definition, pieces)));
      const card = await cardOf(workbook, "D1");
      if (!card.result && card.unread.length === 0) faults.push([definition.name, example.about]);
    }
  expect(faults).toEqual([]);
});

test.each<[cell: Cell | { formula: string }, hasFormula: boolean]>([
  [5, false],
  [null, false],
  [{ formula: "=SUM(B1:B2)" }, true],
])("%j is no formula of ours", async (entry, hasFormula) => {
  const workbook = hedge();
  workbook.enter(at("D1"), [[entry as never]]);
  const found = explained(await workbook.cellsInUse(), at("D1"), { blank: null });
  expect(found).toEqual({ kind: "not ours", hasFormula });
});
