import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { LINT_LINES } from "../../src/lint/lint-meanings";
import { FINDING_LINES } from "../../src/catalog/scenario/hedge-check-list";
import { bookOf, inShort, linted, type Lines } from "./a-book";

interface Case {
  readonly lines: Lines;
  /** What formulas show. */
  readonly shows?: Readonly<Record<string, Cell>>;
  readonly found: readonly string[];
}

const told = new Set<string>();

const cases = (all: Readonly<Record<string, Case>>) =>
  test.each(Object.entries(all))("%s", async (_name, { lines, shows, found }) => {
    const { findings } = await linted(bookOf({ Hedge: lines }, shows));
    expect(findings.map(inShort)).toEqual(found);
    for (const { code, level } of findings) told.add(`${code} ${level}`);
  });

/** The position of functions.md: a short of 3,500 contracts of 100 USD at 70,000. */
const SHORT = [[-3500], [70000], [56000], [100]] as const;

describe("L8, per cent points: the bounds are those of functions.md, “plausible”, and of HEDGE_CHECK", () => {
  cases({
    "a fee of 0.05 % typed as 0.05 is refused": {
      lines: [...SHORT, [0.05], ["=COINM.INVERSE_PNL(A1,A2,A3,A4,A5)"]],
      found: ["L8 red A5"],
    },
    "a funding rate of 0.01 % typed as 0.01 is doubted": {
      lines: [...SHORT, [0.01], ["=COINM.FUNDING_COST(A1,A2,A5,A4)"]],
      found: ["L8 amber A5"],
    },
    "a volatility of 60 % typed as 60": {
      lines: [...SHORT, [60], ["=COINM.LIQ_PROB(A2,A3,A5,A4)"]],
      found: ["L8 red A5"],
    },
    "a maintenance rate of 0.5 % typed as 0.5": {
      lines: [...SHORT, [0.5], ["=COINM.MAINT_MARGIN(A1,A2,A5,A4)"]],
      found: ["L8 amber A5"],
    },
    "a hedge ratio of 50 % typed as 50": {
      lines: [[5], [70000], [100], [50], ["=COINM.HEDGE_CONTRACTS(A1,A2,A3,A4)"]],
      found: ["L8 red A4"],
    },
    "a column of funding rates in per cent points, told once": {
      lines: [
        [-3500, 70000, 0.01, "=COINM.FUNDING_LEDGER(A1:A3,B1:B3,C1:C3,100)"],
        [-3500, 71000, 0.0125],
        [-3500, 72000, -0.0093],
      ],
      found: ["L8 amber C1"],
    },
    "what is called by the name that Excel stores": {
      lines: [...SHORT, [0.05], ["=_xldudf_COINM_INVERSE_PNL(A1,A2,A3,A4,A5)"]],
      found: ["L8 red A5"],
    },
    "none: a hedge ratio of 0.05 is 5 % of the coins": {
      lines: [[5], [70000], [100], [0.05], ["=COINM.HEDGE_CONTRACTS(A1,A2,A3,A4)"]],
      found: [],
    },
    "none: fees of venues, a rebate among them, and a rate that is blank": {
      lines: [...SHORT, [0.0005], [-0.00025], [null], ["=COINM.INVERSE_PNL(A1,A2,A3,A4,A5,A6)"]],
      found: [],
    },
    "none: a share of the margin under “loss” may be 30 %": {
      lines: [[-3500], [70000], [0.5], [0.3], [100], ['=COINM.LIQ_PRICE(A1,A2,A3,A4,A5,"loss")']],
      found: [],
    },
    "none: one high rate among those of a market is the market's": {
      lines: [
        [-3500, 70000, 0.0001, "=COINM.FUNDING_LEDGER(A1:A3,B1:B3,C1:C3,100)"],
        [-3500, 71000, 0.0075],
        [-3500, 72000, 0.0001],
      ],
      found: [],
    },
    "none: a text that shows per cent is read as such": {
      lines: [...SHORT, ["0.05%"], ["=COINM.INVERSE_PNL(A1,A2,A3,A4,A5)"]],
      found: [],
    },
  });
});

describe("L2, the face of a contract: inverse contracts have 1, 10 or 100 USD (data/contracts.json)", () => {
  cases({
    "0.001 is the size of a linear contract in BTC": {
      lines: [[-3500], [70000], [56000], [0.001], ["=COINM.INVERSE_PNL(A1,A2,A3,A4)"]],
      found: ["L2 amber A4"],
    },
    "a price in the place of the face": {
      lines: [[-3500], [70000], [56000], [70000], ["=COINM.INVERSE_PNL(A1,A2,A3,A4)"]],
      found: ["L2 amber A4"],
    },
    "none: 1, 10 and 100 USD": {
      lines: [
        [-3500, 70000, 56000, 1, "=COINM.INVERSE_PNL(A1,B1,C1,D1)"],
        [-3500, 70000, 56000, 10, "=COINM.INVERSE_PNL(A2,B2,C2,D2)"],
        [-3500, 70000, 56000, 100, "=COINM.INVERSE_PNL(A3,B3,C3,D3)"],
      ],
      found: [],
    },
    "none: a contract of 1 BTC or 100 ADA has coins times price for its face (functions.md, HEDGE_CONTRACTS)": {
      lines: [
        [5, 70000, 70000, "=COINM.HEDGE_CONTRACTS(A1,B1,C1)"],
        [500, 0.4, 0.4, "=COINM.HEDGE_CONTRACTS(A2,B2,C2)"],
      ],
      found: [],
    },
    "none: LINEAR_PNL counts coins a contract": {
      lines: [[3], [70000], [56000], [0.001], ["=COINM.LINEAR_PNL(A1,A2,A3,A4)"]],
      found: [],
    },
  });
});

/** 1,000 contracts at 60,000 and as many at 40,000: 48,000 (functions.md), and 50,000 by the arithmetic mean. */
const FILLS = [
  [1000, 60000],
  [1000, 40000],
] as const;

describe("L3, the arithmetic average of entries (product.md, U9: StackOverflow 74686517 gives it as the answer)", () => {
  cases({
    "weighted with the contracts, and taken for an entry": {
      lines: [...FILLS, ["=SUMPRODUCT(A1:A2,B1:B2)/SUM(A1:A2)"], ["=COINM.BANKRUPTCY_PRICE(A1,A3,B4,100)", 0.5]],
      shows: { "=SUMPRODUCT(A1:A2,B1:B2)/SUM(A1:A2)": 50000 },
      found: ["L3 amber A3"],
    },
    "the same written with one product": {
      lines: [...FILLS, ["=SUMPRODUCT(B1:B2*A1:A2)/SUM(A1:A2)"], ["=COINM.BANKRUPTCY_PRICE(A1,A3,B4,100)", 0.5]],
      shows: { "=SUMPRODUCT(B1:B2*A1:A2)/SUM(A1:A2)": 50000 },
      found: ["L3 amber A3"],
    },
    "of the prices alone, inside a call": {
      lines: [...FILLS, ["=COINM.BANKRUPTCY_PRICE(A1,AVERAGE(B1:B2),B3,100)", 0.5]],
      found: ["L3 amber A3"],
    },
    "called an average entry beside a ledger of these fills": {
      lines: [
        ["Contracts", "Price", "=COINM.TRADE_LEDGER(A2:A3,B2:B3,100)"],
        ...FILLS,
        ["Average entry", "=AVERAGE(B2:B3)"],
      ],
      shows: { "=AVERAGE(B2:B3)": 50000 },
      found: ["L3 amber B4"],
    },
    "none: the harmonic mean by hand": {
      lines: [...FILLS, ["=SUM(A1:A2)/SUMPRODUCT(A1:A2/B1:B2)"], ["=COINM.BANKRUPTCY_PRICE(A1,A3,B4,100)", 0.5]],
      shows: { "=SUM(A1:A2)/SUMPRODUCT(A1:A2/B1:B2)": 48000 },
      found: [],
    },
    "none: a mean of prices that is no entry": {
      lines: [...FILLS, ["=AVERAGE(B1:B2)"], ["=COINM.NOTIONAL(A1,A3,100)"]],
      shows: { "=AVERAGE(B1:B2)": 50000 },
      found: [],
    },
    "none: a mean of the ledger's prices that is called something else": {
      lines: [
        ["Contracts", "Price", "=COINM.TRADE_LEDGER(A2:A3,B2:B3,100)"],
        ...FILLS,
        ["Mean of the days", "=AVERAGE(B2:B3)"],
      ],
      shows: { "=AVERAGE(B2:B3)": 50000 },
      found: [],
    },
    "none: fills at one price have one average": {
      lines: [[1000, 60000], [500, 60000], ["=AVERAGE(B1:B2)"], ["=COINM.BANKRUPTCY_PRICE(A1,A3,B4,100)", 0.5]],
      shows: { "=AVERAGE(B1:B2)": 60000 },
      found: [],
    },
  });
});

describe("L5, more than all the coins", () => {
  cases({
    "a hedge ratio of 120 %": {
      lines: [[5], [70000], [100], [1.2], ["=COINM.HEDGE_CONTRACTS(A1,A2,A3,A4)"]],
      found: ["L5 amber A4"],
    },
    "none: all of them, and a per cent beyond": {
      lines: [
        [5, 70000, 100, 1, "=COINM.HEDGE_CONTRACTS(A1,B1,C1,D1)"],
        [5, 70000, 100, 1.01, "=COINM.HEDGE_CONTRACTS(A2,B2,C2,D2)"],
      ],
      found: [],
    },
    "none: a grid over ratios looks at 150 % on purpose (product.md, T2)": {
      lines: [[5, 70000, 100], [0.5, 1, 1.5], [-0.2, 0, 0.2], ["=COINM.SCENARIO_GRID(A1,B1,A3:C3,A2:C2,C1)"]],
      found: [],
    },
  });
});

const PNL = "=COINM.INVERSE_PNL(A1,A2,A3,A4)";

describe("L7, linear PnL beside inverse numbers (product.md, U2 and U10)", () => {
  cases({
    "contracts times the change of price": {
      lines: [...SHORT, [PNL], ["=A1*(A3-A2)"]],
      found: ["L7 red A6"],
    },
    "with the face": {
      lines: [...SHORT, [PNL], ["=A1*A4*(A3-A2)"]],
      found: ["L7 red A6"],
    },
    "the other way round, with a sign, and inside of something": {
      lines: [...SHORT, [PNL], ["=IF(A1=0,0,-A1*(A2-A3)-0.5)"]],
      found: ["L7 red A6"],
    },
    "down a column of positions": {
      lines: [
        [-3500, 70000, 56000, "=COINM.INVERSE_PNL(A1:A2,B1:B2,C1:C2,100)"],
        [-2000, 60000, 56000, "=A2*(C2-B2)"],
      ],
      found: ["L7 red D2"],
    },
    "none: the inverse PnL by hand, either way": {
      lines: [...SHORT, [PNL], ["=A1*A4*(1/A2-1/A3)"], ["=A1*A4*(A3-A2)/(A2*A3)"], ["=A1*A4/A2*(A3-A2)/A3"]],
      found: [],
    },
    "none: its worth in USD is contracts · face ÷ entry times the change": {
      lines: [...SHORT, [PNL], ["=A1*A4/A2*(A3-A2)"]],
      found: [],
    },
    "none: coins times the change of price is what the coins gain": {
      lines: [...SHORT, [PNL], [5], ["=A6*(A3-A2)"]],
      found: [],
    },
    "none: a linear position in cells of its own": {
      lines: [...SHORT, [PNL], [-3], ["=A6*(A3-A2)"]],
      found: [],
    },
    "none: contracts that are compared with LINEAR_PNL on purpose": {
      lines: [...SHORT, [PNL], ["=COINM.LINEAR_PNL(A1,A2,A3)"], ["=A1*(A3-A2)"]],
      found: [],
    },
    "none: a workbook without any number of ours": {
      lines: [...SHORT, ["=A1*(A3-A2)"]],
      found: [],
    },
    "none: a fee on the change, or a rate": {
      lines: [...SHORT, [PNL], ["=0.5*(A3-A2)"], ["=(A3-A2)/A2"]],
      found: [],
    },
  });
});

describe("L9, a blank taken for 0", () => {
  cases({
    "a maintenance rate that is not there": {
      lines: [[-3500], [70000], [0.5], [null], ["=COINM.LIQ_PRICE(A1,A2,A3,A4,100)"]],
      shows: { "=COINM.LIQ_PRICE(A1,A2,A3,A4,100)": new CellError("#VALUE!") },
      found: ["L9 red A4"],
    },
    "a face that is not there counts as 1 USD": {
      lines: [[-3500], [70000], [56000], [null], ["=COINM.INVERSE_PNL(A1,A2,A3,A4)"]],
      found: ["L9 amber A4"],
    },
    "a factor that is not there": {
      lines: [
        [-3500, 70000, 0.005],
        [2, null],
        ["=A2*B2", "=COINM.LIQ_PRICE(A1,B1,A3,C1,100)"],
      ],
      shows: { "=A2*B2": 0 },
      found: ["L9 amber B2"],
    },
    "none: a row of a table that nobody has filled yet": {
      lines: [
        [-3500, 70000, 56000, "=COINM.INVERSE_PNL(A1,B1,C1,100)"],
        [null, null, null, "=COINM.INVERSE_PNL(A2,B2,C2,100)"],
      ],
      found: [],
    },
    "none: a trade that is still open, whose formula waits for its exit": {
      lines: [[-3500, 70000, null, '=IF(C1="","",COINM.INVERSE_PNL(A1,B1,C1,D1))', null]],
      shows: { '=IF(C1="","",COINM.INVERSE_PNL(A1,B1,C1,D1))': "" },
      found: [],
    },
    "none: what may be left out": {
      lines: [[-3500], [70000], [56000], [null], ["=COINM.INVERSE_PNL(A1,A2,A3,100,A4)"]],
      found: [],
    },
    "none: a sum with a blank in it is a sum": {
      lines: [
        [-3500, 70000, 0.005],
        [0.5, null],
        ["=A2+B2", "=COINM.LIQ_PRICE(A1,B1,A3,C1,100)"],
      ],
      shows: { "=A2+B2": 0.5 },
      found: [],
    },
  });
});

describe("L10, old facts: more than 90 days, as the builder has it", () => {
  cases({
    "a day as a text, and one as a date": {
      lines: [
        ["As of", "2026-08-21", PNL.replaceAll("A", "D"), -3500],
        ["Tiers as of:", 46200, null, 70000],
        [null, null, null, 56000],
        [null, null, null, 100],
      ],
      found: ["L10 info B1", "L10 info B2"],
    },
    "none: 90 days, a number that is no day, and a sentence": {
      lines: [
        ["As of", "2026-08-22", PNL.replaceAll("A", "D"), -3500],
        ["As of", 12, null, 70000],
        ["Values of Binance as of some day", 46000, null, 56000],
        [null, null, null, 100],
      ],
      found: [],
    },
    "none: a sheet that has nothing of ours": { lines: [["As of", "2020-01-01"]], found: [] },
  });
});

describe("L11, numbers typed inside formulas", () => {
  cases({
    "a price and a margin": {
      lines: [[-3500], [0.005], ["=COINM.LIQ_PRICE(A1,70000,0.5,A2,100)"]],
      found: ["L11 info A3", "L11 info A3"],
    },
    "the same price down a column is told once": {
      lines: [
        [-3500, "=COINM.NOTIONAL(A1,70000,100)"],
        [-2500, "=COINM.NOTIONAL(A2,70000,100)"],
      ],
      found: ["L11 info B1"],
    },
    "24 of them, one by one": {
      lines: Array.from({ length: 24 }, (_, row) => [-3500, `=COINM.NOTIONAL(A${row + 1},${70001 + row},100)`]),
      found: Array.from({ length: 24 }, (_, row) => `L11 info B${row + 1}`),
    },
    "more of them, in one word": {
      lines: Array.from({ length: 25 }, (_, row) => [-3500, `=COINM.NOTIONAL(A${row + 1},${70001 + row},100)`]),
      found: ["L11 info B1"],
    },
    "a rate with its per cent sign": {
      lines: [...SHORT, ["=COINM.FUNDING_COST(A1,A2,0.01%,A4)"]],
      found: ["L11 info A5"],
    },
    "none: 0, 1, −1, 100, a face, hours, days, periods, the length of a year and a lot": {
      lines: [
        [-3500, 70000, 71000, 0.0001, 5],
        ["=COINM.INVERSE_PNL(A1,B1,C1,100,0,0)", "=COINM.NOTIONAL(-1,B1,10)", "=COINM.NOTIONAL(1,B1,1)"],
        ["=COINM.FUNDING_COST(A1,B1,D1,100,270)", "=COINM.FUNDING_APR(D1,8)", "=COINM.BASIS_APR(C1,B1,90,FALSE,365)"],
        ["=COINM.HEDGE_CONTRACTS(E1,B1,100,1,1,5)", "=D1*3*365", "=A1/100"],
      ],
      found: [],
    },
    "none: a number of a plain formula, which may be anything": {
      lines: [...SHORT, [PNL], ["=A5*1.05+70000"]],
      found: [],
    },
  });
});

describe("L13, a margin below what the chosen price needs (functions.md: 140,000 needs 2.5125)", () => {
  const liq = "=COINM.LIQ_PRICE(A1,A2,A5,A6,A4)";
  cases({
    "less is posted": {
      lines: [...SHORT, [0.5], [0.005], [liq], [140000], ["=COINM.MARGIN_FOR_LIQ(A1,A2,A8,A6,A4)"]],
      found: ["L13 amber A5"],
    },
    "several margins are tried, and told once": {
      lines: [
        ...SHORT,
        [0.5],
        [0.005],
        [liq],
        [140000, "=COINM.MARGIN_FOR_LIQ(A1,A2,A8,A6,A4)"],
        [1, "=COINM.LIQ_PRICE(A1,A2,A9,A6,A4)"],
        [2.5125, "=COINM.LIQ_PRICE(A1,A2,A10,A6,A4)"],
      ],
      found: ["L13 amber A5"],
    },
    "none: as much is posted, or more": {
      lines: [...SHORT, [2.5125], [0.005], [liq], [140000], ["=COINM.MARGIN_FOR_LIQ(A1,A2,A8,A6,A4)"]],
      found: [],
    },
    "none: the margins for several prices are a table": {
      lines: [
        ...SHORT,
        [0.5],
        [0.005],
        [liq],
        [140000, "=COINM.MARGIN_FOR_LIQ(A1,A2,A8,A6,A4)"],
        [100000, "=COINM.MARGIN_FOR_LIQ(A1,A2,A9,A6,A4)"],
      ],
      found: [],
    },
    "none: the margin of another position": {
      lines: [
        ...SHORT,
        [0.5],
        [0.005],
        ["=COINM.LIQ_PRICE(B7,A2,A5,A6,A4)", -500],
        [140000, "=COINM.MARGIN_FOR_LIQ(A1,A2,A8,A6,A4)"],
      ],
      found: [],
    },
  });
});

describe("L1, funding with the sign of the other side (worked-examples.md, E1)", () => {
  const cost = "=COINM.FUNDING_COST(A1,A2,A5,A4)";
  cases({
    "a cost added to a gain": {
      lines: [...SHORT, [-0.0001], [PNL], [cost], ["=A6+A7"]],
      shows: { [cost]: 0.0005 },
      found: ["L1 red A8"],
    },
    "in one formula": {
      lines: [...SHORT, [-0.0001], [`${PNL}+${cost.slice(1)}`]],
      found: ["L1 red A6"],
    },
    "a sum of costs": {
      lines: [...SHORT, [0.0001], [PNL], [cost], [cost], ["=A6+SUM(A7:A8)"]],
      found: ["L1 red A9"],
    },
    "none: taken off, one way or the other": {
      lines: [...SHORT, [0.0001], [PNL], [cost], ["=A6-A7"], ["=-A7+A6"], ["=A6-SUM(A7:A7)"]],
      found: [],
    },
    "none: the sign was turned by hand": {
      lines: [...SHORT, [0.0001], [PNL], ["=COINM.FUNDING_COST(-A1,A2,A5,A4)"], ["=A6+A7"]],
      found: [],
    },
    "none: the sign was turned in the cell of the rate": {
      lines: [...SHORT, ["=-B5", 0.0001], [PNL], [cost], ["=A6+A7"]],
      shows: { "=-B5": -0.0001 },
      found: [],
    },
    "none: costs with costs": {
      lines: [...SHORT, [0.0001], [cost], [cost], ["=A6+A7"]],
      found: [],
    },
  });
});

describe("what HEDGE_CHECK says of a hedge, at the cell that it is about", () => {
  const check = "=COINM.HEDGE_CHECK(A1,A2,A3,A4,A5,A6,A7,A8)";
  const hedge = (changes: Readonly<Record<number, number | null>>): Lines =>
    // 5 BTC hedged in full by a short whose liquidation is nowhere near
    [5, -3500, 70000, 70000, 2.5, 0.005, 100, 0.0001].map((value, row) => [
      row in changes ? (changes[row] ?? null) : value,
    ]);
  cases({
    "none: a sound hedge": { lines: [...hedge({}), [check]], found: [] },
    "L4: liquidated at 77,389 (functions.md), 10.6 % away": {
      lines: [...hedge({ 4: 0.5 }), [check]],
      found: ["L4 amber A5"],
    },
    "L13: nothing left at a mark of 80,000": {
      lines: [...hedge({ 3: 80000, 4: 0.5 }), [check]],
      found: ["L13 red A5"],
    },
    "L2: the face taken for 1 USD": { lines: [...hedge({ 6: 1 }), [check]], found: ["L2 red A7"] },
    "L5: 4,000 contracts where 3,500 hedge all": { lines: [...hedge({ 1: -4000 }), [check]], found: ["L5 amber A2"] },
    "L6: the margin is not counted in the coins": {
      lines: [...hedge({ 0: 2.5, 1: -3500, 4: 2.5 }), [check]],
      found: ["L6 amber A1"],
    },
    "L1: a short pays a rate below 0": { lines: [...hedge({ 7: -0.0001 }), [check]], found: ["L1 amber A8"] },
    "L8: told once, at the rate": { lines: [...hedge({ 7: 0.01 }), [check]], found: ["L8 amber A8"] },
    "W4: a long beside coins held, which pays the rate as well": {
      lines: [...hedge({ 1: 3500 }), [check]],
      found: ["W4 red A2", "L1 amber A8"],
    },
  });
});

test("the help has a line for all that is told, and every line of it was met here; L12 is met in hedge sheets", () => {
  const lines = (all: readonly { code: string; level: string }[]) => all.map(({ code, level }) => `${code} ${level}`);
  const known = new Set([...lines(LINT_LINES), ...lines(FINDING_LINES)]);
  expect([...told].filter((one) => !known.has(one))).toEqual([]);
  expect(lines(LINT_LINES).filter((one) => !told.has(one))).toEqual(["L12 red", "L12 amber"]);
});
