import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import type { Method } from "../../../src/core/margin/methods";
import { maxContracts, type MaxContracts } from "../../../src/core/margin/max-contracts";
import { mustMeet } from "../../must-meet";
import { coins, of, price, rate, size } from "../quantities";

const asked = fc.record({
  margin: coins,
  entry_price: price,
  liq_price: price,
  mmr: rate,
  contract_size: size,
  lot: fc.constantFrom(1, 0.1, 5, 100).map((lot) => of("contracts", lot)),
  method: fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss"),
});
const free = {
  close_fee: of("fraction", 0),
  deduction: of("coin", 0),
  tick: of("USD/coin", 0),
};

/** How far beyond the price the liquidation of so many contracts is, as a share of the price; + is further from entry. */
function beyond(a: MaxContracts, contracts: number): number {
  const found = liquidationPrice({ ...a, ...free, contracts: of("contracts", contracts) });
  if (found instanceof Refusal) return Infinity;
  return (Math.sign(a.liq_price - a.entry_price) * (found - a.liq_price)) / a.liq_price;
}

test("so many contracts are liquidated no nearer than the price; one lot more is", () => {
  const met = mustMeet({ long: 15, short: 18, none: 11 });
  fc.assert(
    fc.property(asked, (a) => {
      if (a.entry_price === a.liq_price) return;
      const most = maxContracts(a) as number;
      const side = Math.sign(a.entry_price - a.liq_price);
      met(most === 0 ? "none" : most > 0 ? "long" : "short");
      if (most !== 0) expect(beyond(a, most)).toBeGreaterThanOrEqual(-1e-13);
      expect(beyond(a, most + side * a.lot)).toBeLessThanOrEqual(1e-13);
    }),
  );
});

test("the side follows from the prices, and the number is a whole number of lots", () => {
  const met = mustMeet({ long: 15, short: 18, none: 11 });
  fc.assert(
    fc.property(asked, (a) => {
      if (a.entry_price === a.liq_price) return;
      const most = maxContracts(a) as number;
      met(most === 0 ? "none" : most > 0 ? "long" : "short");
      if (most !== 0) expect(Math.sign(most)).toBe(a.liq_price > a.entry_price ? -1 : 1);
      const lots = most / a.lot;
      expect(Math.abs(lots - Math.round(lots))).toBeLessThanOrEqual(1e-15 * Math.abs(lots));
    }),
  );
});

const even = {
  entry_price: of("USD/coin", 70000),
  mmr: of("fraction", 0.005),
  contract_size: of("USD/contract", 100),
  lot: of("contracts", 1),
  method: "mark",
} as const;

// By hand: a contract of 100 USD from 70,000 to 140,000 takes 100·(1/70,000 − 0.995/140,000) = 0.00071785714… coin.
test("a margin for exactly 3,500 contracts is for 3,500, and a last digit less is for 3,499", () => {
  const up = { ...even, liq_price: of("USD/coin", 140000) };
  expect(maxContracts({ ...up, margin: of("coin", 2.5125) })).toBe(-3500);
  expect(maxContracts({ ...up, margin: of("coin", 2.5124999999999997) })).toBe(-3499);
  expect(maxContracts({ ...up, margin: of("coin", 0.0007) })).toBe(0);
});

test("a price that is the entry itself names no side", () => {
  const refused = maxContracts({ ...even, margin: of("coin", 1), liq_price: of("USD/coin", 70000) });
  expect(refused).toMatchObject({ kind: "invalid", message: "liq_price must differ from entry_price, was 70000" });
});
