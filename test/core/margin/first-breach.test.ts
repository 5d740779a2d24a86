import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { firstBreach, type FirstBreach } from "../../../src/core/margin/first-breach";
import { fundingCost } from "../../../src/core/carry/funding";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import type { Method } from "../../../src/core/margin/methods";
import { tieredLiquidation } from "../../../src/core/margin/tiers";
import { mustMeet } from "../../must-meet";
import { backed, coins, contracts, of, price, rate, size } from "../quantities";

const position = fc.record({ contracts, entry_price: price, margin: coins, mmr: rate, contract_size: size });
const method = fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss");
const free = { close_fee: of("fraction", 0), deduction: of("coin", 0), tick: of("USD/coin", 0) };
const path = fc.array(fc.double({ min: 0.4, max: 2.5, noNaN: true }), { minLength: 1, maxLength: 20 });
const nearPath = fc.array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), { minLength: 1, maxLength: 20 });
const onMargin = fc.tuple(backed, rate).map(([held, mmr]) => ({ ...held, mmr }));
const of_ = (prices: readonly number[]) => prices.map((at) => of("USD/coin", at));
const none = (prices: readonly number[]) => prices.map(() => of("fraction", 0));
type Asked = Omit<FirstBreach, "tiers" | "periods"> & Partial<Pick<FirstBreach, "tiers" | "periods">>;
/** One period a row, where nothing else is said. */
const breach = (a: Asked) => firstBreach({ tiers: null, periods: a.prices.map(() => of("periods", 1)), ...a });
const found = (a: Asked) => {
  const row = breach(a);
  return typeof row === "number" ? row : Infinity;
};

test("without funding it is the first price at or beyond LIQ_PRICE", () => {
  const met = mustMeet({ liquidated: 24, survived: 11, covered: 8, later: 8 });
  fc.assert(
    fc.property(position, method, path, (a, m, moves) => {
      const prices = of_(moves.map((move) => Number((a.entry_price * move).toPrecision(4))));
      const liquidation = liquidationPrice({ ...a, ...free, method: m });
      const limit = typeof liquidation === "number" ? liquidation : Infinity;
      const first = prices.findIndex((at) => (a.contracts > 0 ? at <= limit : at >= limit)) + 1;
      met(limit === Infinity ? "covered" : first === 0 ? "survived" : "liquidated");
      met("later", first > 1);
      expect(found({ ...a, prices, method: m, funding_rates: none(prices) })).toBe(first || Infinity);
    }),
  );
});

test("with funding it is the first price beyond the LIQ_PRICE of what is left of the margin", () => {
  const calm = fc.array(fc.double({ min: 0.98, max: 1.02, noNaN: true }), { minLength: 5, maxLength: 20 });
  // a margin that some periods of funding use up
  const thin = onMargin.map((held) => ({ ...held, margin: of("coin", held.margin / 4) }));
  const rates = fc.array(fc.integer({ min: -100, max: 500 }), { minLength: 20, maxLength: 20 });
  const met = mustMeet({ liquidated: 13, "by funding": 6, survived: 5 });
  fc.assert(
    fc.property(thin, fc.oneof(nearPath, calm), rates, (a, moves, steps) => {
      const prices = of_(moves.map((move) => Number((a.entry_price * move).toPrecision(4))));
      const funding_rates = prices.map((_, row) =>
        of("fraction", (Math.sign(a.contracts) * (steps[row] as number)) / 10000),
      );
      const isPast = (at: number, margin: number) => {
        if (margin <= 0) return undefined;
        const limit = liquidationPrice({ ...a, ...free, margin: of("coin", margin), method: "mark" });
        if (typeof limit !== "number") return false;
        const share = (Math.sign(a.contracts) * (limit - at)) / limit;
        return Math.abs(share) < 1e-9 ? undefined : share > 0;
      };
      let margin: number = a.margin;
      let expected: number | undefined = Infinity;
      for (const [row, mark_price] of prices.entries()) {
        const before = isPast(mark_price, margin);
        margin -= fundingCost({
          ...a,
          mark_price,
          funding_rate: funding_rates[row] ?? of("fraction", 0),
          periods: of("periods", 1),
        });
        const after = isPast(mark_price, margin);
        met("by funding", after === true && before === false);
        if (before === undefined || after === undefined) expected = undefined;
        else if (before || after) expected = row + 1;
        if (expected !== Infinity) break;
      }
      if (expected !== undefined) met(expected === Infinity ? "survived" : "liquidated");
      // too near to tell in doubles: the exact oracle decides those
      if (expected !== undefined) expect(found({ ...a, prices, method: "mark", funding_rates })).toBe(expected);
    }),
  );
});

// Rates of 1 % and more from 3 coin on: some paths cross floors on their way.
test("with a tier table it is the first price at or beyond LIQ_PRICE_TIERED", () => {
  const tiers = [
    [0, 0.004],
    [3, 0.01],
    [30, 0.05],
  ].map(([floor, mmr]) => ({ floor: of("coin", floor as number), mmr: of("fraction", mmr as number) }));
  const met = mustMeet({ liquidated: 26, survived: 17, "first tier": 12, "second tier": 10, "third tier": 15 });
  fc.assert(
    fc.property(onMargin, path, (a, moves) => {
      const prices = of_(moves.map((move) => Number((a.entry_price * move).toPrecision(4))));
      const price = tieredLiquidation({ ...a, close_fee: free.close_fee, tick: free.tick, method: "mark", tiers });
      const limit = price instanceof Refusal ? Infinity : price[0][0];
      const first = prices.findIndex((at) => (a.contracts > 0 ? at <= limit : at >= limit)) + 1;
      met(first === 0 ? "survived" : "liquidated");
      if (!(price instanceof Refusal))
        met((["first tier", "second tier", "third tier"] as const)[price[0][2] - 1] ?? "first tier");
      expect(found({ ...a, prices, method: "mark", tiers, funding_rates: none(prices) })).toBe(first || Infinity);
    }),
  );
});

test("a tier table goes with the method of the mark value alone", () => {
  const tiers = [{ floor: of("coin", 0), mmr: of("fraction", 0.1) }];
  const prices = of_([70000]);
  expect(
    breach({ ...short, prices, margin: of("coin", 1), funding_rates: none(prices), tiers, method: "entry" }),
  ).toMatchObject({ kind: "invalid", message: 'tiers go with method "mark" only, was "entry"' });
});

test("more margin is liquidated no earlier", () => {
  const met = mustMeet({ later: 4, same: 42 });
  fc.assert(
    fc.property(onMargin, nearPath, (a, moves) => {
      const prices = of_(moves.map((move) => a.entry_price * move));
      const terms = { ...a, prices, funding_rates: none(prices), method: "mark" } as const;
      const [before, after] = [found(terms), found({ ...terms, margin: of("coin", a.margin * 2) })];
      met(after > before ? "later" : "same");
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

const short = {
  contracts: of("contracts", -3500),
  entry_price: of("USD/coin", 70000),
  mmr: of("fraction", 0.005),
  contract_size: of("USD/contract", 100),
  method: "mark",
} as const;

// By hand: on 2.5125 coins the short is liquidated at exactly 140,000 (350,000·(1/70,000 − 0.995/140,000)).
test("a price exactly at the liquidation price liquidates, one below it does not", () => {
  const at = (...prices: number[]) =>
    breach({
      ...short,
      tiers: null,
      prices: of_(prices),
      margin: of("coin", 2.5125),
      funding_rates: none(prices),
    });
  expect(at(139999.99, 140000)).toBe(2);
  expect(at(139999.99, 139999)).toMatchObject({
    kind: "none",
    message: "survived: none of the 2 prices liquidates the position",
  });
});

// By hand: at 140,000 the short is worth 2.5 coins; a rate of −0.1 % costs it 0.0025, of +0.1 % earns it as much.
test("a row's funding comes after its price: paid it can liquidate, received it comes too late", () => {
  const at = (margin: number, ...rates: number[]) => {
    const funding_rates = rates.map((each) => of("fraction", each));
    const prices = of_(rates.map(() => 140000));
    return found({ ...short, prices, margin: of("coin", margin), funding_rates });
  };
  expect(at(2.515, 0)).toBe(Infinity);
  expect(at(2.515, -0.001)).toBe(1);
  expect(at(2.5151, -0.001, -0.001)).toBe(2);
  expect(at(2.5151, 0.001, -0.001, -0.001, -0.001)).toBe(4);
  expect(at(2.5125, 0.001)).toBe(1);
  // all of its worth received, and as good as all of it paid back
  expect(at(2.515, 1, -0.9999)).toBe(Infinity);
});

test("a margin that funding has used up altogether liquidates", () => {
  const prices = of_([70000, 70000]);
  const [paid, nothing] = [of("fraction", -0.02), of("fraction", 0)];
  const terms = { ...short, prices, margin: of("coin", 1), funding_rates: [paid, nothing] };
  // ten periods at 2 % of 5 coins are the margin of 1; nine leave 0.1, which is more than 0.5 % of 5
  const count = (first: number) => [of("periods", first), of("periods", 1)];
  expect(found({ ...terms, periods: count(10) })).toBe(1);
  expect(found({ ...terms, periods: count(9) })).toBe(Infinity);
});

// rates with 17 digits below a millionth are among the numbers that the fast arithmetic cannot read
test("a long path with awkward funding in every row is decided", () => {
  const prices = of_(Array.from({ length: 3000 }, (_, row) => 70000 + ((row * 7919) % 5000) / 100));
  const funding_rates = prices.map((_, row) => of("fraction", 1e-7 / (3 + (row % 5))));
  const a = { ...short, prices, margin: of("coin", 0.5), funding_rates };
  expect(found(a)).toBe(Infinity);
});
