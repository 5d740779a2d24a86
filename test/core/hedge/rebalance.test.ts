import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { rebalance, type Rebalance } from "../../../src/core/hedge/rebalance";
import { absolute, isMultiple, minus, plus, shown, sign, times, type Rational } from "../../oracle/rational";
import { mustMeet } from "../../must-meet";
import { coins, of, price, size } from "../quantities";

const asset = fc.record({ units: coins, price, size, existing: fc.integer({ min: -5000, max: 5000 }) });
const portfolios = fc
  .record({
    assets: fc.array(fc.tuple(asset, fc.integer({ min: 0, max: 200 })), { minLength: 1, maxLength: 5 }),
    cash: fc.integer({ min: 0, max: 1e6 }),
    lot: fc.constantFrom(1, 5, 0.1),
  })
  .map(({ assets, cash, lot }): Rebalance => ({
    units: assets.map(([{ units }]) => of("units", units)),
    prices: assets.map(([each]) => of("USD/unit", each.price)),
    target_weights: assets.map(([, permille]) => of("fraction", permille / 1000)),
    contract_size: assets.map(([each]) => of("USD/contract", each.size)),
    existing: assets.map(([{ existing }]) => of("contracts", existing)),
    cash_usd: of("USD", cash),
    lot: of("contracts", lot),
  }));

const tradesOf = (a: Rebalance): readonly number[] => {
  const trades = rebalance(a);
  if (trades instanceof Refusal) throw new Error(trades.message);
  return trades;
};
const at = (list: readonly number[], row: number): Rational => shown(list[row] as number);
const held = (a: Rebalance, row: number): Rational => times(at(a.units, row), at(a.prices, row));
const totalOf = (a: Rebalance): Rational => a.units.map((_, row) => held(a, row)).reduce(plus, shown(a.cash_usd));
/** Dollars that move with an asset's price: the coins' and all contracts'. */
const exposure = (a: Rebalance, row: number, contracts: number): Rational =>
  plus(held(a, row), times(shown(contracts), at(a.contract_size, row)));

test("after the trades every exposure is its weight of the whole, to within half a lot, in whole lots", () => {
  fc.assert(
    fc.property(portfolios, (a) => {
      for (const [row, trade] of tradesOf(a).entries()) {
        const after = plus(exposure(a, row, a.existing[row] as number), times(shown(trade), at(a.contract_size, row)));
        const missed = minus(times(at(a.target_weights, row), totalOf(a)), after);
        const halfLot = times(shown(a.lot / 2), at(a.contract_size, row));
        expect(sign(minus(absolute(missed), halfLot))).toBeLessThanOrEqual(0);
        expect(isMultiple(shown(a.lot), shown(trade))).toBe(true);
      }
    }),
  );
});

test("what is above its weight is sold, what is below is bought", () => {
  const met = mustMeet({ sold: 87, bought: 33 });
  fc.assert(
    fc.property(portfolios, (a) => {
      for (const [row, trade] of tradesOf(a).entries()) {
        const missing = minus(
          times(at(a.target_weights, row), totalOf(a)),
          exposure(a, row, a.existing[row] as number),
        );
        if (trade !== 0) met(trade < 0 ? "sold" : "bought");
        if (trade !== 0) expect(Math.sign(trade)).toBe(sign(missing));
      }
    }),
  );
});

const portfolio = (units: number[], prices: number[], weights: number[], sizes: number[], cash: number): Rebalance => ({
  units: units.map((each) => of("units", each)),
  prices: prices.map((each) => of("USD/unit", each)),
  target_weights: weights.map((each) => of("fraction", each)),
  contract_size: sizes.map((each) => of("USD/contract", each)),
  existing: units.map(() => of("contracts", 0)),
  cash_usd: of("USD", cash),
  lot: of("contracts", 1),
});

// Article 002 recomputed: 15 points of the portfolio are 17.65 % of what is held; 15 % of it ends at 72.25 %.
test("from 85/15 to 70/30 takes 17.65 % of the coins, not 15 %", () => {
  const a = portfolio([8.5], [100000], [0.7], [1], 150000);
  const [trade] = tradesOf(a) as [number];
  expect(trade).toBe(-150000);
  expect(-trade / 850000).toBeCloseTo(0.1765, 4);
  expect((850000 + trade) / 1000000).toBe(0.7);
  expect((850000 * 0.85) / 1000000).toBe(0.7225);
});

// Articles 001 and 002: 5 coins at 70,000 wholly; 20 % of 50 coins at 60,000.
test("a weight of 0 is a full hedge, and 0.8 of one asset sells a fifth", () => {
  expect(rebalance(portfolio([5], [70000], [0], [100], 0))).toEqual([-3500]);
  expect(rebalance(portfolio([50], [60000], [0.8], [100], 0))).toEqual([-6000]);
});

test("weights may add up to exactly 1, in decimals, and to no more", () => {
  const tenths = Array.from({ length: 10 }, () => 0.1);
  const ones = tenths.map(() => 1);
  expect(rebalance(portfolio(ones, ones, tenths, ones, 0))).toEqual(tenths.map(() => 0));
  expect(rebalance(portfolio([1, 1], [1, 1], [0.7, 0.3000000000000001], [1, 1], 0))).toMatchObject({ kind: "invalid" });
  expect(rebalance(portfolio([1, 1], [1, 1], [0.7, 0.4], [1, 1], 0))).toMatchObject({
    kind: "invalid",
    message: "target_weights must not add up to more than 1, were 1.1",
  });
});

test("a portfolio of less than nothing is refused, one of nothing is closed", () => {
  expect(rebalance(portfolio([1], [100], [0.5], [1], -101))).toMatchObject({
    kind: "invalid",
    message: "units·prices + cash_usd must not be below 0, were -1",
  });
  expect(rebalance(portfolio([1], [100], [0.5], [1], -100))).toEqual([-100]);
});

test("a row of nothing but 0 gives 0, whatever its contract size", () => {
  expect(rebalance(portfolio([5, 0], [70000, 0], [0, 0], [100, 0], 0))).toEqual([-3500, 0]);
});

test("what has been sold already is not sold again, and an asset at its weight keeps its contracts", () => {
  const a = portfolio([5], [70000], [0], [100], 0);
  expect(rebalance({ ...a, existing: [of("contracts", -1500)] })).toEqual([-2000]);
  expect(rebalance({ ...a, existing: [of("contracts", -3500)] })).toEqual([0]);
  const atWeight = { ...portfolio([5], [70000], [1], [100], 0), existing: [of("contracts", -20)] };
  expect(rebalance(atWeight)).toEqual([20]);
});

// By hand: 10.5 contracts are missing.
test("half a lot goes away from 0", () => {
  expect(rebalance(portfolio([10.5], [1], [0], [1], 0))).toEqual([-11]);
  expect(rebalance(portfolio([0.5], [1], [0.5], [1], 22))).toEqual([11]);
});
