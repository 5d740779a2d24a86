import { normalTail, scaledTail } from "../../../src/core/approximate/normal-tail";

// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1 (P(x), 15 decimals) and 26.2.
test.each([
  [0, 0.5],
  [0.5, 0.308537538725987],
  [1, 0.158655253931457],
  [2, 0.022750131948179],
  [2.5, 0.006209665325776],
  [3, 0.00134989803163],
  [5, 2.86651571879194e-7],
])("the standard normal tail above %d is %d", (x, tail) => {
  expect(Math.abs(normalTail(x) - tail)).toBeLessThanOrEqual(6e-16 + 1e-15 * tail);
  expect(Math.abs(normalTail(-x) - (1 - tail))).toBeLessThanOrEqual(7e-16);
});

test("the series and the continued fraction meet", () => {
  const [below, above] = [scaledTail(2.5), scaledTail(2.5 + Number.EPSILON * 2)];
  expect(Math.abs(below - above)).toBeLessThanOrEqual(3e-15);
});

test("far out the scaled tail is 1/(x·√(2π)), where the tail itself is no number any more", () => {
  for (const x of [1e4, 1e8, 1e150]) expect(scaledTail(x) * x * Math.sqrt(2 * Math.PI)).toBeCloseTo(1, 7);
  expect(scaledTail(Infinity)).toBe(0);
  expect(normalTail(1e200)).toBe(0);
});
