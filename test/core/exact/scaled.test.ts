import fc from "fast-check";
import { UNDECIDED, type Exact, type Reader, type Rounding } from "../../../src/core/exact/exact";
import { readRatio } from "../../../src/core/exact/ratio";
import { readScaled } from "../../../src/core/exact/scaled";
import type { Coin } from "../../../src/core/units";
import { of } from "../quantities";

/** Of every size that a double has, with few digits and with many. */
const digits = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));
const anySize = fc
  .tuple(digits, fc.integer({ min: -330, max: 308 }), fc.constantFrom(1, -1))
  .map(([whole, exponent, side]) => side * Number(`${whole}e${exponent}`))
  .filter((value) => value !== 0 && Number.isFinite(value));
const number = fc.oneof({ weight: 3, arbitrary: anySize }, fc.double({ noNaN: true, min: -1e6, max: 1e6 }));
const divisor = number.filter((value) => value !== 0);

type Read = (cell: number) => Exact<Coin>;

/** The formula in exact ratios, which cannot be wrong, and in scaled numbers; "open" where those leave it open. */
function both<T>(formula: (read: Read) => T): { exact: T; scaled: T | "open" } {
  const within = (of_: Reader) => formula((cell) => of_(of("coin", cell)));
  try {
    return { exact: within(readRatio), scaled: within(readScaled) };
  } catch (open) {
    if (open !== UNDECIDED) throw open;
    return { exact: within(readRatio), scaled: "open" };
  }
}

function decidesAsRatios(
  formula: (read: Read, a: number, b: number, c: number, d: number) => number,
  mostOpen: number,
) {
  let [open, all] = [0, 0];
  fc.assert(
    fc.property(number, divisor, number, divisor, (a, b, c, d) => {
      const { exact, scaled } = both((read) => formula(read, a, b, c, d));
      all++;
      if (scaled === "open") open++;
      else expect(Object.is(scaled, exact)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(open).toBeLessThan(all * mostOpen);
}

test("a double of any size is read as the decimal that it shows", () => {
  // among the smallest doubles the last place is left to others
  decidesAsRatios((read, a) => read(a).nearest(), 0.1);
  // what is read is compared with the same decimal made of its digits: 1e25 is no double
  const nothing = (read: Read) =>
    read(1e25)
      .times(read(1))
      .minus(read(1e24).times(read(10)));
  expect(both((read) => nothing(read).sign())).toEqual({ exact: 0, scaled: "open" });
  expect(both((read) => read(1e300).plus(read(1)).minus(read(1e300)).nearest()).scaled).toBe("open");
  // 1e22 is read to the last digit: what is nothing beside it is all that is left, and must not be called 0
  const left = (read: Read) => read(1e22).plus(read(1e-300)).minus(read(1e22));
  expect(both((read) => left(read).sign())).toEqual({ exact: 1, scaled: "open" });
});

test("sums of what is far apart, and of what is not", () => {
  decidesAsRatios((read, a, b, c) => read(a).plus(read(b)).minus(read(c)).nearest(), 0.1);
  decidesAsRatios((read, a, b, c, d) => read(a).minus(read(b)).plus(read(c)).plus(read(d)).sign(), 0.02);
});

test("products and quotients that no double holds on the way to one that a double holds", () => {
  // of what leaves the doubles in the end the last place is left to others
  const unlessZero = (value: number) => (value === 0 ? 1 : value);
  decidesAsRatios((read, zeroOrA, b, zeroOrC, d) => {
    const [a, c] = [unlessZero(zeroOrA), unlessZero(zeroOrC)];
    const there = read(a).times(read(b)).times(read(c)).over(read(d));
    return there.over(read(a).abs()).over(read(b)).over(read(c)).times(read(d)).nearest();
  }, 0.02);
  decidesAsRatios((read, a, b, c, d) => read(a).over(read(b)).times(read(c)).plus(read(d)).sign(), 0.02);
  expect(both((read) => read(1e308).times(read(100)).over(read(5e4)).nearest())).toEqual({
    exact: 2e305,
    scaled: 2e305,
  });
});

test("what is beyond the doubles, or has lost digits among the smallest, is left open", () => {
  const times = (a: number, b: number) => both((read) => read(a).times(read(b)).nearest()).scaled;
  expect([times(1e200, 1e200), times(1e-200, 1e-115), times(1e-200, 1e-200)]).toEqual(["open", "open", "open"]);
  expect([times(1e200, 1e108), times(1e-200, 1e-105)]).toEqual([1e308, 1e-305]);
  expect(both((read) => read(0).times(read(1e300)).nearest())).toEqual({ exact: 0, scaled: 0 });
});

test("whole multiples of a step, near it in size and not", () => {
  const rounding = fc.constantFrom<Rounding[]>("nearest", "down", "up");
  const step = fc.constantFrom(1e-300, 1e-8, 0.5, 1, 100, 1e200);
  let [open, all] = [0, 0];
  fc.assert(
    fc.property(
      number,
      step,
      fc.integer({ min: -4000, max: 4000 }),
      fc.boolean(),
      rounding,
      (a, lot, halves, near, way) => {
        const { exact, scaled } = both((read) => {
          const value = near
            ? read(halves / 2)
                .times(read(lot))
                .over(read(1))
            : read(a);
          return value.toMultipleOf(read(lot), way).nearest();
        });
        if (near) all++;
        if (scaled === "open") open += +near;
        else expect(scaled + 0).toBe(exact + 0);
      },
    ),
    { numRuns: 2000 },
  );
  expect(open).toBeLessThan(all);
});

test("no root is taken", () => {
  expect(() => readScaled(of("coin", 4)).squareRoot()).toThrow(UNDECIDED);
});
