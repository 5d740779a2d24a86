import { HEDGE_CHECK } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { FINDINGS } from "../../../src/core/check/finding";

const rows = (...cells: Cell[]) => {
  const blocks = cells.map((cell) => [[cell]]);
  return evaluateOnRanges(HEDGE_CHECK, blocks);
};
/** The sentence of a code, with plain spaces. */
const said = (code: string, ...cells: Cell[]) =>
  String(rows(...cells).find((row) => row[0] === code)?.[2]).replaceAll("\u202f", " ");

// Numbers by hand, or from exact fractions: 350,000·0.995/4.5 and its distance from 70,000 over 0.6/√365; 0.69844 from
// the closed form of the touch probability with Python's erfc; 101/1.1; 0.0005·70,000; 5.5/5.
test.each<[string, Cell[], string]>([
  [
    "OK",
    [5, -3500, 70000, 70000, 5, 0.005, 100],
    "A short of 3 500 contracts of 100 USD hedges 100 % of 5 coins: 350 000 USD locked, 0 coins floating, no liquidation price.",
  ],
  [
    "OK",
    [50, -6000, 60000, 60000, 5, 0.005, 100],
    "A short of 6 000 contracts of 100 USD hedges 20 % of 50 coins: 600 000 USD locked, 40 coins floating, liquidation at 119 400, 99 % above the mark price.",
  ],
  ["L9", [5, 0], "There is no position: 5 coins move with the price in full."],
  [
    "L9",
    [null, -3500, 70000, 70000, 5, 0.005, 100],
    "A position of 350 000 USD stands beside 0 coins, which is a bet on the price and no hedge (is the cell empty?).",
  ],
  [
    "W4",
    [1, 1, 60000, 60000, 1, 0.005, 100],
    "A long of 1 contract of 100 USD adds to the risk of 1 coin instead of taking it away.",
  ],
  [
    "L2",
    [10, -10, 3000, 3000, 10, 0.005, 10],
    "A short of 10 contracts of 10 USD hedges 0.333 % of 10 coins, which looks like a wrong contract size.",
  ],
  [
    "L5",
    [5, -3850, 70000, 70000, 5, 0.005, 100],
    "A short of 3 850 contracts of 100 USD hedges 110 % of 5 coins: what is above 100 % is a bet of its own.",
  ],
  [
    "W9",
    [1.99, -1, 100, 100, 1, 0.005, 100],
    "A short of 1 contract of 100 USD hedges 50.25 % of 1.99 coins: whole contracts miss their worth by 99 USD.",
  ],
  [
    "L6",
    [4.5, -3500, 70000, 70000, 0.5, 0.005, 100],
    "A short of 3 500 contracts of 100 USD stands beside 4.5 coins and 0.5 coins of margin: the margin seems not to be counted in the coins held.",
  ],
  [
    "L13",
    [5, -3500, 70000, 78000, 0.5, 0.005, 100],
    "At the mark price of 78 000 the margin and the PnL come to −0.012821 coins, and 0.022436 coins must be left: the position is liquidated.",
  ],
  [
    "L4",
    [5, -3500, 70000, 70000, 0.5, 0.005, 100, null, 0.6],
    "The liquidation price of 77 388.89 is 10.56 % above the mark price of 70 000, 3.36 daily standard deviations; liquidated, you hold 4.5 coins without a hedge.",
  ],
  ["L4", [-1, 100, 100, 100, 0.1, 0.01], "The liquidation price of 91.818 is 8.18 % below the mark price of 100."],
  [
    "W1",
    [5, -3500, 70000, 70000, 0.5, 0.005, 100, null, 0.6, 90],
    "The price touches the liquidation price of 77 388.89 within 90 days with a probability of 69.84 %, at a volatility of 60 % a year and no drift (a model).",
  ],
  [
    "W16",
    [5, -3500, 70000, 70000, 0.5, 0.005, 100],
    "4.5 coins of the 5 coins are outside the margin and cannot save the position unless you post them in time.",
  ],
  [
    "L1",
    [5, -3500, 70000, 70000, 5, 0.005, 100, -0.0001],
    "At a funding rate of −0.01 % this short pays 0.0005 coins (35 USD) a period.",
  ],
  [
    "L1",
    [-1, 100, 100, 100, 10, 0.005, 1, "0.1%"],
    "At a funding rate of 0.1 % this long pays 0.001 coins (0.1 USD) a period.",
  ],
  [
    "W7",
    [1, -100, 100, 100, 1, 0.005, 1, -0.0004, null, 1000],
    "1 000 days of funding of −0.04 % every 8 hours take 1.2 coins of the margin of 1 coin: nothing is left of it.",
  ],
  [
    "L8",
    [10, -3000, 3000, 3000, 10, 0.005, 10, 0.01],
    "funding_rate is 0.01, that is 1 % a period: did you enter per cent?",
  ],
  ["L8", [1, -100, 100, 100, 1, 0.5], "mmr is 0.5, that is 50 % of the position: did you enter per cent?"],
  [
    "L8",
    [1, -100, 100, 100, 1, 0.005, 1, null, 60],
    "volatility is 60, that is 6 000 % a year: did you enter per cent?",
  ],
])("%s %j", (code, cells, sentence) => {
  expect(said(code, ...cells)).toBe(sentence);
});

test("what to do about it fits the side and the position", () => {
  const fix = (...cells: Cell[]) => String(rows(...cells)[0]?.[3]).replaceAll("\u202f", " ");
  expect(fix(5, -3850, 70000, 70000, 5, 0.005, 100)).toBe(
    "Buy back 350 contracts, or enter all the coins that you hold.",
  );
  expect(fix(-5, 3850, 70000, 70000, 9, 0.005, 100)).toBe("Sell 350 contracts, or enter all the coins that you hold.");
  expect(fix(1, 1, 60000, 60000, 1, 0.005)).toBe("The hedge of coins held is short: contracts below 0.");
  expect(fix(-1, -1, 60000, 60000, 1, 0.005)).toBe("The hedge of coins owed is long: contracts above 0.");
  expect(fix(5, -3500, 70000, 78000, 0.5, 0.005, 100)).toBe(
    "More than 0.035256 coins of further margin is needed at this price.",
  );
  expect(fix(4.5, -3500, 70000, 70000, 0.5, 0.005, 100)).toBe(
    "coins is all that you hold, the margin included: 5 if the margin comes on top.",
  );
});

test("an empty row is 0, whatever stands beside it; without a position nothing else is asked for", () => {
  expect(rows(null, null)).toEqual([[0]]);
  expect(rows(0, 0, null, "x")).toEqual([[0]]);
  expect(rows(5, 0, null, "x")).toEqual(rows(5, 0));
  expect(rows(5, -3500, null, "x")).toMatchObject([[{ message: 'mark_price must be a number, was "x"' }]]);
  expect(rows(5, null)[0]?.slice(0, 2)).toEqual(["L9", "info"]);
  expect(rows(5, -3500)).toMatchObject([[{ message: "entry_price is empty: it has no default" }]]);
});

test("every row has a code, a level, one sentence and one remedy", () => {
  const all = HEDGE_CHECK.examples.flatMap(({ gives }) => (Array.isArray(gives) ? (gives as string[][]) : []));
  expect(all.length).toBeGreaterThan(5);
  for (const [code, level, what, fix] of all) {
    expect(Object.values(FINDINGS).map(({ code }) => code as string)).toContain(code);
    expect(["red", "amber", "info"]).toContain(level);
    for (const sentence of [what, fix]) expect(sentence).toMatch(/^\S.*\.$/s);
  }
});
