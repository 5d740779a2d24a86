import { exactly } from "../../../src/core/exact/exactly";
import type { Reader } from "../../../src/core/exact/exact";
import { readRatio } from "../../../src/core/exact/ratio";
import { readDoubleDouble } from "../../../src/core/exact/shown-decimal";
import { squareRoot } from "../../../src/core/exact/square-root";
import { readSurd, type Surd } from "../../../src/core/exact/surd";
import { wholeRoot } from "../../../src/core/exact/whole-root";
import type { Fraction, Measure } from "../../../src/core/units";
import { computed, decimal, extreme, neighbour } from "../../oracle/numbers";
import { Random } from "../../oracle/random";
import { minus, plus, shown, sign, times, whole, type Rational } from "../../oracle/rational";
import { binary } from "../../oracle/bits";

type Number = Surd<Fraction>;
const number = (value: number) => value as Measure<Fraction>;
const read = (value: number): Number => readSurd(number(value));
const rootOf = (value: number): Number => read(value).squareRoot();

const anything = (random: Random): number =>
  random.weighted([
    [3, () => decimal(random, random.integer(1, 15), random.integer(0, 12))],
    [3, () => computed(random, random.pick([1e-9, 1, 70000, 1e12]))],
    [1, () => extreme(random)],
  ]);

/** Whether √square lies within the half-gaps of a double, by squares alone. */
function isNearestRoot(double: number, square: Rational): boolean {
  const squared = (value: Rational) => times(value, value);
  const half = (steps: number) => plus(binary(double), binary(neighbour(double, steps)));
  const four = times(whole(4), square);
  return sign(minus(four, squared(half(-1)))) >= 0 && sign(minus(squared(half(1)), four)) >= 0;
}

test("a root is rounded to the nearest double, in either arithmetic, as the squares beside it show", () => {
  const random = new Random(1414);
  for (let row = 0; row < 3000; row++) {
    const value = anything(random);
    if (!(value > 1e-300)) continue;
    const root = rootOf(value).nearest();
    expect(isNearestRoot(root, shown(value))).toBe(true);
    expect(exactly((of) => of(number(value)).squareRoot().nearest())).toBe(root);
  }
});

test("the root of a square is rational, whatever its decimals and its size", () => {
  for (const root of [0, 1, 3, 0.5, 1.1, 123.456, 1e-12, 2 ** 53 - 1, 1e200]) {
    const square = read(root).times(read(root)) as unknown as Number;
    expect(
      square
        .squareRoot()
        .minus(read(root) as never)
        .sign(),
    ).toBe(0);
    expect(square.squareRoot().nearest()).toBe(root);
  }
});

// (a + b·√2)·(c + d·√2) and its inverse, as everybody knows them
test("(1 + √2)² = 3 + 2·√2, and 1/(1 + √2) = √2 − 1, exactly", () => {
  const root = rootOf(2) as unknown as Number;
  const [one, two, three] = [read(1), read(2), read(3)];
  const sum = one.plus(root);
  expect((sum.times(sum) as unknown as Number).minus(three.plus(two.times(root) as unknown as Number)).sign()).toBe(0);
  expect((one.over(sum) as unknown as Number).minus(root.minus(one)).sign()).toBe(0);
  expect(root.minus(root).sign()).toBe(0);
  expect(root.negated().abs().minus(root).sign()).toBe(0);
  expect(root.abs().minus(root).sign()).toBe(0);
});

test("1/(3 + √2) = (3 − √2)/7", () => {
  const root = rootOf(2) as unknown as Number;
  const inverse = read(1).over(read(3).plus(root)) as unknown as Number;
  const sevenfold = inverse.times(read(7)) as unknown as Number;
  expect(sevenfold.minus(read(3).minus(root)).sign()).toBe(0);
});

test("a sign is that of the larger part: 2·√2 is more than 2.5 and less than 3; what has no root left has its own", () => {
  const root = rootOf(2) as unknown as Number;
  const twice = root.plus(root);
  expect([2.5, 3, -2.5, -3].map((value) => read(value).minus(twice).sign())).toEqual([-1, 1, -1, -1]);
  expect([2.5, 3, -2.5, -3].map((value) => read(value).plus(twice).sign())).toEqual([1, 1, 1, -1]);
  expect([2, 0, -2].map((value) => read(value).sign())).toEqual([1, 0, -1]);
  expect(root.minus(root).plus(read(-2)).sign()).toBe(-1);
});

// of parts of 46 digits that are 1.1665…e-46 apart, by Python's decimal at 400 digits: Decimal(2).sqrt() - 1, ** 120
test("where the parts all but cancel the root is taken to as many digits as it needs", () => {
  const less = (rootOf(2) as unknown as Number).minus(read(1));
  const power = Array.from({ length: 120 }).reduce<Number>((all) => all.times(less) as unknown as Number, read(1));
  expect(power.nearest()).toBe(1.1665886840856737e-46);
  expect(power.sign()).toBe(1);
  const step = read(1e-40);
  expect(power.toMultipleOf(step, "up").nearest()).toBe(1e-40);
  expect(power.toMultipleOf(step, "nearest").nearest()).toBe(0);
});

// √2 lies between 1.4142135623730950488016887242096980785696 and …97
test.each([
  [1.414213562373095, -1],
  [1.4142135623730951, 1],
])("a decimal beside √2 is told from it: %d", (beside, side) => {
  const root = rootOf(2) as unknown as Number;
  expect(read(beside).minus(root).sign()).toBe(side);
  expect(root.minus(read(beside)).sign()).toBe(-side);
});

test("whole multiples of a step are those on either side of it", () => {
  const root = rootOf(2) as unknown as Number;
  const to = (step: number, rounding: "nearest" | "down" | "up") => root.toMultipleOf(read(step), rounding).nearest();
  expect([to(0.1, "down"), to(0.1, "nearest"), to(0.1, "up")]).toEqual([1.4, 1.4, 1.5]);
  expect(to(1e-15, "up")).toBe(1.414213562373096);
  expect(root.negated().toMultipleOf(read(0.5), "down").nearest()).toBe(-1);
  const rational = rootOf(2.25) as unknown as Number;
  expect(rational.toMultipleOf(read(1), "nearest").nearest()).toBe(2);
});

test("two roots in one formula, and a root of one, are mistakes of the formula", () => {
  expect(() => rootOf(2).plus(rootOf(3))).toThrow("two roots");
  expect(() => (rootOf(2) as unknown as Number).squareRoot()).toThrow("root of a root");
});

test("the double-double root leaves open what may be 0 or below", () => {
  const of = (value: number) => readDoubleDouble(number(value));
  expect(() => of(0).squareRoot()).toThrow("undecided");
  expect(() => of(1).minus(of(1.0000000000000002)).squareRoot()).toThrow("undecided");
});

test("so does one of which too little is known", () => {
  const parts = (high: number, low: number, error: number) => ({ high, low, error });
  expect(() => squareRoot({ high: 1, low: 0, error: 0.1 }, parts)).toThrow("undecided");
});

// √(1 − e) is 1 − e/2 − e²/8 − …: 4.5000101…e-6 off at e = 9e-6; a tenth of that at 0.01, whose root is a tenth
test.each([
  [1, 9e-6, 4.500010125e-6],
  [0.01, 9e-8, 4.500010125e-7],
])("the error of a root of %d ± %d reaches to the root of the least", (high, error, reach) => {
  expect(
    squareRoot({ high, low: 0, error }, (_high, _low, bound) => ({ high, low: 0, error: bound })).error,
  ).toBeGreaterThan(reach);
});

test("within its error the double-double root squares to what it is the root of", () => {
  const random = new Random(2236);
  for (let row = 0; row < 3000; row++) {
    const value = computed(random, 70000);
    if (!(value > 0)) continue;
    const { high, low, error } = readDoubleDouble(number(value)).squareRoot();
    const [middle, reach] = [plus(binary(high), binary(low)), binary(error)];
    const [least, most] = [minus(middle, reach), plus(middle, reach)];
    expect(sign(minus(times(least, least), shown(value)))).toBeLessThanOrEqual(0);
    expect(sign(minus(times(most, most), shown(value)))).toBeGreaterThanOrEqual(0);
  }
});

test("ratios leave a root to surds", () => {
  expect(() => readRatio(number(2)).squareRoot()).toThrow("undecided");
  const asked: Reader[] = [];
  const answer = exactly((of) => {
    asked.push(of);
    // whether a root is exactly a decimal is left open by a bound on its error
    return of(number(4))
      .squareRoot()
      .minus(of(number(2)) as never)
      .sign();
  });
  expect(answer).toBe(0);
  expect(asked.at(-1)).toBe(readSurd);
});

test("whole roots, on squares and beside them", () => {
  for (const root of [0n, 1n, 2n, 3n, 10n ** 15n, 10n ** 40n + 7n, 2n ** 513n - 1n]) {
    expect(wholeRoot(root * root)).toBe(root);
    expect(wholeRoot(root * root + 2n * root)).toBe(root);
    if (root > 0n) expect(wholeRoot(root * root - 1n)).toBe(root - 1n);
  }
});

test("the whole root of any small number is the last whose square is not above it", () => {
  for (let whole = 0n; whole < 200n; whole++) {
    const root = wholeRoot(whole);
    expect([root * root <= whole, (root + 1n) * (root + 1n) > whole]).toEqual([true, true]);
  }
});
