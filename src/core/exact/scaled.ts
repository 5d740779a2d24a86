import { doubleDouble, type DoubleDouble } from "./double-double";
import { isZero, UNIT_ROUNDOFF } from "./error-bound";
import { UNDECIDED, type Exact, type Rounding } from "./exact";
import { timesPowerOf2 } from "./power-of-2";
import { readDoubleDouble } from "./shown-decimal";
import { readFar } from "./shown-far";
import { wholeCount } from "./whole-count";
import type { Dimension, Fraction, Measure, Product, Quotient } from "../units";

/** Where the high part is between 2^-100 and 2^100, products and quotients of two lose nothing. */
const WITHIN = 2 ** 100;
const WITHOUT = 2 ** -100;
/** A number that stands so many powers below another is less than 2^-300 beside it, whatever its high part. */
const FAR_BELOW = 400;
const NOTHING_BESIDE = 2 ** -300;
/** Doubles below it have fewer digits. */
const NORMAL = 2 ** -1021;

/**
 * A double-double times a power of 2, so that no size is beyond it: 10^308 contracts of 100 USD, and 10^-300. It knows no
 * more digits than the double-double, and is slower.
 */
export class Scaled<D extends Dimension> implements Exact<D> {
  constructor(
    private readonly parts: DoubleDouble<D>,
    private readonly power: number,
  ) {}

  plus(other: Scaled<D>): Scaled<D> {
    if (isZero(other.parts)) return this;
    if (isZero(this.parts)) return other;
    const apart = this.power - other.power;
    if (apart < 0) return other.plus(this);
    return normal(this.parts.plus(apart === 0 ? other.parts : lowered(other.parts, apart)), this.power);
  }

  minus(other: Scaled<D>): Scaled<D> {
    return this.plus(other.negated());
  }

  times<E extends Dimension>(other: Scaled<E>): Scaled<Product<D, E>> {
    return normal(this.parts.times(other.parts), this.power + other.power);
  }

  over<E extends Dimension>(other: Scaled<E>): Scaled<Quotient<D, E>> {
    return normal(this.parts.over(other.parts), this.power - other.power);
  }

  /** No list needs one. */
  squareRoot(): never {
    throw UNDECIDED;
  }

  negated(): Scaled<D> {
    return new Scaled(this.parts.negated(), this.power);
  }

  abs(): Scaled<D> {
    return this.parts.high < 0 ? this.negated() : this;
  }

  sign(): -1 | 0 | 1 {
    return this.parts.sign();
  }

  toMultipleOf(step: Scaled<D>, rounding: Rounding): Scaled<D> {
    const { parts, power } = this.over(step).abs();
    if (Math.abs(power) > FAR_BELOW) throw UNDECIDED;
    const count = wholeCount(power === 0 ? parts : lowered(parts, -power), rounding);
    return step.times(new Scaled<Fraction>(doubleDouble(this.parts.high < 0 ? -count : count, 0, 0), 0)) as Scaled<D>;
  }

  nearest(): Measure<D> {
    const nearest = this.parts.nearest();
    if (this.power === 0 || nearest === 0) return nearest;
    const value = timesPowerOf2(nearest, this.power);
    if (!(Math.abs(value) >= NORMAL && Math.abs(value) < Infinity)) throw UNDECIDED;
    return value as Measure<D>;
  }
}

/** Reads every double. */
export function readScaled<D extends Dimension>(cell: Measure<D>): Scaled<D> {
  const size = Math.abs(cell);
  if (cell === 0 || (size >= 1e-22 && size <= 1e22)) return new Scaled(readDoubleDouble(cell), 0);
  const { high, low, error, power } = readFar(cell);
  return new Scaled(doubleDouble(high, low, error), power);
}

/** The same number with a high part near 1, where it has left the middle; of a number next to 0 its error decides. */
function normal<D extends Dimension>(parts: DoubleDouble<D>, power: number): Scaled<D> {
  const high = Math.abs(parts.high);
  if (high < WITHIN && high > WITHOUT && parts.error < WITHIN) return new Scaled(parts, power);
  if (isZero(parts)) return new Scaled(parts, 0);
  const size = Math.max(high, parts.error);
  if (!(size < Infinity)) throw UNDECIDED;
  const more = Math.floor(Math.log2(size));
  return new Scaled(lowered(parts, more), power + more);
}

/** Times 2^-powers; what falls off the end of a double is counted as an error. */
function lowered<D extends Dimension>({ high, low, error }: DoubleDouble<D>, powers: number): DoubleDouble<D> {
  if (powers > FAR_BELOW) return doubleDouble(0, 0, NOTHING_BESIDE);
  const factor = 2 ** -powers;
  const less = doubleDouble<D>(high * factor, low * factor, error * factor);
  if (error === 0 && less.low / factor !== low) less.error = Math.abs(less.high) * UNIT_ROUNDOFF;
  return less;
}
