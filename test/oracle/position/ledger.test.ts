import type { Cell } from "../cells";
import { answerOf, blockOf } from "../product";
import { workOf } from "../../core/exact/work-of";
import { Random } from "../random";
import { nearestDouble, shown } from "../rational";
import { averageOf, cashOf, history, sumOf, type Filled, type Traded } from "./history";

const ledgerOf = (fills: readonly Filled[], size: number): Cell[][] =>
  blockOf("TRADE_LEDGER", [
    fills.map((f) => f.contracts),
    fills.map((f) => f.price),
    size,
    fills.map((f) => f.rate),
  ]) as Cell[][];

const averageGiven = (fills: readonly Pick<Filled, "contracts" | "price">[]): Cell =>
  answerOf("AVG_ENTRY", [fills.map((f) => f.contracts), fills.map((f) => f.price)]);

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
  [
    "every gain given back",
    (random) =>
      pairs(random, () =>
        random.pick([
          [40000, 50000],
          [50000, 40000],
        ]),
      ),
  ],
  [
    "prices that the fast arithmetic cannot read",
    (random) => walk(random, 10000, -1e6).map((fill) => ({ ...fill, price: fill.price * 1.2345678912345e-12 })),
  ],
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

test.each(HARD)(
  "10,000 fills, %s: each costs the same however many there are, and all is exact to the end",
  (_, make) => {
    const fills = make(new Random(20140101));
    let actual: Cell[][] = [];
    const { operations, longest } = workOf(() => (actual = ledgerOf(fills, 100)));
    const few = workOf(() => ledgerOf(fills.slice(0, 1000), 100));
    expect(operations / few.operations).toBeLessThan(11);
    // some ten a fill in each of the arithmetics; fractions that grew with every fill would have thousands of bits
    expect(operations / fills.length).toBeLessThan(80);
    expect(longest).toBeLessThan(300);
    const [position, average, , , net] = actual.at(-1) as Cell[];
    const c = sumOf(fills.map(({ contracts }) => shown(contracts)));
    expect(position).toBe(nearestDouble(c));
    const cash = nearestDouble(cashOf(fills, 100));
    const open = position === 0 ? 0 : (100 * (position as number)) / (average as number);
    // cash − net is what the open position was entered at; as doubles they differ in the last digits of the larger
    const scale = Math.max(Math.abs(open), Math.abs(cash), Number.MIN_VALUE);
    expect(Math.abs(cash - open - (net as number)) / scale).toBeLessThan(1e-15);
  },
);

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
