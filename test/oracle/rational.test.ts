import { extreme } from "./numbers";
import { Random } from "./random";
import { isMultiple, isTie, multipleOf, nearestDouble, over, same, shown, whole, type Rational } from "./rational";

/** The oracle is measured too: against JavaScript's own reading of decimals, and against cases worked out by hand. */
const fraction = (n: bigint, d = 1n): Rational => ({ n, d });

describe("the decimal that a cell shows", () => {
  test.each<[number, Rational]>([
    [0.1, fraction(1n, 10n)],
    [-0, fraction(0n)],
    [70000, fraction(70000n)],
    [1e21, fraction(10n ** 21n)],
    [-1.5e-7, fraction(-15n, 10n ** 8n)],
    [5e-324, fraction(5n, 10n ** 324n)],
    [0.30000000000000004, fraction(30000000000000004n, 10n ** 17n)],
  ])("%p", (double, expected) => expect(same(shown(double), expected)).toBe(true));

  test("NaN and Infinity have none", () => {
    expect(() => shown(NaN)).toThrow("not a finite number");
    expect(() => shown(-Infinity)).toThrow("not a finite number");
  });
});

describe("the nearest double", () => {
  test("gives back every double from its shortest decimal", () => {
    const random = new Random(1);
    for (let count = 0; count < 20000; count++) {
      const double = count % 5 === 0 ? extreme(random) : (random.fraction() - 0.5) * 10 ** random.integer(-30, 30);
      expect(nearestDouble(shown(double))).toBe(double);
    }
  });

  test("rounds long decimals as JavaScript reads them", () => {
    const random = new Random(2);
    for (let count = 0; count < 20000; count++) {
      const digits = Array.from({ length: random.integer(20, 60) }, () => random.integer(0, 9)).join("");
      const exponent = random.integer(-360, 290);
      const value =
        exponent < 0
          ? fraction(BigInt(digits), 10n ** BigInt(-exponent))
          : fraction(BigInt(digits) * 10n ** BigInt(exponent));
      expect(nearestDouble(value)).toBe(Number(`${digits}e${exponent}`));
    }
  });

  test.each<[string, Rational, number]>([
    ["halfway goes to the even neighbour, down", fraction(2n ** 53n + 1n), 2 ** 53],
    ["halfway goes to the even neighbour, up", fraction(2n ** 53n + 3n), 2 ** 53 + 4],
    ["a third", fraction(1n, 3n), 1 / 3],
    ["just under a power of two carries into it", fraction(2n ** 54n - 1n), 2 ** 54],
    ["half the smallest double is 0", fraction(1n, 2n ** 1075n), 0],
    ["more than half of it is the smallest double", fraction(3n, 2n ** 1076n), 5e-324],
    ["a negative one too small is 0, not −0", fraction(-1n, 2n ** 1075n), 0],
    ["zero", fraction(0n, 7n), 0],
    ["the largest subnormal", fraction(2n ** 52n - 1n, 2n ** 1074n), 2.225073858507201e-308],
    ["the largest double", fraction((2n ** 53n - 1n) * 2n ** 971n), Number.MAX_VALUE],
    ["halfway beyond it", fraction((2n ** 54n - 1n) * 2n ** 970n), Infinity],
    ["beyond it, below zero", fraction(-(10n ** 309n)), -Infinity],
  ])("%s", (_, value, expected) => expect(nearestDouble(value)).toBe(expected));
});

describe("multiples of a step", () => {
  test.each([
    ["0.05", "0.125", "nearest", 0.15],
    ["0.05", "-0.125", "nearest", -0.15],
    ["0.05", "0.124", "nearest", 0.1],
    ["2.5", "6.25", "nearest", 7.5],
    ["2.5", "6.25", "down", 5],
    ["2.5", "6.25", "up", 7.5],
    ["0.025", "0.3", "up", 0.3],
    ["1", "-7.2", "down", -7],
    ["1", "-7.2", "up", -8],
  ] as const)("step %s, %s, %s: %d", (step, value, direction, expected) =>
    expect(nearestDouble(multipleOf(shown(Number(step)), shown(Number(value)), direction))).toBe(expected),
  );

  test("a tie is recognised only where it is exact", () => {
    expect(isTie(shown(0.05), shown(0.125))).toBe(true);
    expect(isTie(shown(0.05), shown(0.12500000000000003))).toBe(false);
    expect(isTie(whole(1), over(whole(7), whole(2)))).toBe(true);
    expect(isMultiple(shown(0.1), shown(0.3))).toBe(true);
    expect(isMultiple(shown(0.1), shown(0.30000000000000004))).toBe(false);
  });
});
