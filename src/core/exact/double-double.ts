import { isPlain, isZero, MAX_DIVISOR_ERROR, SECOND_ORDER, SMALLEST, UNIT_ROUNDOFF } from "./error-bound";
import { restOfSum, restOfProduct } from "./error-free";
import { UNDECIDED, type Exact, type Root, type Rounding } from "./exact";
import { squareRoot } from "./square-root";
import { wholeCount } from "./whole-count";
import { numberPool } from "./number-pool";
import type { Dimension, Fraction, Measure, Product, Quotient } from "../units";

/**
 * A number known to about 32 digits: the exact value lies in high + low ± error, and |low| is at most half an ulp.
 * Its fields are only declared: defined, they would hold `undefined` before they hold numbers, and be slower for good.
 */
export class DoubleDouble<D extends Dimension> implements Exact<D> {
  declare high: number;
  declare low: number;
  declare error: number;

  constructor(high: number, low: number, error: number) {
    this.high = high;
    this.low = low;
    this.error = error;
  }

  plus(other: DoubleDouble<D>): DoubleDouble<D> {
    return other.high === 0 && isPlain(other) ? this : sum(this, other.high, other.low, other.error);
  }

  minus(other: DoubleDouble<D>): DoubleDouble<D> {
    return other.high === 0 && isPlain(other) ? this : sum(this, -other.high, -other.low, other.error);
  }

  times<E extends Dimension>(other: DoubleDouble<E>): DoubleDouble<Product<D, E>> {
    const a = this.high;
    const b = other.high;
    if (b === 1 && isPlain(other)) return this as unknown as DoubleDouble<Product<D, E>>;
    const product = a * b;
    const inherited = (Math.abs(a) * other.error + (Math.abs(b) + other.error) * this.error) * SECOND_ORDER;
    if (!(Math.abs(product) + inherited > SMALLEST)) return lost(product === 0 && (isZero(this) || isZero(other)));
    const rest = restOfProduct(a, b, product);
    if (this.low === 0 && other.low === 0) return doubleDouble(product, rest, inherited);
    const low = rest + (a * other.low + this.low * b);
    const high = product + low;
    return doubleDouble(high, low - (high - product), inherited + Math.abs(high) * UNIT_ROUNDOFF);
  }

  over<E extends Dimension>(other: DoubleDouble<E>): DoubleDouble<Quotient<D, E>> {
    const b = other.high;
    if (b === 1 && isPlain(other)) return this as unknown as DoubleDouble<Quotient<D, E>>;
    const quotient = this.high / b;
    const back = quotient * b;
    const rest = this.high - back - restOfProduct(quotient, b, back) + this.low - quotient * other.low;
    if (b === 0 && other.error === 0) throw UNDECIDED;
    if (!(other.error < Math.abs(b) * MAX_DIVISOR_ERROR)) return unknown();
    const inverse = 1 / b;
    const inherited = (this.error + Math.abs(quotient) * other.error) * Math.abs(inverse) * SECOND_ORDER;
    if (!(Math.min(Math.abs(this.high) + this.error, Math.abs(quotient) + inherited) > SMALLEST))
      return lost(isZero(this));
    if (rest === 0 && this.low === 0 && other.low === 0) return doubleDouble(quotient, 0, inherited);
    const low = rest * inverse;
    const high = quotient + low;
    return doubleDouble(high, low - (high - quotient), inherited + Math.abs(high) * UNIT_ROUNDOFF);
  }

  squareRoot(): DoubleDouble<Root<D>> {
    return squareRoot<DoubleDouble<Root<D>>>(this, doubleDouble);
  }

  negated(): DoubleDouble<D> {
    return doubleDouble(-this.high, -this.low, this.error);
  }

  abs(): DoubleDouble<D> {
    return this.high < 0 ? this.negated() : this;
  }

  sign(): -1 | 0 | 1 {
    if (Math.abs(this.high) > (Math.abs(this.low) + this.error) * SECOND_ORDER) return this.high > 0 ? 1 : -1;
    if (this.high === 0 && this.error === 0) return 0;
    throw UNDECIDED;
  }

  toMultipleOf(step: DoubleDouble<D>, rounding: Rounding): DoubleDouble<D> {
    const count = wholeCount(this.over(step).abs(), rounding);
    return doubleDouble<Fraction>(this.high < 0 ? -count : count, 0, 0).times(step) as DoubleDouble<D>;
  }

  nearest(): Measure<D> {
    const below = this.high + (this.low - this.error);
    const isLost = Math.abs(this.high) < SMALLEST && this.high !== 0;
    if (isLost || below !== this.high + (this.low + this.error)) throw UNDECIDED;
    return (below + 0) as Measure<D>;
  }
}

const pool = numberPool<DoubleDouble<never>>((high, low, error) => new DoubleDouble(high, low, error));
export const doubleDouble = pool.take as <D extends Dimension>(a: number, b: number, error: number) => DoubleDouble<D>;
/** A number of which nothing is known, nor of what is made of it: every question about either is undecided. */
export const unknown = <D extends Dimension>(): DoubleDouble<D> => doubleDouble(NaN, NaN, NaN);
/** So is one that may have lost its low part, but for a 0 that is one. */
const lost = <D extends Dimension>(isNothing: boolean) => (isNothing ? doubleDouble<D>(0, 0, 0) : unknown<D>());
/** Runs a formula, whose numbers end with it. */
export const withPool = pool.withPool;

/** Knuth's two-sum of the high and of the low parts, then twice renormalised. */
function sum<D extends Dimension>(to: DoubleDouble<D>, b: number, bLow: number, bError: number): DoubleDouble<D> {
  const { high: a, low: aLow } = to;
  const inherited = to.error + bError;
  const high = a + b;
  const rest = restOfSum(a, b, high);
  const isPair = aLow === 0 && bLow === 0;
  if (isPair) return doubleDouble(high, rest, inherited === 0 ? 0 : inherited + Math.abs(high) * UNIT_ROUNDOFF);
  const lows = aLow + bLow;
  const lowRest = restOfSum(aLow, bLow, lows);
  const c = rest + lows;
  const first = high + c;
  const last = lowRest + (c - (first - high));
  const result = first + last;
  const isExact = inherited === 0 && lowRest === 0 && restOfSum(rest, lows, c) === 0;
  return doubleDouble(result, last - (result - first), isExact ? 0 : inherited + Math.abs(result) * UNIT_ROUNDOFF);
}
