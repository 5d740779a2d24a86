import { AVG_ENTRY, TRADE_LEDGER } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { Refusal } from "../../../src/core/refusal";
import { identical } from "../answer-of";
import type { Answer } from "../answers";
import { Random } from "../random";
import { nearestDouble, shown } from "../rational";
import { buysOf, fillsOf } from "./histories";
import { averageOf, cashOf, history, isRefused, sumOf, type Filled, type Traded } from "./history";

const column = (cells: readonly Cell[]) => cells.map((cell) => [cell]);
const answer = (outcome: unknown): Answer =>
  outcome instanceof Refusal ? { refuses: outcome.kind } : (outcome as Answer);

function ledgerOf(fills: readonly Filled[], size: number): Answer[][] {
  const blocks = [fills.map((f) => f.contracts), fills.map((f) => f.price), [size], fills.map((f) => f.rate)];
  return evaluateOnRanges(TRADE_LEDGER, blocks.map(column)).map((row) => row.map(answer));
}

const averageGiven = (fills: readonly Pick<Filled, "contracts" | "price">[]): Answer => {
  const blocks = [fills.map((f) => f.contracts), fills.map((f) => f.price)];
  return answer(evaluateOnRanges(AVG_ENTRY, blocks.map(column))[0]?.[0]);
};

test("histories of up to 40 fills are the same in every cell to the last bit", () => {
  const random = new Random(20081031);
  const met = { rows: 0, flat: 0, turned: 0, scratch: 0, level: 0, refused: 0, unreadable: 0 };
  const different: string[] = [];
  for (let count = 0; count < 500; count++) {
    const [fills, size] = [fillsOf(random, random.integer(1, 40)), random.pick([1, 1, 10, 100, 0.1])];
    const actual = ledgerOf(fills, size);
    if (isRefused(fills, size)) {
      met.refused++;
      expect(actual).toEqual([[{ refuses: "invalid" }]]);
      continue;
    }
    const expected = history(fills, size);
    expect(actual).toHaveLength(expected.length);
    let before = 0;
    for (const [row, cells] of expected.entries()) {
      const [position, entry, realised, , net] = cells;
      const same = cells.every((cell, place) => identical(cell, actual[row]?.[place] as Answer));
      if (!same) different.push(`${JSON.stringify(fills.slice(0, row + 1))}: ${JSON.stringify(actual[row])}, exactly ${JSON.stringify(cells)}`); // prettier-ignore
      if (position === "") continue;
      met.rows++;
      if (typeof entry === "object") met.flat++;
      const now = position as number;
      if (before * now < 0) met.turned++;
      if (Math.abs(now) < Math.abs(before) && realised === 0) met.scratch++;
      if (row > 0 && net === 0) met.level++;
      if ((fills[row]?.price ?? 1) < 1e-6) met.unreadable++;
      before = now;
    }
  }
  expect(different.slice(0, 5)).toEqual([]);
  expect(met.rows).toBeGreaterThan(6000);
  expect(met.refused).toBeGreaterThan(15);
  expect(Math.min(met.flat, met.turned, met.scratch, met.level, met.unreadable)).toBeGreaterThan(80);
});

/** Buys and sells of 1 to 100 contracts at prices in cents; with a base position that is never given up, or without. */
function walk(random: Random, rows: number, base: number): Traded[] {
  return Array.from({ length: rows }, (_, row) => ({
    contracts: row === 0 && base !== 0 ? base : random.integer(1, 100) * random.pick([-1, 1]),
    price: random.integer(4000000, 7000000) / 100,
    rate: random.pick([0.0005, -0.00025]),
  }));
}

test("of 10,000 fills every position, average, realised PnL and fee is the oracle's, and the net is the cash", () => {
  const random = new Random(20131129);
  const lives = Array.from({ length: 125 }, () => {
    const fills = walk(random, 79, 0);
    const open = fills.reduce((sum, { contracts }) => sum + contracts, 0);
    return [...fills, { contracts: -open || 1, price: random.integer(4000000, 7000000) / 100, rate: 0.0005 }];
  }).filter((fills) => fills.at(-1)?.contracts !== 1);
  const fills = lives.flat();
  const actual = ledgerOf(fills, 100);
  expect(lives.length).toBeGreaterThan(120);
  for (const [life, ofThis] of lives.entries()) {
    const rows = actual.slice(80 * life, 80 * life + 80);
    // a closed position is a history of its own, but for the net, which goes on from what was made before
    expect(rows.map((row) => row.slice(0, 4))).toEqual(history(ofThis, 100).map((row) => row.slice(0, 4)));
    if (life % 10 === 9) expect(rows.at(-1)?.[4]).toBe(nearestDouble(cashOf(fills.slice(0, 80 * life + 80), 100)));
  }
});

// Each of these keeps the fast arithmetic from deciding row after row, or makes exact fractions long.
const HARD: readonly [string, (random: Random) => Traded[]][] = [
  ["a base position that is scalped around", (random) => walk(random, 10000, -1000000)],
  ["every close a scratch", (random) => pairs(random, (price) => [price, price])],
  ["every gain given back", (random) => pairs(random, () => random.pick([[40000, 50000], [50000, 40000]]))], // prettier-ignore
  ["prices that the fast arithmetic cannot read", (random) => walk(random, 10000, -1e6).map((fill) => ({ ...fill, price: fill.price * 1.2345678912345e-12 }))], // prettier-ignore
  ["all at the average of two buys", () => aroundTheMean([48000, 48000])],
  ["a loss and the same gain around that average", () => aroundTheMean([40000, 48000, 60000, 48000])],
];

function pairs(random: Random, prices: (price: number) => readonly [number, number]): Traded[] {
  return Array.from({ length: 5000 }, () => prices(random.integer(30000, 60000))).flatMap(([bought, sold]) => [
    { contracts: 5, price: bought, rate: 0 },
    { contracts: -5, price: sold, rate: 0 },
  ]);
}

function aroundTheMean(prices: readonly number[]): Traded[] {
  const opening = [60000, 40000].map((price) => ({ contracts: 1000, price, rate: 0 }));
  const round = prices.map((price, row) => ({ contracts: row % 2 ? 10 : -10, price, rate: 0 }));
  return [...opening, ...Array.from({ length: 9998 / prices.length }, () => round).flat()];
}

test.each(HARD)("10,000 fills, %s: seconds at most, and exact to the end", (_, make) => {
  const fills = make(new Random(20140101));
  const began = performance.now();
  const actual = ledgerOf(fills, 100);
  // one second or two alone; a fallback that grows with every row would take minutes
  expect(performance.now() - began).toBeLessThan(20000);
  const [position, average, , , net] = actual.at(-1) as Answer[];
  const c = sumOf(fills.map(({ contracts }) => shown(contracts)));
  expect(position).toBe(nearestDouble(c));
  const cash = nearestDouble(cashOf(fills, 100));
  const open = position === 0 ? 0 : (100 * (position as number)) / (average as number);
  // cash − net is what the open position was entered at; as doubles they differ in the last digits of the larger
  const scale = Math.max(Math.abs(open), Math.abs(cash), Number.MIN_VALUE);
  expect(Math.abs(cash - open - (net as number)) / scale).toBeLessThan(1e-15);
});

test("averages of up to 60 fills are the same to the last bit", () => {
  const random = new Random(20091005);
  const different: string[] = [];
  let refused = 0;
  for (let count = 0; count < 5000; count++) {
    const fills = buysOf(random, random.integer(1, random.pick([3, 12, 60])));
    const [actual, expected] = [averageGiven(fills), averageOf(fills)];
    if (!identical(actual, expected)) different.push(`${JSON.stringify(fills)}: ${JSON.stringify(actual)}, exactly ${JSON.stringify(expected)}`); // prettier-ignore
    if (typeof expected === "object") refused++;
  }
  expect(different.slice(0, 5)).toEqual([]);
  expect(refused).toBeGreaterThan(100);
  expect(refused).toBeLessThan(1000);
});

test.each([
  [1000, 1],
  [100000, 1],
  [100000, 1.2345678912345e-12],
])("the average of %d fills, prices times %d", (rows, scale) => {
  const random = new Random(rows);
  const fills = walk(random, rows, 0).map(({ contracts, price }) => ({
    contracts: Math.abs(contracts),
    price: price * scale,
  }));
  expect(averageGiven(fills)).toBe(averageOf(fills));
});

// Fills of p contracts at p are one coin each, so their average is the mean: 2^53 + 3 here, between two doubles.
test("an average that lies between two doubles goes to the even one", () => {
  const fills = [2 ** 53 + 2, 2 ** 53 + 4].map((one) => ({ contracts: one, price: one }));
  expect(averageGiven(fills)).toBe(2 ** 53 + 4);
  expect(averageOf(fills)).toBe(2 ** 53 + 4);
});
