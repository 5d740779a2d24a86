import { UNDECIDED, type Exact, type Rounding } from "./exact";
import type { Dimension, Measure, Product, Quotient } from "./units";

/** What an operation drops, relative to its result; twice and more what the analysis in docs/exactness.md needs. */
export const UNIT = 2 ** -100;
/** Whole numbers up to here and their neighbours at half are doubles. */
const COUNTABLE = 2 ** 51;

/** A number known to about 32 digits: the exact value lies in high + low ± error, and |low| is at most half an ulp. */
export class DoubleDouble<D extends Dimension> implements Exact<D> {
  constructor(
    private readonly high: number,
    private readonly low: number,
    private readonly error: number,
  ) {}

  plus(other: DoubleDouble<D>): DoubleDouble<D> {
    return sum(this.high, this.low, other.high, other.low, this.error + other.error);
  }

  minus(other: DoubleDouble<D>): DoubleDouble<D> {
    return sum(this.high, this.low, -other.high, -other.low, this.error + other.error);
  }

  times<E extends Dimension>(other: DoubleDouble<E>): DoubleDouble<Product<D, E>> {
    const a = this.high;
    const b = other.high;
    const product = a * b;
    const inherited = (Math.abs(a) * other.error + (Math.abs(b) + other.error) * this.error) * SECOND_ORDER;
    const rest = roundingOf(a, b, product);
    if (this.low === 0 && other.low === 0) return new DoubleDouble(product, rest, inherited);
    const low = rest + (a * other.low + this.low * b);
    const high = product + low;
    return new DoubleDouble(high, low - (high - product), inherited + Math.abs(high) * UNIT);
  }

  over<E extends Dimension>(other: DoubleDouble<E>): DoubleDouble<Quotient<D, E>> {
    const b = other.high;
    const quotient = this.high / b;
    const back = quotient * b;
    const rest = this.high - back - roundingOf(quotient, b, back) + this.low - quotient * other.low;
    const away = Math.abs(b) - other.error * SECOND_ORDER;
    if (!(away > 0)) throw UNDECIDED;
    const inherited = ((this.error + Math.abs(quotient) * other.error) / away) * SECOND_ORDER;
    if (rest === 0 && this.low === 0 && other.low === 0) return new DoubleDouble(quotient, 0, inherited);
    const low = rest / b;
    const high = quotient + low;
    return new DoubleDouble(high, low - (high - quotient), inherited + Math.abs(high) * UNIT);
  }

  negated(): DoubleDouble<D> {
    return new DoubleDouble(-this.high, -this.low, this.error);
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
    const { high, low, error } = this.over(step).abs();
    if (!(high <= COUNTABLE)) throw UNDECIDED;
    const near = Math.round(high);
    const beyond = high - near + low;
    const certain = error === 0 && low === 0 ? 0 : error + 2 ** -50;
    const count = near + (rounding === "nearest" ? 0 : rounding === "up" ? +(beyond > 0) : -(beyond < 0));
    const distance = rounding === "nearest" ? 0.5 - Math.abs(beyond) : Math.abs(beyond);
    if (distance <= certain && certain > 0) throw UNDECIDED;
    return step.times(new DoubleDouble(this.high < 0 ? -count : count, 0, 0));
  }

  nearest(): Measure<D> {
    const below = this.high + (this.low - this.error);
    if (below !== this.high + (this.low + this.error)) throw UNDECIDED;
    return (below + 0) as Measure<D>;
  }
}

/** Pays for products of errors and for the rounding of the bounds themselves. */
const SECOND_ORDER = 1.0001;

/** Knuth's two-sum of the high and of the low parts, then twice renormalised. */
function sum<D extends Dimension>(
  a: number,
  aLow: number,
  b: number,
  bLow: number,
  inherited: number,
): DoubleDouble<D> {
  const high = a + b;
  const t = high - a;
  const rest = a - (high - t) + (b - t);
  if (aLow === 0 && bLow === 0)
    return new DoubleDouble(high, rest, inherited === 0 ? 0 : inherited + Math.abs(high) * UNIT);
  const lows = aLow + bLow;
  const v = lows - aLow;
  const lowRest = aLow - (lows - v) + (bLow - v);
  const c = rest + lows;
  const first = high + c;
  const last = lowRest + (c - (first - high));
  const result = first + last;
  return new DoubleDouble(result, last - (result - first), inherited + Math.abs(result) * UNIT);
}

/** a·b − product, exactly (Dekker's product, each factor split in two halves by Veltkamp's multiplication). */
export function roundingOf(a: number, b: number, product: number): number {
  const aWide = SPLIT * a;
  const aTop = aWide - (aWide - a);
  const aRest = a - aTop;
  const bWide = SPLIT * b;
  const bTop = bWide - (bWide - b);
  const bRest = b - bTop;
  return aRest * bRest - (product - aTop * bTop - aRest * bTop - aTop * bRest);
}
const SPLIT = 2 ** 27 + 1;
