import { UNDECIDED, type Exact, type Rounding } from "./exact";
import type { Dimension, Measure, Product, Quotient } from "../units";

/** The decimal that a double shows, exactly: the digits of its shortest text. */
export function readRatio<D extends Dimension>(cell: Measure<D>): Ratio<D> {
  if (Number.isSafeInteger(cell)) return new Ratio<D>(BigInt(cell), 1n, 0);
  const [digits, exponent = "0"] = String(cell).split("e") as [string, string?];
  const point = digits.indexOf(".");
  if (point < 0) return new Ratio<D>(BigInt(digits), 1n, Number(exponent));
  const whole = BigInt(digits.slice(0, point) + digits.slice(point + 1));
  return new Ratio<D>(whole, 1n, Number(exponent) - (digits.length - point - 1));
}

/**
 * The reference arithmetic: numerator ÷ denominator · 10^power, exactly, however long the whole numbers grow. The
 * denominator is above 0. Nothing is brought to lowest terms, which would cost more than it saves.
 */
export class Ratio<D extends Dimension> implements Exact<D> {
  constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
    readonly power: number,
  ) {}

  plus(other: Ratio<D>): Ratio<D> {
    const power = Math.min(this.power, other.power);
    const left = scaled(this.numerator, this.power - power);
    const right = scaled(other.numerator, other.power - power);
    if (this.denominator === other.denominator) return new Ratio(left + right, this.denominator, power);
    const sum = product(left, other.denominator) + product(right, this.denominator);
    return new Ratio(sum, product(this.denominator, other.denominator), power);
  }

  minus(other: Ratio<D>): Ratio<D> {
    return this.plus(other.negated());
  }

  times<E extends Dimension>(other: Ratio<E>): Ratio<Product<D, E>> {
    const denominator = product(this.denominator, other.denominator);
    return new Ratio(this.numerator * other.numerator, denominator, this.power + other.power);
  }

  over<E extends Dimension>(other: Ratio<E>): Ratio<Quotient<D, E>> {
    if (other.numerator === 0n) throw new RangeError("division by zero: a formula must look at the sign first");
    if (other.numerator < 0n) return this.negated().over(other.negated());
    const numerator = product(this.numerator, other.denominator);
    return new Ratio(numerator, product(this.denominator, other.numerator), this.power - other.power);
  }

  /** A root is seldom a ratio: `exactly` goes on in surds. */
  squareRoot(): never {
    throw UNDECIDED;
  }

  negated(): Ratio<D> {
    return new Ratio(-this.numerator, this.denominator, this.power);
  }

  abs(): Ratio<D> {
    return this.numerator < 0n ? this.negated() : this;
  }

  sign(): -1 | 0 | 1 {
    return this.numerator > 0n ? 1 : this.numerator < 0n ? -1 : 0;
  }

  toMultipleOf(step: Ratio<D>, rounding: Rounding): Ratio<D> {
    const { numerator, denominator, power } = this.abs().over(step);
    const steps = scaled(numerator, power);
    const unit = scaled(denominator, -power);
    const whole = steps / unit;
    const rest = steps - whole * unit;
    const further = rounding === "up" ? rest > 0n : rounding === "nearest" && 2n * rest >= unit;
    const count = further ? whole + 1n : whole;
    return new Ratio((this.numerator < 0n ? -count : count) * step.numerator, step.denominator, step.power);
  }

  nearest(): Measure<D> {
    const size = nearestDouble(scaled(this.abs().numerator, this.power), scaled(this.denominator, -this.power));
    return (this.numerator < 0n ? 0 - size : size) as Measure<D>;
  }
}

const product = (a: bigint, b: bigint): bigint => (b === 1n ? a : a === 1n ? b : a * b);

const POWERS = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

/** The whole number times 10^power; unchanged for a power below 0, by which the other side is scaled. */
const scaled = (whole: bigint, power: number): bigint =>
  power <= 0 ? whole : whole * (POWERS[power] ?? 10n ** BigInt(power));

/** Doubles below 2^-1022 are subnormal: all of them are multiples of 2^-1074. */
const SMALLEST_NORMAL = 1022;
/** Bits of a quotient that are kept: the 53 of a double, one that decides the rounding, one for all the rest. */
const BITS = 64;

/**
 * The double nearest to numerator ÷ denominator, neither below 0, ties to even. The quotient is cut off, not rounded, and
 * its last bit set if anything was cut off, so that the only rounding is the final one.
 */
function nearestDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const wanted = BITS - magnitude(numerator) + magnitude(denominator);
  const subnormal = wanted > SMALLEST_NORMAL && numerator << BigInt(SMALLEST_NORMAL) < denominator;
  const places = subnormal ? SMALLEST_NORMAL + 54 : wanted;
  const above = places > 0 ? numerator << BigInt(places) : numerator;
  const below = places < 0 ? denominator << BigInt(-places) : denominator;
  const quotient = above / below;
  const bits = quotient * below === above ? quotient : quotient | 1n;
  const half = places >> 1;
  return Number(bits) * 2 ** -half * 2 ** (half - places);
}

/** The number of bits of a whole number, right to within two. */
const magnitude = (whole: bigint): number => {
  const rounded = Number(whole);
  return rounded < Infinity ? Math.round(Math.log2(rounded)) : whole.toString(16).length * 4;
};
