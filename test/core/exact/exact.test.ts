import { doubleDouble, withPool } from "../../../src/core/exact/double-double";
import type { Reader, Rounding } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import { of } from "../quantities";

const ratio = (a: number, b: number) =>
  exactly((read) =>
    read(of("coin", a))
      .over(read(of("coin", b)))
      .nearest(),
  );
const sum = (...terms: number[]) =>
  exactly((read) =>
    terms
      .map((term) => read(of("coin", term)))
      .reduce((a, b) => a.plus(b))
      .nearest(),
  );
const multiple = (value: number, step: number, rounding: Rounding) =>
  exactly((read) =>
    read(of("coin", value))
      .toMultipleOf(read(of("coin", step)), rounding)
      .nearest(),
  );

test("a number is the decimal that its cell shows: three tenths are not three times a double", () => {
  expect(sum(0.1, 0.2)).toBe(0.3);
  expect(sum(0.1, 0.1, 0.1, -0.3)).toBe(0);
});

// Halfway cases worked out by hand from the doubles' spacing: 2 above 2^53, 2^-1074 at the bottom.
test.each([
  ["halfway above 2^53 goes to the even neighbour below", sum(2 ** 53, 1), 2 ** 53],
  ["halfway above 2^53 + 2 goes to the even neighbour above", sum(2 ** 53 + 2, 1), 2 ** 53 + 4],
  ["a hair above halfway goes up", sum(2 ** 53, 1, 1e-300), 2 ** 53 + 2],
  ["2.5e-324 is above half of the smallest double, which is 4.94e-324", ratio(5e-324, 2), 5e-324],
  ["2.4e-324 is below half of it", ratio(5e-323, 21), 0],
  ["beyond the largest double", ratio(1e308, 0.1), Infinity],
  ["one third", ratio(1, 3), 1 / 3],
])("the one rounding is to the nearest double: %s", (_, actual, expected) => expect(actual).toBe(expected));

test("a negative zero never appears", () => {
  expect(Object.is(sum(0.5, -0.5), 0)).toBe(true);
  expect(Object.is(ratio(-0, 5), 0)).toBe(true);
  expect(Object.is(multiple(-0.4, 1, "nearest"), 0)).toBe(true);
});

test.each([
  [2.5, 1, "nearest", 3],
  [-2.5, 1, "nearest", -3],
  [2.5, 1, "down", 2],
  [-2.5, 1, "down", -2],
  [2.1, 1, "up", 3],
  [-2.1, 1, "up", -3],
  [0.3, 0.1, "down", 0.3],
  [0.3, 0.1, "up", 0.3],
  [1.05, 0.1, "nearest", 1.1],
  [7, 2.5, "nearest", 7.5],
] as const)("%d to multiples of %d, %s, is %d", (value, step, rounding, expected) => {
  expect(multiple(value, step, rounding)).toBe(expected);
});

test("dividing by zero is a fault in a formula and stops it", () => {
  expect(() => ratio(1, 0)).toThrow(RangeError);
});

test("any other fault stops it as well, and is not tried again", () => {
  let runs = 0;
  const faulty = () => {
    runs++;
    throw new TypeError("a fault");
  };
  expect(() => exactly(faulty)).toThrow("a fault");
  expect(runs).toBe(1);
});

test("the numbers that a formula takes are free again, whether it ends, fails or is tried again", () => {
  const first = () => withPool(() => doubleDouble(0, 0, 0), undefined);
  const before = first();
  const taking = (read: Reader) => read(of("coin", 0.1)).plus(read(of("coin", 0.2)));
  const failing = (read: Reader) => {
    taking(read);
    throw new TypeError("a fault");
  };
  exactly((read) => taking(read).nearest());
  expect(first()).toBe(before);
  exactly((read) =>
    taking(read)
      .over(read(of("coin", 3)))
      .minus(read(of("fraction", 0.1)))
      .sign(),
  );
  expect(first()).toBe(before);
  expect(() => exactly(failing)).toThrow("a fault");
  expect(first()).toBe(before);
});
