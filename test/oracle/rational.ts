/**
 * Exact fractions of whole numbers, and nothing else: no decimal library, no floating point. What the core computes by
 * one way is computed here by another, so that an error would have to be made twice, alike, to stay unseen.
 */
export interface Rational {
  readonly n: bigint;
  /** Above 0. The fraction need not be in lowest terms. */
  readonly d: bigint;
}

export const whole = (value: bigint | number): Rational => ({ n: BigInt(value), d: 1n });

export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Rational, b: Rational): Rational => plus(a, negated(b));
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const negated = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const absolute = (a: Rational): Rational => (a.n < 0n ? negated(a) : a);
export const sign = (a: Rational): -1 | 0 | 1 => (a.n === 0n ? 0 : a.n < 0n ? -1 : 1);
export const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;

export function over(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError("division by zero");
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

/** The decimal that a cell shows for this double: the digits of its shortest text, read as they stand. */
export function shown(double: number): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(double));
  if (!match) throw new RangeError(`not a finite number: ${double}`);
  const [, minusSign, before = "", after = "", exponent = "0"] = match;
  const digits = BigInt(`${minusSign}${before}${after}`);
  const power = BigInt(Number(exponent) - after.length);
  return power < 0n ? { n: digits, d: 10n ** -power } : { n: digits * 10n ** power, d: 1n };
}

export type Direction = "nearest" | "down" | "up";

/** The multiple of a step: the nearest (halves away from 0), the next towards 0, the next away from 0. */
export function multipleOf(step: Rational, value: Rational, direction: Direction): Rational {
  const { n, d } = over(absolute(value), step);
  const count = direction === "down" ? n / d : direction === "up" ? (n + d - 1n) / d : (2n * n + d) / (2n * d);
  return times(step, whole(value.n < 0n ? -count : count));
}

/** Whether a value lies exactly halfway between two multiples of a step. */
export const isTie = (step: Rational, value: Rational): boolean => {
  const { n, d } = over(absolute(value), step);
  return (2n * n) % d === 0n && ((2n * n) / d) % 2n === 1n;
};

/** Whether a value is a multiple of a step. */
export const isMultiple = (step: Rational, value: Rational): boolean => {
  const { n, d } = over(value, step);
  return n % d === 0n;
};

/**
 * The double nearest to a fraction, ties to even, put together from its bits. Zero, and whatever is nearer to zero than
 * to the smallest double, is 0 and never −0; beyond the largest double it is ±Infinity.
 */
export function nearestDouble(value: Rational): number {
  if (value.n === 0n) return 0;
  const { n, d } = absolute(value);
  const place = Math.max(leadingPlace(n, d) - 52, SMALLEST_PLACE);
  const mantissa = roundedHalfToEven(place < 0 ? n << BigInt(-place) : n, place < 0 ? d : d << BigInt(place));
  if (mantissa === 0n) return 0;
  const magnitude = doubleOf(mantissa, place);
  return value.n < 0n ? -magnitude : magnitude;
}

/** The weight of the last bit of the smallest doubles, as a power of 2. */
const SMALLEST_PLACE = -1074;
const IMPLICIT_BIT = 1n << 52n;

/** The power of 2 with 2^p ≤ n/d < 2^(p+1). */
function leadingPlace(n: bigint, d: bigint): number {
  const guess = n.toString(2).length - d.toString(2).length;
  const atLeast = guess < 0 ? n << BigInt(-guess) >= d : n >= d << BigInt(guess);
  return atLeast ? guess : guess - 1;
}

function roundedHalfToEven(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  const twiceTheRest = 2n * (n - quotient * d);
  const up = twiceTheRest > d || (twiceTheRest === d && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** mantissa · 2^place as a double; a mantissa that was rounded up to 2^53 carries into the exponent. */
function doubleOf(mantissa: bigint, place: number): number {
  const carried = mantissa === IMPLICIT_BIT << 1n;
  const significand = carried ? IMPLICIT_BIT : mantissa;
  const exponent = place + (carried ? 1 : 0) + 1075;
  if (exponent >= 2047) return Infinity;
  const bits = significand < IMPLICIT_BIT ? significand : (BigInt(exponent) << 52n) | (significand - IMPLICIT_BIT);
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}
