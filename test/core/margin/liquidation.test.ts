import fc from "fast-check";
import { bankruptcyPrice } from "../../../src/core/margin/bankruptcy";
import { Refusal } from "../../../src/core/refusal";
import { liquidationPrice, type LiquidationPrice } from "../../../src/core/margin/liquidation";
import type { Method } from "../../../src/core/margin/methods";
import { mustMeet } from "../../must-meet";
import { backed, coins, contracts, of, price, rate, size } from "../quantities";

const exact = { close_fee: of("fraction", 0), deduction: of("coin", 0), tick: of("USD/coin", 0) };
const position = fc.record({ contracts, entry_price: price, margin: coins, mmr: rate, contract_size: size });
const method = fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss");
const longs = position.map((a) => ({ ...a, contracts: of("contracts", Math.abs(a.contracts)) }));
const shorts = position.map((a) => ({ ...a, contracts: of("contracts", -Math.abs(a.contracts)) }));

const priceOf = (result: number | Refusal): number => (result instanceof Refusal ? NaN : result);
const liquidation = (a: LiquidationPrice) => priceOf(liquidationPrice(a));

test("a long always has a liquidation price; a short has none once its margin covers its worth", () => {
  fc.assert(
    fc.property(longs, method, (a, m) => expect(liquidation({ ...a, ...exact, method: m })).toBeGreaterThan(0)),
  );
  fc.assert(
    fc.property(shorts, (a) => {
      const worth = (Math.abs(a.contracts) * a.contract_size) / a.entry_price;
      const covered = liquidationPrice({ ...a, ...exact, method: "mark", margin: of("coin", worth * 1.001) });
      expect(covered).toMatchObject({ kind: "none" });
      const short = liquidationPrice({ ...a, ...exact, method: "mark", margin: of("coin", worth * 0.999) });
      expect(short).toBeGreaterThan(0);
    }),
  );
});

// Both are rounded once: a margin that hardly counts may leave them at the same double.
test("liquidation comes before bankruptcy", () => {
  const met = mustMeet({ short: 28, apart: 28 });
  fc.assert(
    fc.property(longs, shorts, method, (long, short, m) => {
      const bankruptcy = (a: typeof long) => priceOf(bankruptcyPrice({ ...a, ...exact }));
      expect(liquidation({ ...long, ...exact, method: m })).toBeGreaterThanOrEqual(bankruptcy(long));
      const gone = bankruptcy(short);
      met("short", !Number.isNaN(gone));
      met("apart", liquidation({ ...short, ...exact, method: m }) < gone);
      if (!Number.isNaN(gone)) expect(liquidation({ ...short, ...exact, method: m })).toBeLessThanOrEqual(gone);
    }),
  );
});

test("more margin moves the liquidation price away from the trader", () => {
  const met = mustMeet({ short: 26, covered: 16 });
  fc.assert(
    fc.property(longs, shorts, method, (long, short, m) => {
      const more = <T extends { margin: number }>(a: T) => ({ ...a, margin: of("coin", a.margin * 1.5) });
      const at = (a: typeof long) => liquidation({ ...a, ...exact, method: m });
      expect(at(more(long))).toBeLessThan(at(long));
      met(Number.isNaN(at(more(short))) ? "covered" : "short");
      if (!Number.isNaN(at(more(short)))) expect(at(more(short))).toBeGreaterThan(at(short));
    }),
  );
});

test("a tick rounds against the trader by less than one tick", () => {
  const tick = of("USD/coin", 0.5);
  const onMargin = fc.tuple(backed, rate).map(([held, mmr]) => ({ ...held, mmr }));
  const met = mustMeet({ long: 20, short: 19 });
  fc.assert(
    fc.property(onMargin, method, (a, m) => {
      const unrounded = liquidation({ ...a, ...exact, method: m });
      if (!(unrounded > 1)) return;
      met(a.contracts > 0 ? "long" : "short");
      const rounded = liquidation({ ...a, ...exact, method: m, tick });
      expect(Number.isInteger(rounded / tick)).toBe(true);
      const against = Math.sign(a.contracts) * (rounded - unrounded);
      expect(against).toBeGreaterThanOrEqual(0);
      expect(against).toBeLessThan(tick);
    }),
  );
});

const example = {
  contracts: of("contracts", -3500),
  entry_price: of("USD/coin", 70000),
  margin: of("coin", 5),
  mmr: of("fraction", 0.005),
  contract_size: of("USD/contract", 100),
  ...exact,
};

test("where maintenance is valued at entry, a short at 1x is liquidated at entry ÷ mmr", () => {
  expect(liquidationPrice({ ...example, method: "entry" })).toBe(70000 / 0.005);
});

// By hand: of 350,000 USD all but 0.5 % must be left, 1,750 USD for the 4.5 coins that the short can lose beyond its margin.
test("a maintenance margin rate and a fee that together reach 1 are refused, and no others", () => {
  const steep = { ...example, method: "mark", margin: of("coin", 0.5), mmr: of("fraction", 0.9) } as const;
  expect(liquidationPrice({ ...steep, close_fee: of("fraction", 0.095) })).toBe(388.8888888888889);
  const refused = liquidationPrice({
    ...example,
    method: "mark",
    mmr: of("fraction", 0.9),
    close_fee: of("fraction", 0.1),
  });
  expect(refused).toMatchObject({ kind: "invalid", message: "mmr + close_fee must be below 1, were 0.9 and 0.1" });
});

test("a tick above the price is refused, not rounded to 0", () => {
  const refused = liquidationPrice({ ...example, method: "entry", tick: of("USD/coin", 2e7) });
  expect(refused).toMatchObject({
    kind: "invalid",
    message: "tick must not be above the price itself (14000000), was 20000000",
  });
});

/**
 * A short of 350,000 USD at 70,000 is worth 5 coins, and keeps 0.025 of them as maintenance. From a margin of 5 coins on
 * it has no bankruptcy price, where a fee could be charged: 350,000/(5.025 − margin). With 4.99 coins it is bankrupt at
 * 350,000·0.95/0.01 and pays 0.05·0.01/0.95 coin there: 350,000/(0.035 + 0.01/19). (Fractions by hand.)
 */
test.each([
  [4.99, 350_000 / (0.035 + 0.01 / 19)],
  [5, 14_000_000],
  [5.01, 350_000 / 0.015],
  [5.02, 70_000_000],
])("a short with %d coins in margin pays no negative fee at a bankruptcy price that it does not have", (held, at) => {
  const a = {
    contracts: of("contracts", -3500),
    entry_price: of("USD/coin", 70000),
    margin: of("coin", held),
    mmr: of("fraction", 0.005),
    contract_size: of("USD/contract", 100),
    method: "bankruptcy" as const,
  };
  const found = liquidation({ ...a, ...exact, close_fee: of("fraction", 0.05) });
  expect(found / at).toBeCloseTo(1, 14);
});

test("what is never bankrupt is liquidated by bankruptcy as by entry without a fee", () => {
  fc.assert(
    fc.property(shorts, rate, fc.double({ min: 1, max: 1.5, noNaN: true }), (a, close_fee, times) => {
      const worth = (Math.abs(a.contracts) * a.contract_size) / a.entry_price;
      const covered = { ...a, ...exact, margin: of("coin", worth * times * (1 + 2 ** -40)) };
      const at = (of: Partial<LiquidationPrice>) => liquidationPrice({ ...covered, method: "entry", ...of });
      expect(at({ method: "bankruptcy", close_fee: (close_fee / 20) as typeof close_fee })).toEqual(at({}));
    }),
  );
});
