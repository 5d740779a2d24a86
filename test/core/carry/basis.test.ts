import fc from "fast-check";
import { basisApr } from "../../../src/core/carry/basis";
import { of, price } from "../quantities";

const apr = (future: number, spot: number, days: number, rest: { compound?: boolean; year?: number } = {}) =>
  basisApr({
    futures_price: of("USD/coin", future),
    spot_price: of("USD/coin", spot),
    days: of("days", days),
    compound: rest.compound ?? false,
    year: of("days", rest.year ?? 365),
  });

// ccxt_client, CCXT.Trading.Basis.annualized(50_000, 50_100, 30) => 0.0243; 001 of the worked examples: 8.11 % a year.
test("published figures", () => {
  expect(apr(50100, 50000, 30)).toBeCloseTo(0.0243, 4);
  expect(apr(71400, 70000, 90)).toBeCloseTo(0.0811, 4);
});

test("a future at spot earns nothing, above it a short earns, below it a short pays", () => {
  fc.assert(
    fc.property(price, price, fc.boolean(), (future, spot, compound) => {
      expect(Math.sign(apr(future, spot, 90, { compound }))).toBe(Math.sign(future - spot));
      expect(apr(spot, spot, 90, { compound })).toBe(0);
    }),
  );
});

test("over a whole year simple and compounded are one, to the last bit: the basis itself", () => {
  fc.assert(
    fc.property(price, price, (future, spot) => {
      expect(apr(future, spot, 365, { compound: true })).toBe(apr(future, spot, 365));
      expect(apr(future, spot, 360, { compound: true, year: 360 })).toBe(apr(future, spot, 365));
    }),
  );
});

test("two quarters' compounded basis is what half a year's future at both rises gives", () => {
  const quarter = apr(102, 100, 91.25, { compound: true });
  expect(apr(104.04, 100, 182.5, { compound: true })).toBeCloseTo(quarter, 14);
  expect(quarter).toBeCloseTo(1.02 ** 4 - 1, 14);
});

test("a year has 360 days where money markets count", () => {
  expect(apr(71400, 70000, 90, { year: 360 })).toBe(0.08);
});
