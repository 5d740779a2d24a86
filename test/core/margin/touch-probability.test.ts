import fc from "fast-check";
import { touchProbability } from "../../../src/core/margin/touch-probability";
import computed from "../../oracle/margin/touch-probability.json";
import { mustMeet } from "../../must-meet";
import { of } from "../quantities";

const touch = (price: number, level: number, volatility: number, days: number, drift = 0) =>
  touchProbability({
    price: of("USD/coin", price),
    liq_price: of("USD/coin", level),
    volatility: of("fraction per year", volatility),
    days: of("days", days),
    drift: of("fraction per year", drift),
  });

const moves = fc.double({ min: 0.2, max: 5, noNaN: true }).filter((move) => Math.abs(move - 1) > 1e-6);
const volatility = fc.double({ min: 0.05, max: 3, noNaN: true });
const days = fc.double({ min: 0.1, max: 2000, noNaN: true });
const drift = fc.double({ min: -1, max: 1, noNaN: true });

test("it is a probability, and 1 where the price is at the level already", () => {
  fc.assert(
    fc.property(moves, volatility, days, drift, (move, sigma, time, mu) => {
      const p = touch(70000, 70000 * move, sigma, time, mu);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(touch(70000, 70000, sigma, time, mu)).toBe(1);
    }),
  );
});

test.each([
  [46500.04, 46500.04000000001, 0.6, 30, 5],
  [6.7619, 6.761899999999999, 0.3, 365, -0.5],
])("next to the level it is no more than certain: %d and %d", (price, level, sigma, time, mu) => {
  const p = touch(price, level, sigma, time, mu);
  expect(p).toBeGreaterThan(1 - 1e-12);
  expect(p).toBeLessThanOrEqual(1);
});

test("a nearer level is likelier, and so is any level in more time", () => {
  const met = mustMeet({ open: 12 });
  fc.assert(
    fc.property(moves, volatility, days, drift, (move, sigma, time, mu) => {
      const p = touch(70000, 70000 * move, sigma, time, mu);
      met("open", p > 1e-6 && p < 1 - 1e-6);
      expect(touch(70000, 70000 * Math.sqrt(move), sigma, time, mu)).toBeGreaterThanOrEqual(p - 1e-14);
      expect(touch(70000, 70000 * move, sigma, time * 2, mu)).toBeGreaterThanOrEqual(p - 1e-14);
    }),
  );
});

// The price in coin of a dollar is the mirror image of the price in dollars of a coin, and drifts by σ² − μ.
test("upside down the other way round it is the same", () => {
  const met = mustMeet({ open: 12 });
  fc.assert(
    fc.property(moves, volatility, days, drift, (move, sigma, time, mu) => {
      const mirrored = touch(1, 1 / move, sigma, time, sigma * sigma - mu);
      met("open", mirrored > 1e-6 && mirrored < 1 - 1e-6);
      expect(Math.abs(touch(1, move, sigma, time, mu) - mirrored)).toBeLessThanOrEqual(1e-12);
    }),
  );
});

test("of a price that is expected to stay where it is, a level above is reached in the end with price/level, one below for certain", () => {
  expect(touch(70000, 140000, 0.6, 1e9)).toBeCloseTo(0.5, 14);
  expect(touch(70000, 35000, 0.6, 1e9)).toBeCloseTo(1, 14);
});

test("without a volatility to speak of the drift decides", () => {
  expect(touch(100, 110, 1e-9, 365, 0.0953)).toBe(0);
  expect(touch(100, 110, 1e-9, 365, 0.0954)).toBe(1);
  expect(touch(100, 90, 1e-9, 365, 0.5)).toBe(0);
  expect(touch(100, 110, 1e-300, 365, 0)).toBe(0);
});

// A public table of leverages: shorts at 60 % volatility, maintenance 0.5 %, no drift; three digits are printed.
test.each([
  [2, 1.99, 0.0, 1.5],
  [3, 1.4925, 1.6, 14.5],
  [5, 1.24375, 18.3, 41.4],
  [10, 1.1055555555555556, 53.2, 69.8],
  [100, 1.005050505050505, 97.4, 98.4],
])("at %dx, liquidated at %d × entry, %d %% in 30 days and %d %% in 90", (_, times, month, quarter) => {
  expect(Math.abs(100 * touch(1, times, 0.6, 30) - month)).toBeLessThanOrEqual(0.05);
  expect(Math.abs(100 * touch(1, times, 0.6, 90) - quarter)).toBeLessThanOrEqual(0.05);
});

// Computed to 120 digits by test/oracle/python/touch_probability.py: levels a hair and decades away, drifts that just get there.
test("it is right to 1e-12 wherever drift and distance nearly cancel", () => {
  const wrong = (computed as [number, number, number, number, number, number][]).filter(
    ([price, level, sigma, time, mu, expected]) =>
      !(Math.abs(touch(price, level, sigma, time, mu) - expected) <= 1e-12),
  );
  expect(wrong).toEqual([]);
});
