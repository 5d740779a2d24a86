import { readDoubleDouble } from "../../../src/core/exact/shown-decimal";
import { readDigits } from "../../../src/core/exact/shown-digits";
import type { Fraction, Measure } from "../../../src/core/units";
import { computed, neighbour } from "../../oracle/numbers";
import { Random } from "../../oracle/random";
import { absolute, minus, over, plus, shown, sign, whole, type Rational } from "../../oracle/rational";
import { binary } from "../../oracle/bits";

const ROWS = 5_000;

interface Parts {
  readonly high: number;
  readonly low: number;
  readonly error: number;
}

/** What is read, or undefined where nothing is known of it: a number of another kind knows nothing of any part. */
function read(value: number): Parts | undefined {
  const { high, low, error } = readDoubleDouble(value as Measure<Fraction>) as unknown as Parts;
  return [high, low, error].every(Number.isNaN) ? undefined : { high, low, error };
}

/** Of what is next to 0 only that is said. */
const NEXT_TO_ZERO = 2 ** -450;
const isNextToZero = (value: number): boolean => value !== 0 && Math.abs(value) < NEXT_TO_ZERO;
/** Numbers of many more digits before or behind the point have a charge of their own. */
const isFar = (value: number): boolean => Math.abs(value) < 1e-22 || Math.abs(value) > 1e22;

/** How far what was read may be from the decimal that the text of the double spells. */
const missed = (value: number, { high, low }: Parts): Rational =>
  absolute(minus(shown(value), plus(binary(high), binary(low))));

/** What is wrong with a reading: nothing, where the double was read as the decimal that it shows. */
function faults(value: number, parts: Parts): string[] {
  if (isNextToZero(value))
    return parts.high === 0 && parts.low === 0 && parts.error === NEXT_TO_ZERO ? [] : ["not next to 0"];
  const distance = missed(value, parts);
  const dropped = sign(minus(distance, binary(parts.error))) > 0;
  const loose = distance.n > 0n && sign(minus(over(distance, binary(Math.abs(value))), whole(1n))) >= 0;
  return [
    ...(parts.high === value ? [] : ["the high part is not the double"]),
    ...(parts.high + parts.low === parts.high ? [] : ["it is not normalised"]),
    ...(dropped || loose ? ["its bound does not reach the decimal"] : []),
    ...(isCharged(value, parts.error) ? [] : ["its error is not 2^-100 of it"]),
  ];
}

/** Nothing, or 2^-100 of the number; for far ones up to four times that. */
function isCharged(value: number, error: number): boolean {
  const charge = 2 ** -100 * Math.abs(value);
  return error === 0 || (isFar(value) ? error >= charge && error <= 4 * charge : error === charge);
}

/** Reads many; answers with how many were left open, and the first that were read wrongly. */
function readAll(seed: number, make: (random: Random) => number): { open: number; wrong: unknown[] } {
  const random = new Random(seed);
  const wrong: unknown[] = [];
  let open = 0;
  for (let row = 0; row < ROWS; row++) {
    const value = random.chance(0.5) ? make(random) : -make(random);
    const parts = read(value);
    if (!parts) open++;
    else if (faults(value, parts).length > 0) wrong.push({ value, parts, faults: faults(value, parts) });
  }
  return { open, wrong: wrong.slice(0, 3) };
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, (_, place) => random.integer(place === 0 ? 1 : 0, 9)).join("");

/** A decimal of so many digits; its last place is between 10^0 and 10^-22. */
const decimal = (random: Random, count: number): number =>
  Number(`${digits(random, count)}e-${random.integer(0, Math.min(22, count + 6))}`);

/**
 * A double beside which a decimal of 16 digits, N/10^places, lies almost midway to the next one: (2m + 1)·5^places is
 * a small odd rest by 2^shift. The rest is chosen, and m solved for by the inverse of 5^places.
 */
function almostMidway(random: Random): number {
  const places = random.integer(15, 21);
  const exponent = -Math.round(places * Math.log2(10));
  const shift = BigInt(1 - places - exponent);
  const power = 5n ** BigInt(places);
  let inverse = power;
  for (let bits = 3; bits < 64; bits *= 2) inverse = BigInt.asUintN(64, inverse * (2n - power * inverse));
  const odd = BigInt.asUintN(Number(shift), inverse * BigInt(random.pick([-3, -1, 1, 3])));
  const turns = BigInt(random.integer(0, 2 ** (53 - Number(shift)) - 1));
  const middle = 2n ** 53n + (turns << shift) + odd;
  return Number((middle + random.pick([-1n, 1n])) / 2n) * 2 ** exponent;
}

describe("whatever is read is the decimal that the double shows", () => {
  test.each(Array.from({ length: 15 }, (_, index) => index + 1))("%d digits: always read", (count) => {
    expect(readAll(count, (random) => decimal(random, count))).toEqual({ open: 0, wrong: [] });
  });

  test.each([16, 17])("%d digits: always read", (count) => {
    expect(readAll(count, (random) => decimal(random, count))).toEqual({ open: 0, wrong: [] });
  });

  test.each<[string, (random: Random) => number]>([
    [
      "results of other formulas, from a hundredth to millions",
      (random) => computed(random, random.pick([0.01, 1, 70000, 1e7])),
    ],
    ["one representable step beside a short decimal", (random) => neighbour(decimal(random, 6), random.pick([-1, 1]))],
    ["a few steps beside a power of two", (random) => neighbour(2 ** random.integer(-19, 50), random.integer(-4, 4))],
    [
      "a few steps beside a power of ten",
      (random) => neighbour(Number(`1e${random.integer(-5, 15)}`), random.integer(-4, 4)),
    ],
    ["sums of short decimals, with their noise", (random) => decimal(random, 3) + decimal(random, 3)],
    ["halves of short decimals", (random) => decimal(random, 7) / 2],
    [
      "17 digits of small rates, with up to 39 places",
      (random) => Number(`${digits(random, 17)}e-${random.integer(20, 38)}`),
    ],
    ["above the whole numbers that doubles count", (random) => Number(`${digits(random, 17)}e${random.integer(0, 5)}`)],
    ["by its bits, of the sizes that are read", (random) => (1 + random.fraction()) * 2 ** random.integer(-73, 72)],
    [
      "a step beside a power of two, far out",
      (random) => neighbour(2 ** random.integer(-73, 72), random.integer(-2, 2)),
    ],
  ])("%s", (_, make) => {
    expect(readAll(31415926, make)).toEqual({ open: 0, wrong: [] });
  });

  test("a decimal of 16 digits almost midway between two doubles, on either side: all are read", () => {
    expect(readAll(14142135, almostMidway)).toEqual({ open: 0, wrong: [] });
  });

  test("by its digits, however many there are, as by looking for them", () => {
    const random = new Random(17320508);
    const values = Array.from({ length: ROWS }, () => decimal(random, random.integer(1, 17)) * random.pick([-1, 1]));
    const wrong = values.filter(
      (value) => faults(value, readDigits(value as Measure<Fraction>) as unknown as Parts).length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test("any double at all, by its bits", () => {
    const random = new Random(27182818);
    const view = new DataView(new ArrayBuffer(8));
    const anything = () => {
      view.setUint32(0, random.integer(0, 2 ** 31 - 1));
      view.setUint32(4, random.integer(0, 2 ** 32 - 1));
      return Number.isFinite(view.getFloat64(0)) ? view.getFloat64(0) : 0;
    };
    expect(readAll(1, anything).wrong).toEqual([]);
  });
});

test("what was read before changes nothing", () => {
  const random = new Random(16180339);
  const values = Array.from({ length: ROWS }, () => decimal(random, random.integer(1, 17)));
  const forwards = values.map(read);
  const backwards = [...values].reverse().map(read).reverse();
  expect(backwards).toEqual(forwards);
});

test.each([
  ["0", 0, { high: 0, low: 0, error: 0 }],
  ["a whole number shows itself", -123456789, { high: -123456789, low: 0, error: 0 }],
  ["the largest of them", 2 ** 53, { high: 2 ** 53, low: 0, error: 0 }],
  ["a binary fraction shows itself", 0.375, { high: 0.375, low: 0, error: 0 }],
  ["a binary fraction above the usual sizes", 10000000.5, { high: 10000000.5, low: 0, error: 0 }],
  ["above it, where it shows all its digits", 2 ** 53 + 2, { high: 2 ** 53 + 2, low: 0, error: 0 }],
  ["where it shows fewer digits than it has", 2 ** 60, { high: 2 ** 60, low: 24, error: 2 ** -40 }],
  ["the largest power of ten that is a double", 1e22, { high: 1e22, low: 0, error: 0 }],
  // the double is 150000000000000004194304
  ["one whose decimal no double holds", 1.5e23, { high: 1.5e23, low: -4194304, error: 0 }],
  ["too large for products", 1e136, undefined],
  ["too small for them", -1e-136, { high: 0, low: 0, error: 2 ** -450 }],
  ["subnormal", 5e-324, { high: 0, low: 0, error: 2 ** -450 }],
  ["infinite", Infinity, undefined],
  ["not a number", NaN, undefined],
] as const)("%s", (_, value, expected) => expect(read(value)).toEqual(expected));

test.each([1e-22, 1.1e-22, 3.3333333333333335e-7, 1.2345678901234566e-21, -1e-23, 1e25, 1e135, 1e-135, 1 / 3e99])(
  "%d is read",
  (value) => expect(faults(value, read(value) as Parts)).toEqual([]),
);
