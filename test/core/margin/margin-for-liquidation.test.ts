import fc from "fast-check";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import type { Method } from "../../../src/core/margin/methods";
import { marginForLiquidation } from "../../../src/core/margin/margin-for-liquidation";
import type { Tier } from "../../../src/core/margin/tier-table";
import { tieredLiquidation } from "../../../src/core/margin/tiers";
import { mustMeet } from "../../must-meet";
import { contracts, of, price, rate, size } from "../quantities";

const free = { close_fee: of("fraction", 0), deduction: of("coin", 0), method: "mark", tiers: null } as const;
const exact = { tick: of("USD/coin", 0) };
const method = fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss");
const position = fc.record({ contracts, entry_price: price, mmr: rate, contract_size: size });
/** From the entry price to four times further on the losing side. */
const losing = (a: { contracts: number; entry_price: number }, times: number) =>
  of("USD/coin", a.contracts < 0 ? a.entry_price * times : a.entry_price / times);
const times = fc.double({ min: 1, max: 4, noNaN: true });

test("LIQ_PRICE with this margin gives the price back, by every method", () => {
  const met = mustMeet({ mark: 9, entry: 12, bankruptcy: 8, loss: 10 });
  fc.assert(
    fc.property(position, times, fc.constantFrom(0, 0.0005, 0.01), method, (a, further, fee, m) => {
      const liq_price = losing(a, further);
      const terms = { ...a, ...free, close_fee: of("fraction", fee), method: m };
      const margin = marginForLiquidation({ ...terms, liq_price }) as number;
      if (margin === 0) return; // a short whose loss on the way is less than the rates are worth
      met(m);
      const back = liquidationPrice({ ...terms, ...exact, margin: of("coin", margin) }) as number;
      expect(Math.abs(back - liq_price)).toBeLessThanOrEqual(2e-15 * liq_price);
    }),
  );
});

// By hand: 350,000·(0.995/70,000 − 1/140,000) and so on; each margin is a short decimal.
test.each([
  [-3500, 140000, 2.5125],
  [-3500, 87500, 1.02],
  [3500, 35000, 5.05],
  [3500, 56000, 1.28125],
])("%d contracts at 70,000, liquidated at %d: %d coins, and back to the last digit", (held, liq, coins) => {
  const a = {
    contracts: of("contracts", held),
    entry_price: of("USD/coin", 70000),
    mmr: of("fraction", 0.005),
    contract_size: of("USD/contract", 100),
    ...free,
  };
  expect(marginForLiquidation({ ...a, liq_price: of("USD/coin", liq) })).toBe(coins);
  expect(liquidationPrice({ ...a, ...exact, margin: of("coin", coins) })).toBe(liq);
});

// By hand: a loss of 2.5 coins on 5; at entry 0.025 must be left and a fee of 0.003, or 0.0006·(W − 5)/−0.9994 at the
// bankruptcy price; of 2.777… a tenth.
test.each<[Method, number, number, number, number]>([
  ["entry", -3500, 0.005, 0, 2.525],
  ["entry", -3500, 0.005, 0.0006, 2.528],
  ["bankruptcy", -3500, 0.005, 0.0006, 2.526485],
  ["loss", -3500, 0.1, 0, 2.7777777777777777],
])(
  "by method %s %d contracts at 70,000 that are liquidated at 140,000, at %d with a fee of %d: %d coins",
  (m, held, mmr, fee, coins) => {
    const a = {
      contracts: of("contracts", held),
      entry_price: of("USD/coin", 70000),
      mmr: of("fraction", mmr),
      contract_size: of("USD/contract", 100),
      deduction: of("coin", 0),
      tiers: null,
    };
    const terms = { ...a, close_fee: of("fraction", fee), liq_price: of("USD/coin", 140000), method: m };
    expect(marginForLiquidation(terms)).toBe(coins);
  },
);

test("further away takes more; a short never takes more than its worth at entry, a long may", () => {
  const met = mustMeet({ long: 25, short: 21 });
  fc.assert(
    fc.property(position, times, times, (a, one, other) => {
      const [near, far] = [Math.min(one, other), Math.max(one, other)];
      const margin = (further: number) =>
        marginForLiquidation({ ...a, ...free, liq_price: losing(a, further) }) as number;
      expect(margin(far)).toBeGreaterThanOrEqual(margin(near));
      const worth = (Math.abs(a.contracts) * a.contract_size) / a.entry_price;
      met(a.contracts < 0 ? "short" : "long", margin(far) > 0);
      if (a.contracts < 0) expect(margin(far)).toBeLessThan(worth);
    }),
  );
});

test("a deduction is margin that need not be posted, and none is ever negative", () => {
  const met = mustMeet({ needed: 50 });
  fc.assert(
    fc.property(position, times, (a, further) => {
      const terms = { ...a, ...free, liq_price: losing(a, further) };
      const needed = marginForLiquidation(terms) as number;
      met("needed", needed > 0);
      const half = marginForLiquidation({ ...terms, deduction: of("coin", needed / 2) }) as number;
      expect(Math.abs(half - needed / 2)).toBeLessThanOrEqual(2e-16 * needed);
      expect(marginForLiquidation({ ...terms, deduction: of("coin", 2 * needed) })).toBe(0);
    }),
  );
});

test("a rate and a fee that together reach 1 are refused", () => {
  const a = {
    contracts: of("contracts", -1),
    entry_price: of("USD/coin", 1),
    liq_price: of("USD/coin", 2),
    contract_size: of("USD/contract", 1),
  };
  const refused = marginForLiquidation({ ...a, ...free, mmr: of("fraction", 0.9), close_fee: of("fraction", 0.1) });
  expect(refused).toMatchObject({ kind: "invalid", message: "mmr + close_fee must be below 1, were 0.9 and 0.1" });
});

const tier = (floor: number, mmr: number): Tier => ({ floor: of("coin", floor), mmr: of("fraction", mmr) });
const tiers = [tier(0, 0.004), tier(10, 0.005), tier(20, 0.01), tier(30, 0.025)];
const short = {
  contracts: of("contracts", -18000),
  entry_price: of("USD/coin", 60000),
  mmr: of("fraction", 0.004),
  contract_size: of("USD/contract", 100),
};

// By hand: 30 coins at entry. At 72,000 they are 25: a loss of 5, and 0.01·25 − 0.11 to be kept. At 90,000 they are 20
// and stand on a floor, where both tiers ask for the same: a loss of 10, and 0.005·20 − 0.01. A long is worth 40 at
// 45,000: a loss of 10, and 0.025·40 − 0.56.
test.each([
  [-18000, 72000, 5.14, 0.01, 3],
  [-18000, 90000, 10.09, 0.01, 3],
  [18000, 45000, 10.44, 0.025, 4],
])(
  "by tiers %d contracts that are liquidated at %d need %d coins, which give the price back",
  (held, liq, coins, tier, number) => {
    const a = { ...short, ...free, contracts: of("contracts", held), tiers };
    expect(marginForLiquidation({ ...a, liq_price: of("USD/coin", liq) })).toBe(coins);
    expect(tieredLiquidation({ ...a, ...exact, margin: of("coin", coins) })).toMatchObject([[liq, tier, number]]);
  },
);

test("by tiers LIQ_PRICE_TIERED with this margin gives the price back, whatever mmr says", () => {
  const met = mustMeet({ long: 25, short: 21 });
  fc.assert(
    fc.property(position, times, (a, further) => {
      const liq_price = losing(a, further);
      const margin = marginForLiquidation({ ...a, ...free, tiers, liq_price }) as number;
      if (margin === 0) return;
      met(a.contracts < 0 ? "short" : "long");
      const back = tieredLiquidation({ ...a, ...free, ...exact, tiers, margin: of("coin", margin) });
      const found = Array.isArray(back) ? back[0][0] : NaN;
      expect(Math.abs(found - liq_price)).toBeLessThanOrEqual(4e-15 * liq_price);
    }),
  );
});

test.each<[string, object, string]>([
  [
    "a deduction of one's own beside tiers",
    { deduction: of("coin", 0.05) },
    "deduction must be 0 where tiers are given, which bring their own, was 0.05",
  ],
  [
    "tiers by a method that their deductions are not made for",
    { method: "entry" },
    'tiers go with method "mark" only, was "entry"',
  ],
  [
    "a rate of the last tier that reaches 1 with the fee",
    { close_fee: of("fraction", 0.975) },
    "mmr + close_fee must be below 1, were 0.025 and 0.975",
  ],
])("%s is refused", (_, change, message) => {
  const refused = marginForLiquidation({ ...short, ...free, tiers, liq_price: of("USD/coin", 72000), ...change });
  expect(refused).toMatchObject({ kind: "invalid", message });
});
