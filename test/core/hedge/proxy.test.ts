import fc from "fast-check";
import { proxyHedge, type ProxyHedge } from "../../../src/core/hedge/proxy";
import { absolute, minus, over, plus, shown, sign, times, whole, type Rational } from "../../oracle/rational";
import { coins, of, price, size } from "../quantities";

const fraction = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((percent) => of("fraction", percent / 100));
const unitPrice = price.map((each) => of("USD/unit", each));
const held = fc.record({
  units: coins.map((each) => of("units", each)),
  asset_price: unitPrice,
  beta: fraction(-2, 3),
  hedge_price: price,
  contract_size: size,
  collateral_coins: coins,
});
const full = { hedge_ratio: of("fraction", 1), lot: of("contracts", 1) };

/** What asset, margin coins and contracts gain in dollars when the hedge moves by a share and the asset beta times it. */
function gain(a: ProxyHedge, contracts: number, move: Rational): Rational {
  const from = shown(a.hedge_price);
  const to = times(from, plus(whole(1), move));
  const asset = times(times(shown(a.units), shown(a.asset_price)), times(shown(a.beta), move));
  const notional = times(shown(contracts), shown(a.contract_size));
  const pnl = times(notional, minus(over(whole(1), from), over(whole(1), to)));
  const coinsThen = plus(shown(a.collateral_coins), pnl);
  return plus(asset, minus(times(coinsThen, to), times(shown(a.collateral_coins), from)));
}

const move = fc.integer({ min: -95, max: 300 }).map((percent) => over(whole(percent), whole(100)));

test("however far the hedge moves, if the asset moves beta times as far nothing is lost beyond half a lot", () => {
  fc.assert(
    fc.property(held, move, fc.constantFrom(1, 5, 0.1), (a, moved, lot) => {
      const hedge = { ...a, ...full, lot: of("contracts", lot) };
      const lost = absolute(gain(hedge, proxyHedge(hedge), moved));
      const halfLot = times(times(shown(lot / 2), shown(a.contract_size)), absolute(moved));
      expect(sign(minus(lost, halfLot))).toBeLessThanOrEqual(0);
    }),
  );
});

test("half a hedge leaves half of the asset's loss, and the margin hedged in full", () => {
  fc.assert(
    fc.property(held, move, (a, moved) => {
      const hedge = { ...a, ...full, hedge_ratio: of("fraction", 0.5) };
      const asset = times(times(shown(a.units), shown(a.asset_price)), times(shown(a.beta), moved));
      const missed = minus(gain(hedge, proxyHedge(hedge), moved), over(asset, whole(2)));
      const halfLot = times(times(shown(0.5), shown(a.contract_size)), absolute(moved));
      expect(sign(minus(absolute(missed), halfLot))).toBeLessThanOrEqual(0);
    }),
  );
});

// Article 003 recomputed: 10,000 USD of an alt, beta 1.5, margin of 1x bought for the hedge; a fall of 10 %.
test("margin coins that are left out lose as the article's do", () => {
  const alt = {
    units: of("units", 1000),
    asset_price: of("USD/unit", 10),
    beta: of("fraction", 1.5),
    hedge_price: of("USD/coin", 60000),
    contract_size: of("USD/contract", 100),
    ...full,
  };
  const fall = over(whole(-1), whole(10));
  const margin = { ...alt, collateral_coins: of("coin", 0.25) };
  const forgotten = proxyHedge({ ...alt, collateral_coins: of("coin", 0) });
  expect(forgotten).toBe(-150);
  expect(sign(minus(gain(margin, forgotten, fall), whole(-1500)))).toBe(0);
  expect(sign(gain(margin, proxyHedge(margin), fall))).toBe(0);
});
