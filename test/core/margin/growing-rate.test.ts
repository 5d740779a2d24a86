import fc from "fast-check";
import { hedgeCheck } from "../../../src/core/check/hedge-check";
import type { Exact, Reader } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import type { Equation } from "../../../src/core/margin/account";
import { firstBreach } from "../../../src/core/margin/first-breach";
import { liquidationPrice, type LiquidationPrice } from "../../../src/core/margin/liquidation";
import { equityAboveMaintenance, liquidationEquation } from "../../../src/core/margin/liquidation-equation";
import { liquidationRoot } from "../../../src/core/margin/liquidation-root";
import { maintenanceMargin } from "../../../src/core/margin/maintenance-margin";
import { marginForLiquidation } from "../../../src/core/margin/margin-for-liquidation";
import { marginRatio } from "../../../src/core/margin/margin-ratio";
import { Refusal } from "../../../src/core/refusal";
import { scenarioGrid } from "../../../src/core/scenario/scenario-grid";
import { scenarioTable } from "../../../src/core/scenario/scenario";
import type { Price } from "../../../src/core/units";
import { mustMeet } from "../../must-meet";
import { neighbour } from "../../oracle/numbers";
import { backed, of, rate } from "../quantities";

const free = { close_fee: of("fraction", 0), deduction: of("coin", 0), tick: of("USD/coin", 0) };
const growth = fc.constantFrom(0.00005, 0.000004, 0.001, 0.0049).map((value) => of("fraction per coin", value));
const held = fc.record({ backed, mmr: rate, mmr_per_coin: growth }).map(({ backed: position, ...rates }) => ({
  ...position,
  ...rates,
  ...free,
  method: "mark" as const,
}));
type Held = LiquidationPrice & { method: "mark" };

/** Coins of equity above maintenance at a price. */
const above = (a: Held, at: (equation: Equation, read: Reader) => Exact<Price> | Refusal): number =>
  exactly((read) => {
    const equation = liquidationEquation("mark", {
      position: read(a.contracts).times(read(a.contract_size)),
      entry: read(a.entry_price),
      margin: read(a.margin),
      maintenance: read(a.mmr),
      fee: read(a.close_fee),
      deduction: read(a.deduction),
      growth: read(a.mmr_per_coin as never),
    });
    const price = at(equation, read);
    return price instanceof Refusal ? NaN : equityAboveMaintenance(equation, price).sign();
  });

test("at the root of the equation equity is exactly the maintenance margin", () => {
  const met = mustMeet({ long: 30, short: 20 });
  fc.assert(
    fc.property(held, (a) => {
      const sign = above(a, liquidationRoot);
      if (!Number.isNaN(sign)) met(a.contracts > 0 ? "long" : "short");
      expect(Number.isNaN(sign) ? 0 : sign).toBe(0);
    }),
  );
});

test("a double before the liquidation price the position is sound, a double beyond it is not", () => {
  const met = mustMeet({ long: 30, short: 20 });
  fc.assert(
    fc.property(held, (a) => {
      const price = liquidationPrice(a);
      if (price instanceof Refusal) return;
      const side = a.contracts > 0 ? 1 : -1;
      met(side > 0 ? "long" : "short");
      const leftAt = (steps: number) => above(a, (_, read) => read(of("USD/coin", neighbour(price, steps))));
      expect(leftAt(side)).toBe(1);
      expect(leftAt(-side)).toBe(-1);
    }),
  );
});

test("MARGIN_FOR_LIQ at a price, and LIQ_PRICE on that margin gives the price back", () => {
  const met = mustMeet({ long: 30, short: 20 });
  fc.assert(
    fc.property(held, fc.double({ min: 1.02, max: 3, noNaN: true }), (a, further) => {
      const liq_price = of("USD/coin", a.contracts < 0 ? a.entry_price * further : a.entry_price / further);
      const margin = marginForLiquidation({ ...a, liq_price, tiers: null });
      if (margin instanceof Refusal || margin === 0) return;
      met(a.contracts > 0 ? "long" : "short");
      const back = liquidationPrice({ ...a, margin }) as number;
      expect(Math.abs(back - liq_price)).toBeLessThanOrEqual(1e-13 * liq_price);
    }),
  );
});

test("more margin, or a rate that grows by less, moves the liquidation price away; by nothing it is the plain one", () => {
  const met = mustMeet({ long: 30, short: 15 });
  fc.assert(
    fc.property(held, (a) => {
      const [price, more] = [a, { ...a, margin: of("coin", a.margin * 1.1) }].map(liquidationPrice);
      const less = liquidationPrice({ ...a, mmr_per_coin: of("fraction per coin", (a.mmr_per_coin as number) / 2) });
      const plain = liquidationPrice({ ...a, mmr_per_coin: of("fraction per coin", 0) });
      const without = Object.fromEntries(Object.entries(a).filter(([name]) => name !== "mmr_per_coin"));
      expect(plain).toEqual(liquidationPrice(without as unknown as Held));
      if ([price, more, less, plain].some((each) => each instanceof Refusal)) return;
      const side = a.contracts > 0 ? 1 : -1;
      met(side > 0 ? "long" : "short");
      const away = (from: unknown, to: unknown) => side * ((from as number) - (to as number));
      expect(away(price, more)).toBeGreaterThan(0);
      expect(away(price, less)).toBeGreaterThanOrEqual(0);
      expect(away(less, plain)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("the smaller the growth, the nearer the plain price", () => {
  const a = {
    ...free,
    method: "mark" as const,
    contracts: of("contracts", -3500),
    entry_price: of("USD/coin", 70000),
    margin: of("coin", 0.5),
    mmr: of("fraction", 0.005),
    contract_size: of("USD/contract", 100),
  };
  const at = (k: number) => liquidationPrice({ ...a, mmr_per_coin: of("fraction per coin", k) }) as number;
  expect(at(1e-9)).toBeCloseTo(77388.88888888889, 3);
  expect(at(1e-16)).toBeCloseTo(77388.88888888889, 10);
  expect(at(1e-9)).toBeLessThan(77388.88888888889);
});

// By hand: 4,000,000 USD are worth 64 coins at 62,500, of which 1 % + 64·0.005 % = 1.32 % or 0.8448 must be left.
const deribit = {
  ...free,
  method: "mark" as const,
  contracts: of("contracts", -400000),
  entry_price: of("USD/coin", 50000),
  margin: of("coin", 16.8448),
  mmr: of("fraction", 0.01),
  contract_size: of("USD/contract", 10),
  mmr_per_coin: of("fraction per coin", 0.00005),
};

test("price, maintenance margin, ratio, scenario and path agree on where a position is liquidated", () => {
  expect(liquidationPrice(deribit)).toBe(62500);
  const there = { ...deribit, mark_price: of("USD/coin", 62500) };
  expect(maintenanceMargin(there)).toBe(0.8448);
  expect(marginRatio({ ...there, convention: "maintenance/equity" })).toBe(1);
  const prices = [62499.99, 62500].map((price) => of("USD/coin", price));
  const wallet = { ...deribit, coins: of("coin", 80), prices, funding_paid: of("coin", 0), tiers: null };
  const rows = scenarioTable(wallet);
  expect(rows instanceof Refusal ? rows : rows.map(({ liquidated }) => liquidated)).toEqual([false, true]);
  const path = {
    ...deribit,
    prices,
    funding_rates: prices.map(() => of("fraction", 0)),
    periods: prices.map(() => of("periods", 1)),
    tiers: null,
  };
  expect(firstBreach(path)).toBe(2);
});

test("HEDGE_CHECK and the grid find it at the same price", () => {
  const check = (mark: number) =>
    hedgeCheck({
      ...deribit,
      coins: of("coin", 80),
      mark_price: of("USD/coin", mark),
      funding_rate: null,
      volatility: null,
      days: null,
      interval_hours: of("hours", 8),
      exposure: null,
      tiers: null,
    });
  expect(check(62500)).toContainEqual(expect.objectContaining({ kind: "under maintenance", equity: 0.8448 }));
  expect(check(62499)).toContainEqual(expect.objectContaining({ kind: "liquidation near", price: 62500 }));
  const grid = (output: "liq" | "coin", move: number, leverage = 5) =>
    scenarioGrid({
      ...deribit,
      coins: of("coin", 80),
      price: deribit.entry_price,
      moves: [of("fraction", move)],
      hedge_ratios: [of("fraction", 1)],
      output,
      leverage: of("fraction", leverage),
      tiers: null,
    });
  const [[reach]] = grid("liq", 0) as [[number]];
  const price = liquidationPrice({ ...deribit, margin: of("coin", 16) }) as number;
  expect(reach).toBeCloseTo(price / 50000 - 1, 15);
  expect(grid("coin", reach + 1e-9)).toEqual([[64]]);
  expect(grid("liq", reach + 1e-9)).toEqual([[0]]);
  expect(grid("liq", 0, 1)).toMatchObject([[{ kind: "none", message: expect.stringContaining("however far") }]]);
});

// 19,800 coins, where 1 % + 0.005 % a coin comes to 1: 350,000 USD are worth as many at 17.676767…
test("a short is liquidated on a fall as well, where its rate is all but 1; LIQ_PRICE is the price of the rise", () => {
  const short = {
    ...deribit,
    contracts: of("contracts", -35000),
    entry_price: of("USD/coin", 70000),
    margin: of("coin", 5),
  };
  expect(liquidationPrice(short)).toMatchObject({ kind: "none", message: expect.stringContaining("however far") });
  const prices = [17.68, 17.67].map((price) => of("USD/coin", price));
  const rows = scenarioTable({ ...short, coins: of("coin", 5), prices, funding_paid: of("coin", 0), tiers: null });
  expect(rows instanceof Refusal ? rows : rows.map(({ liquidated }) => liquidated)).toEqual([false, true]);
});

describe("a short so large that a rise relieves it", () => {
  const large = {
    ...deribit,
    contracts: of("contracts", -2000000),
    entry_price: of("USD/coin", 1000),
    margin: of("coin", 500),
  };

  test("is refused where it is liquidated at entry, in words that no substitute hides", () => {
    expect(liquidationPrice(large)).toMatchObject({ kind: "invalid", message: expect.stringContaining("was 500") });
  });

  test("has the upper price where its margin is enough at entry", () => {
    // worth 19,000 coins at entry, for which 96 % are 18,240 of a margin of 18,300; without a rise's end it is short
    const sound = { ...large, contracts: of("contracts", -1900000), margin: of("coin", 18300) };
    const price = liquidationPrice(sound) as number;
    expect(price).toBeGreaterThan(1000);
    expect(above(sound, liquidationRoot)).toBe(0);
  });

  test("is refused where no price leaves enough", () => {
    const hopeless = {
      ...large,
      contracts: of("contracts", -800000),
      margin: of("coin", 0.5),
      mmr_per_coin: of("fraction per coin", 0.0049),
      entry_price: of("USD/coin", 80000),
    };
    expect(liquidationPrice(hopeless)).toMatchObject({ kind: "invalid" });
  });
});

// 400,000 USD at 20 % + 0.1 % a coin: of 0.8·v − 0.001·v², v coins that they are worth, the most is 160 at 400 coins,
// at 1,000; at 800 it is 150, and at 500 0. Entered at 500 they are 800 coins, at 900 444.4…, at 2,000 200.
describe("a short that has most above its requirement at 1,000", () => {
  const peaked = {
    ...deribit,
    contracts: of("contracts", -400_000),
    contract_size: of("USD/contract", 1),
    mmr: of("fraction", 0.2),
    mmr_per_coin: of("fraction per coin", 0.001),
  };
  const liquidated = (entry: number, margin: number) =>
    liquidationPrice({ ...peaked, entry_price: of("USD/coin", entry), margin: of("coin", margin) });
  const marginAt = (entry: number, liq: number) =>
    marginForLiquidation({
      ...peaked,
      entry_price: of("USD/coin", entry),
      liq_price: of("USD/coin", liq),
      tiers: null,
    });

  test("has its one price there on exactly what it needs, and none on less", () => {
    expect(liquidated(2000, 40)).toBe(1000);
    expect(liquidated(2000, 39.99)).toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("at any price"),
    });
    expect(marginAt(2000, 1000)).toBe(40);
  });

  test("entered there with exactly its maintenance margin, or below with less, is gone, as the margin says", () => {
    const gone = (margin: number) => ({ kind: "invalid", message: expect.stringContaining(`was ${margin}`) });
    expect(liquidated(1000, 240)).toMatchObject(gone(240));
    expect(liquidated(1000, 240.01)).toEqual(expect.any(Number));
    expect(liquidated(500, 800)).toMatchObject(gone(800));
    expect(liquidated(500, 800.01)).toMatchObject({ kind: "none", message: expect.stringContaining("however far") });
  });

  test("cannot be liquidated below it: what would meet the requirement there lasts to a higher price", () => {
    expect(marginAt(900, 800)).toMatchObject({ kind: "none", message: expect.stringContaining("no such margin") });
    expect(liquidated(900, 294.45)).toBeGreaterThan(1000);
  });

  test("nor above it, entered so far below that it is gone before", () => {
    expect(marginAt(500, 1500)).toMatchObject({ kind: "none" });
    expect(marginAt(500, 800)).toMatchObject({ kind: "none" });
    expect(marginAt(950, 1500)).toEqual(expect.any(Number));
  });
});

test.each(["entry", "bankruptcy", "loss"] as const)(
  "by %s a rate does not grow with the worth at the price",
  (method) => {
    expect(liquidationPrice({ ...deribit, method })).toMatchObject({
      kind: "invalid",
      message: `mmr_per_coin goes with method "mark" only, was 0.00005 with "${method}"`,
    });
  },
);

test("tiers bring their own rates", () => {
  const tiers = [{ floor: of("coin", 0), mmr: of("fraction", 0.01) }];
  const asked = { ...deribit, liq_price: of("USD/coin", 62500), tiers };
  expect(marginForLiquidation(asked)).toMatchObject({
    kind: "invalid",
    message: "mmr_per_coin must be 0 where tiers are given, which bring their own rates, was 0.00005",
  });
});
