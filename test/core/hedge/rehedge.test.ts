import fc from "fast-check";
import { rehedge, type Rehedge } from "../../../src/core/hedge/rehedge";
import { absolute, isMultiple, minus, over, plus, shown, sign, times, type Rational } from "../../oracle/rational";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, size } from "../quantities";

const free = { band: of("coin", 0), lot: of("contracts", 1), inner_band: of("coin", 0) };
const situation = fc.record({
  coins,
  contracts,
  entry_price: price,
  mark_price: price,
  target_coins: coins,
  contract_size: size,
});

/** Floating coins after a trade at the mark price, exactly: each position counted at the price it was opened at. */
const floatingAfter = (a: Omit<Rehedge, "band" | "lot" | "inner_band">, trade: number): Rational => {
  const opened = (held: number, at: number) => over(times(shown(held), shown(a.contract_size)), shown(at));
  return plus(plus(shown(a.coins), opened(a.contracts, a.entry_price)), opened(trade, a.mark_price));
};
const tradeOf = (a: Rehedge): number => {
  const trade = rehedge(a);
  if (typeof trade !== "number") throw new Error(trade.message);
  return trade;
};

test("after the trade the target floats, to within half a lot, and the trade is in whole lots", () => {
  const met = mustMeet({ traded: 45 });
  fc.assert(
    fc.property(situation, fc.constantFrom(1, 5, 0.1, 100), (a, lot) => {
      const trade = tradeOf({ ...a, ...free, lot: of("contracts", lot) });
      const missed = minus(shown(a.target_coins), floatingAfter(a, trade));
      const halfLot = over(times(shown(lot / 2), shown(a.contract_size)), shown(a.mark_price));
      met("traded", trade !== 0 && Math.abs(trade) < 1e14);
      // a trade beyond 2^53 tenths is rounded to a double itself
      if (Math.abs(trade) < 1e14) expect(sign(minus(absolute(missed), halfLot))).toBeLessThanOrEqual(0);
      if (Math.abs(trade) < 1e14) expect(isMultiple(shown(lot), shown(trade))).toBe(true);
    }),
  );
});

test("the same again calls for nothing: what was done need not be done twice", () => {
  const met = mustMeet({ traded: 40 });
  fc.assert(
    fc.property(situation, (a) => {
      const trade = tradeOf({ ...a, ...free });
      // the new position at the mark price beside the old one, whose coins are counted in
      const hedged = a.coins + (a.contracts * a.contract_size) / a.entry_price;
      if (!Number.isFinite(hedged) || Math.abs(trade) > 1e9) return;
      met("traded", trade !== 0);
      const after = { ...a, coins: of("coin", hedged), contracts: of("contracts", trade), entry_price: a.mark_price };
      const again = tradeOf({ ...after, ...free });
      expect(Math.abs(again)).toBeLessThanOrEqual(1);
    }),
  );
});

test("inside the band nothing is done, its edge included; beyond it the whole way is gone", () => {
  const at = (target: number, band: number, inner = 0) =>
    rehedge({
      coins: of("coin", 6),
      contracts: of("contracts", -3500),
      entry_price: of("USD/coin", 70000),
      mark_price: of("USD/coin", 80000),
      target_coins: of("coin", target),
      contract_size: of("USD/contract", 100),
      band: of("coin", band),
      lot: of("contracts", 1),
      inner_band: of("coin", inner),
    });
  // by hand: 1 coin floats, 80,000 USD a coin, 100 USD a contract
  expect(at(0, 1)).toBe(0);
  expect(at(2, 1)).toBe(0);
  expect(at(0, 0.9999)).toBe(-800);
  expect(at(2.5, 1)).toBe(1200);
  expect(at(1, 0)).toBe(0);
  // 0.1 + 0.2 is not 0.3 in doubles; 0.7 missing coins are inside a band of 0.7
  expect(at(0.3, 0.7)).toBe(0);
  expect(at(0.3, 0.6999999999999)).toBe(-560);
  // by hand: 1 coin floats too much, a tenth may stay: 0.9·80,000/100; from below, 1.5 are missing and 1.25 are bought
  expect(at(0, 0.5, 0.1)).toBe(-720);
  expect(at(2.5, 1, 0.25)).toBe(1000);
  expect(at(2.5, 1, 1)).toBe(400);
  expect(at(0, 1, 1)).toBe(0);
  expect(at(0, 0.5, 0.6)).toMatchObject({ kind: "invalid", message: "inner_band must not exceed band (0.5), was 0.6" });
});

// stablesats' bands as shares of 1 coin held: it acts outside [0.95, 1.03] and trades back to 0.98 and 1.00
test("outside the outer band the trade stops at the inner one, from either side", () => {
  const position = (hedged: number) => ({
    coins: of("coin", 1),
    contracts: of("contracts", -hedged * 100000),
    entry_price: of("USD/coin", 100000),
    mark_price: of("USD/coin", 100000),
    target_coins: of("coin", 0),
    contract_size: of("USD/contract", 1),
    lot: of("contracts", 1),
  });
  const trade = (hedged: number, band: number, inner: number) =>
    rehedge({ ...position(hedged), band: of("coin", band), inner_band: of("coin", inner) });
  expect(trade(0.94, 0.05, 0.02)).toBe(-4000);
  expect(trade(0.95, 0.05, 0.02)).toBe(0);
  expect(trade(1.04, 0.03, 0)).toBe(4000);
  expect(trade(1.03, 0.03, 0)).toBe(0);
});

test("a position needs an entry price, no position needs none", () => {
  const a = {
    coins: of("coin", 5),
    entry_price: of("USD/coin", 0),
    mark_price: of("USD/coin", 70000),
    target_coins: of("coin", 0),
    contract_size: of("USD/contract", 100),
    ...free,
  };
  expect(rehedge({ ...a, contracts: of("contracts", 0) })).toBe(-3500);
  expect(rehedge({ ...a, contracts: of("contracts", 1) })).toMatchObject({
    kind: "invalid",
    message: "entry_price must be above 0 where there is a position, was 0 (is the cell empty?)",
  });
});
