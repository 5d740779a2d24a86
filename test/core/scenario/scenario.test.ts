import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import type { Method } from "../../../src/core/margin/methods";
import { scenarioTable, type Scenario, type ScenarioTable } from "../../../src/core/scenario/scenario";
import { tieredLiquidation } from "../../../src/core/margin/tiers";
import { mustMeet } from "../../must-meet";
import { backed, coins, contracts, of, price, rate, size } from "../quantities";

type Asked = Omit<ScenarioTable, "method" | "tiers"> & Partial<Pick<ScenarioTable, "method" | "tiers">>;
const tabled = (a: Asked) => scenarioTable({ method: "mark", tiers: null, ...a });
const rowsOf = (a: Asked): Scenario[] => {
  const rows = tabled(a);
  if (rows instanceof Refusal) throw new Error(rows.message);
  return rows;
};
const rowAt = (a: Omit<Asked, "prices">, at: number): Scenario =>
  rowsOf({ ...a, prices: [of("USD/coin", at)] })[0] as Scenario;

const alone = { margin: null, mmr: null, funding_paid: of("coin", 0) };
const wallet = fc.record({ coins, contracts, entry_price: price, contract_size: size });
const short = {
  contracts: of("contracts", -3500),
  entry_price: of("USD/coin", 70000),
  contract_size: of("USD/contract", 100),
};
const insured = {
  ...short,
  coins: of("coin", 5),
  margin: of("coin", 0.5),
  mmr: of("fraction", 0.005),
  funding_paid: of("coin", 0),
};

// Worked examples, 001: −20 % and +10 % both leave 350,000; at +10 % the margin ratio is 50 % at 10x; 10x goes at 77,389.
test("5 coins hedged at 70,000 are worth 350,000 after −20 % and after +10 %, exactly", () => {
  const [down, up] = [rowAt(insured, 56000), rowAt(insured, 77000)];
  expect([down.move, down.gain, down.gain_usd, down.coins, down.hedged, down.change]).toEqual([
    -0.2, 1.25, 70000, 6.25, 350000, 0,
  ]);
  expect([up.move, up.gain_usd, up.hedged, up.change, up.margin_ratio]).toEqual([0.1, -35000, 350000, 0, 0.5]);
  expect([down.liquidated, up.liquidated]).toEqual([false, false]);
  expect([rowAt(insured, 77388).liquidated, rowAt(insured, 77389).liquidated]).toEqual([false, true]);
});

test("a full hedge is worth the same at every price, to the last digit, until it is liquidated", () => {
  const at = fc.integer({ min: 1, max: 77388 });
  fc.assert(fc.property(at, (cents) => expect(rowAt(insured, cents).hedged).toBe(350000)));
});

test("hedged is unhedged and the gain, coins are the coins and the gain, liquidated or not", () => {
  const backed = fc.record({
    margin: coins,
    mmr: rate,
    funding_paid: fc.constantFrom(0, 0.001, -0.002).map((paid) => of("coin", paid)),
  });
  const met = mustMeet({ liquidated: 14, alive: 31 });
  fc.assert(
    fc.property(wallet, backed, price, (a, backing, at) => {
      const held = of("coin", a.coins + backing.margin);
      const row = rowAt({ ...a, ...backing, coins: held }, at);
      met(row.liquidated ? "liquidated" : "alive");
      const scale = (held + Math.abs(row.gain)) * at;
      expect(Math.abs(row.unhedged + row.gain_usd - row.hedged)).toBeLessThanOrEqual(1e-15 * scale);
      expect(Math.abs(row.coins * at - row.hedged)).toBeLessThanOrEqual(1e-15 * scale);
      expect(Math.abs(held + row.gain - row.coins)).toBeLessThanOrEqual((1e-15 * scale) / at);
    }),
  );
});

test("a liquidated row shows what is left: the coins without the lost margin, and no more is lost however far it goes", () => {
  for (const at of [77389, 87500, 1e6]) {
    const row = rowAt({ ...insured, funding_paid: of("coin", 0.01) }, at);
    expect([row.liquidated, row.gain, row.coins, row.hedged]).toEqual([true, -0.5, 4.5, 4.5 * at]);
  }
});

test("liquidation begins at LIQ_PRICE and not a last digit before", () => {
  // by hand: 250,000·(1 − 0.2)/(250 − 50) = 1,000
  const a = {
    ...insured,
    contracts: of("contracts", -2500),
    entry_price: of("USD/coin", 1000),
    coins: of("coin", 300),
    margin: of("coin", 50),
    mmr: of("fraction", 0.2),
  };
  const free = {
    close_fee: of("fraction", 0),
    deduction: of("coin", 0),
    tick: of("USD/coin", 0),
    method: "mark",
  } as const;
  expect(liquidationPrice({ ...a, ...free })).toBe(1000);
  expect(rowAt(a, 1000)).toMatchObject({ liquidated: true, margin_ratio: 1 });
  expect(rowAt(a, 999.9999999999999)).toMatchObject({ liquidated: false });
});

test("a short is liquidated above its liquidation price, a long below it, by every method", () => {
  const free = { close_fee: of("fraction", 0), deduction: of("coin", 0), tick: of("USD/coin", 0) };
  const far = fc.constantFrom(0.5, 0.99, 1.01, 2);
  const methods = fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss");
  const met = mustMeet({ long: 14, short: 11, mark: 5, entry: 5, bankruptcy: 4, loss: 4 });
  fc.assert(
    fc.property(wallet, coins, rate, far, methods, (a, margin, mmr, factor, method) => {
      const account = { ...a, margin, mmr, method };
      const liquidation = liquidationPrice({ ...account, ...free });
      if (liquidation instanceof Refusal || liquidation < 1) return;
      met(a.contracts > 0 ? "long" : "short");
      met(method);
      const row = rowAt(
        { ...account, coins: of("coin", a.coins + margin), funding_paid: of("coin", 0) },
        liquidation * factor,
      );
      expect(row.liquidated).toBe(a.contracts > 0 ? factor < 1 : factor > 1);
    }),
  );
});

const venue = [
  [0, 0.004],
  [10, 0.005],
  [20, 0.01],
  [30, 0.025],
].map(([floor, mmr]) => ({ floor: of("coin", floor as number), mmr: of("fraction", mmr as number) }));

test("by a tier table a row is liquidated on the far side of LIQ_PRICE_TIERED, whatever the rate beside it", () => {
  const far = fc.constantFrom(0.5, 0.99, 1.01, 2);
  const met = mustMeet({ "first tier": 17, "middle tier": 5, "last tier": 15 });
  fc.assert(
    fc.property(backed, coins, rate, far, (a, others, mmr, factor) => {
      const terms = { ...a, method: "mark", tiers: venue } as const;
      const found = tieredLiquidation({ ...terms, close_fee: of("fraction", 0), tick: of("USD/coin", 0) });
      if (found instanceof Refusal || found[0][0] < 1) return;
      met(found[0][2] === 1 ? "first tier" : found[0][2] === venue.length ? "last tier" : "middle tier");
      const held = { ...terms, mmr, coins: of("coin", others + a.margin), funding_paid: of("coin", 0) };
      expect(rowAt(held, found[0][0] * factor).liquidated).toBe(a.contracts > 0 ? factor < 1 : factor > 1);
    }),
  );
});

// By hand: 30 coins at 60,000 are worth 27.16 coins at 66,270, in the third tier: 1 % of them less 0.01 + 0.1 coin.
test("by a tier table the margin ratio takes the rate of the row's own tier, less its deduction", () => {
  const held = {
    ...insured,
    coins: of("coin", 30),
    contracts: of("contracts", -18000),
    entry_price: of("USD/coin", 60000),
    margin: of("coin", 3),
    mmr: null,
    tiers: venue,
  };
  expect([rowAt(held, 66269).liquidated, rowAt(held, 66270).liquidated]).toEqual([false, true]);
  // 45 coins at 40,000: the fourth tier, 45·0.025 − 0.56 of 18; 15 at 120,000 would be the second, but is long gone
  expect(rowAt(held, 40000).margin_ratio).toBe(113 / 3600);
  expect(rowAt(held, 60000).margin_ratio).toBeCloseTo(0.19 / 3, 15);
});

// By hand: 0.025 of 5 coins at entry, or a tenth of half a coin less the funding, must be left.
test("by the other methods the requirement does not move with the price", () => {
  const at = (method: Method, mmr: number, funding: number, price: number) =>
    rowAt({ ...insured, method, mmr: of("fraction", mmr), funding_paid: of("coin", funding) }, price).margin_ratio;
  expect([at("entry", 0.005, 0, 70000), at("bankruptcy", 0.005, 0, 70000)]).toEqual([0.05, 0.05]);
  expect(at("entry", 0.005, 0, 56000)).toBe(1 / 70);
  expect([at("loss", 0.1, 0, 70000), at("loss", 0.1, 0.1, 70000)]).toEqual([0.1, 0.1]);
  expect(at("loss", 0.1, 0, 56000)).toBe(1 / 35);
});

test("funding that was paid is missing from the coins and brings the liquidation nearer; received, it helps", () => {
  const paid = (funding: number) => rowAt({ ...insured, funding_paid: of("coin", funding) }, 77000);
  expect(paid(0.02).coins).toBeCloseTo(paid(0).coins - 0.02, 14);
  expect([paid(0.04).liquidated, paid(0.02).liquidated, paid(-0.02).liquidated]).toEqual([true, false, false]);
  expect(paid(0.02).margin_ratio).toBeGreaterThan(0.5);
  expect(paid(-0.02).margin_ratio).toBeLessThan(0.5);
});

test("the margin ratio is 1 at the liquidation price and beyond it more, until no equity is left", () => {
  expect(rowAt(insured, 77500)).toMatchObject({ liquidated: true });
  expect(rowAt(insured, 77500).margin_ratio).toBeGreaterThan(1);
  expect(rowAt(insured, 77777).margin_ratio).toBeGreaterThan(100);
  const message = "no equity is left at this price: the margin is gone";
  expect(rowAt(insured, 77778).margin_ratio).toMatchObject({ kind: "none", message });
});

test("without a position the margin is not used and nothing can be liquidated", () => {
  const flat = { ...insured, contracts: of("contracts", 0), funding_paid: of("coin", 0.5) };
  expect(rowAt(flat, 1e9)).toMatchObject({ liquidated: false, gain: -0.5, coins: 4.5 });
  expect(rowAt({ ...flat, funding_paid: of("coin", 0) }, 1)).toMatchObject({ margin_ratio: 0, change: 1 / 70000 - 1 });
  // a share of the margin, or a tier's deduction, is asked of a position only
  for (const rule of [{ method: "loss" }, { method: "mark", tiers: venue }] as const)
    expect(rowAt({ ...flat, ...rule, funding_paid: of("coin", 0) }, 1)).toMatchObject({
      margin_ratio: 0,
      liquidated: false,
    });
});

test("without margin and rate there are no liquidations and no margin ratio; without coins there is no change", () => {
  const row = rowAt({ ...short, ...alone, coins: of("coin", 0) }, 1e6);
  expect(row.liquidated).toBe(false);
  expect(row.margin_ratio).toMatchObject({ kind: "none", message: "no margin ratio: margin and mmr are not given" });
  expect(row.change).toMatchObject({ kind: "none", message: "no change to speak of: there are no coins" });
});

// Worked examples, 002: 50 coins at 60,000, a fifth of them hedged, are 52 coins and 2,600,000 USD at 50,000.
test("a fifth of a hedge floats with four fifths of the coins", () => {
  const fifth = {
    ...short,
    ...alone,
    coins: of("coin", 50),
    contracts: of("contracts", -6000),
    entry_price: of("USD/coin", 60000),
  };
  expect(rowAt(fifth, 50000)).toMatchObject({
    gain: 2,
    gain_usd: 100000,
    coins: 52,
    unhedged: 2500000,
    hedged: 2600000,
  });
  expect(rowAt(fifth, 50000).change).toBeCloseTo(-0.4 / 3, 15);
});

test("a debt of coins that grows in dollars is a change above 0", () => {
  const debt = { ...short, ...alone, coins: of("coin", -5), contracts: of("contracts", 0) };
  expect([rowAt(debt, 77000).change, rowAt(debt, 56000).change]).toEqual([0.1, -0.2]);
});

test("a tier table takes the place of the rate, and belongs to a margin as that does", () => {
  const prices = [of("USD/coin", 77000)];
  expect(tabled({ ...insured, prices, mmr: null, tiers: venue })).not.toBeInstanceOf(Refusal);
  expect(tabled({ ...insured, prices, method: "entry", tiers: venue })).toMatchObject({
    kind: "invalid",
    message: 'tiers go with method "mark" only, was "entry"',
  });
  expect(tabled({ ...insured, prices, margin: null, tiers: venue })).toMatchObject({
    kind: "invalid",
    message: "margin and tiers go together: margin is not given",
  });
});

test("half of what belongs together, and a margin that the coins do not hold, are refused", () => {
  const prices = [of("USD/coin", 77000)];
  expect(tabled({ ...insured, prices, mmr: null })).toMatchObject({
    kind: "invalid",
    message: "margin and mmr go together: mmr is not given",
  });
  expect(tabled({ ...insured, prices, margin: null })).toMatchObject({
    kind: "invalid",
    message: "margin and mmr go together: margin is not given",
  });
  expect(tabled({ ...insured, prices, coins: of("coin", 0.4) })).toMatchObject({
    kind: "invalid",
    message: "margin must not be above coins, which include it, was 0.5 of 0.4",
  });
  expect(tabled({ ...insured, prices, coins: of("coin", 0) })).toBeInstanceOf(Refusal);
  expect(rowAt({ ...insured, coins: of("coin", 0.5) }, 70000).coins).toBe(0.5);
  expect(rowAt({ ...insured, coins: of("coin", -5) }, 70000).coins).toBe(-5);
});

test("a tier table is worked out once a call, not once a price", () => {
  let reads = 0;
  const tiers = Array.from({ length: 100 }, (_, index) => ({
    floor: of("coin", index),
    get mmr() {
      reads++;
      return of("fraction", 0.004 + index / 1000);
    },
  }));
  tabled({
    ...insured,
    mmr: null,
    tiers,
    prices: Array.from({ length: 300 }, (_, row) => of("USD/coin", 50000 + row)),
  });
  // once in either arithmetic
  expect(reads).toBeGreaterThanOrEqual(100);
  expect(reads).toBeLessThanOrEqual(200);
});
