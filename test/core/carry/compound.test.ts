import fc from "fast-check";
import { compound } from "../../../src/core/carry/compound";
import { exactly } from "../../../src/core/exact/exactly";
import { exponentialLessOne } from "../../../src/core/approximate/exponential";
import { logarithm } from "../../../src/core/approximate/logarithm";
import { of } from "../quantities";

const compounded = (rate: number, periods: number): number =>
  exactly((read) => compound(read, read(of("fraction", rate)), read(of("periods", periods))));
const logarithmOf = (rate: number) => logarithm({ rate, growth: 1 + rate });

const small = fc
  .double({ min: -0.3, max: 0.3, noNaN: true, noDefaultInfinity: true })
  .filter((rate) => Math.abs(rate) > 1e-300);
const near = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

test("over one period a rate compounds to itself, to the last bit; over a part of one, to less", () => {
  fc.assert(fc.property(small, (rate) => expect(compounded(rate, 1)).toBe(rate)));
  expect(compounded(0.21, 0.5)).toBeCloseTo(0.1, 15);
});

test("two periods are 2r + r²", () => {
  fc.assert(fc.property(small, (rate) => near(compounded(rate, 2), rate * (2 + rate), 1e-14)));
});

test("compounding is worth more than adding up, and next to nothing more where the rate is tiny", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (n) =>
      expect(compounded(n / 1e6, 1095)).toBeGreaterThan((n / 1e6) * 1095),
    ),
  );
  for (const rate of [1e-18, -1e-18, 1e-100, 1e-300]) near(compounded(rate, 1095), rate * 1095, 1e-14);
});

test("what grows by r a period and is then shrunk by the same factor is where it was", () => {
  fc.assert(fc.property(small, (rate) => expect(compounded(compounded(rate, 30), 1 / 30)).toBeCloseTo(rate, 12)));
});

test("at −1 all is lost, however often", () => {
  expect(compounded(-1, 1095)).toBe(-1);
  expect(compounded(-0.9999999999999999, 1095)).toBe(-1);
});

// Expected values from tables of logarithms: ln 2, ln 10, ln(1 + 1e-10) by its series; ln 2.3 and ln 4.7 by bc -l.
test.each([
  [1, 0.6931471805599453],
  [9, 2.302585092994046],
  [-0.5, -0.6931471805599453],
  [-0.9, -2.302585092994046],
  [1e-10, 9.9999999995e-11],
  [-1e-10, -1.00000000005e-10],
  [0.4, 0.3364722366212129],
  [-0.4, -0.5108256237659907],
  [1.3, 0.832909122935104],
  [3.7, 1.547562508716013],
])("ln(1 + %d) is %d", (rate, expected) => near(logarithmOf(rate), expected, 4e-16));

// By bc -l: where the series for numbers near 1 is left, the last digit still is right.
test.each([
  [0.4, 1.4, 0.3364722366212129],
  [4.6, 5.6, 1.7227665977411035],
])("ln(1 + %d) is right to its last digit", (rate, growth, expected) => {
  expect(logarithm({ rate, growth })).toBe(expected);
});

test("what has shrunk to nothing or below, or has grown beyond the doubles, has no logarithm", () => {
  for (const growth of [0, -1, -Infinity, Infinity, NaN]) expect(logarithm({ rate: growth - 1, growth })).toBeNaN();
});

// e − 1, e² − 1, 1/e − 1 and e^1e-10 − 1 by its series; e^709.7 from bc -l.
test.each([
  [1, 1.718281828459045],
  [2, 6.38905609893065],
  [-1, -0.6321205588285577],
  [1e-10, 1.00000000005e-10],
  [-1e-10, -9.9999999995e-11],
  [709.7, 1.6549840276802644e308],
])("e^%d − 1 is %d", (x, expected) => near(exponentialLessOne(x), expected, 4e-16));

test("logarithm and exponential undo each other", () => {
  const any = fc.double({ min: -0.99, max: 1e6, noNaN: true }).filter((rate) => Math.abs(rate) > 1e-300);
  fc.assert(fc.property(any, (rate) => near(exponentialLessOne(logarithmOf(rate)), rate, 1e-14)));
});

test("of what is too small to be seen beside anything nothing gets lost", () => {
  for (const x of [5e-324, -5e-324, 1.5e-323, 2e-310]) expect(exponentialLessOne(x)).toBe(x);
});

test("beyond the doubles there is infinity, and below the last place of 1 there is −1", () => {
  for (let x = 710; x < 1100; x += 0.7) expect(exponentialLessOne(x)).toBe(Infinity);
  expect(exponentialLessOne(Infinity)).toBe(Infinity);
  expect(exponentialLessOne(1e300)).toBe(Infinity);
  expect(exponentialLessOne(-41)).toBe(-1);
  expect(exponentialLessOne(-1e300)).toBe(-1);
  expect(exponentialLessOne(-36)).toBeGreaterThan(-1);
});
