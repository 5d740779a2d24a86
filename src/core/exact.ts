import { Decimal as Base } from "decimal.js";
import { nearestDouble } from "./nearest-double";
import type { Dimension, Measure, Product, Quotient } from "./units";

/** Which multiple of a step to take: the nearest (halves away from 0), the next towards 0, the next away from 0. */
export type Rounding = "nearest" | "down" | "up";

/** Reads a double as the decimal that its cell shows: the shortest one that round-trips (0.1 is one tenth). */
export type Reader = <D extends Dimension>(cell: Measure<D>) => Exact<D>;

/**
 * Evaluates a formula exactly. The formula is written once, over the reader it is handed: it does not know which
 * arithmetic runs below, and must give the same answer whenever it is run again.
 */
export function exactly<T>(formula: (of: Reader) => T): T {
  return formula(read);
}

const read = <D extends Dimension>(cell: Measure<D>): Exact<D> => new Exact<D>(new Decimal(cell), ONE);

/** Every sum and product of doubles' decimals fits: nothing is ever rounded before the end. */
const Decimal = Base.clone({ precision: 1e9, rounding: Base.ROUND_DOWN, minE: -9e15, maxE: 9e15 });
const ONE = new Decimal(1);

/** An exact number with its dimension: one numerator over one denominator, rounded once, by `nearest`. */
export class Exact<D extends Dimension> {
  declare private readonly dimension: D;
  constructor(
    private readonly numerator: Base,
    private readonly denominator: Base,
  ) {}

  plus(other: Exact<D>): Exact<D> {
    if (this.denominator === other.denominator)
      return new Exact(this.numerator.plus(other.numerator), this.denominator);
    const left = this.numerator.times(other.denominator);
    const right = other.numerator.times(this.denominator);
    return new Exact(left.plus(right), this.denominator.times(other.denominator));
  }

  minus(other: Exact<D>): Exact<D> {
    return this.plus(other.negated());
  }

  times<E extends Dimension>(other: Exact<E>): Exact<Product<D, E>> {
    return new Exact(this.numerator.times(other.numerator), product(this.denominator, other.denominator));
  }

  over<E extends Dimension>(other: Exact<E>): Exact<Quotient<D, E>> {
    if (other.numerator.isZero()) throw new RangeError("division by zero: a formula must look at the sign first");
    return new Exact(product(this.numerator, other.denominator), product(this.denominator, other.numerator));
  }

  negated(): Exact<D> {
    return new Exact(this.numerator.negated(), this.denominator);
  }

  abs(): Exact<D> {
    return new Exact(this.numerator.abs(), this.denominator.abs());
  }

  sign(): -1 | 0 | 1 {
    if (this.numerator.isZero()) return 0;
    return this.numerator.isNegative() === this.denominator.isNegative() ? 1 : -1;
  }

  /** The whole multiple of a positive step that this value is rounded to, decided on the exact value. */
  toMultipleOf(step: Exact<D>, rounding: Rounding): Exact<D> {
    const steps = this.numerator.times(step.denominator).abs();
    const unit = this.denominator.times(step.numerator).abs();
    const whole = steps.divToInt(unit);
    const rest = steps.minus(whole.times(unit));
    const further = rounding === "up" ? !rest.isZero() : rounding === "nearest" && rest.times(2).gte(unit);
    const count = further ? whole.plus(1) : whole;
    return new Exact(count.times(this.sign()).times(step.numerator), step.denominator);
  }

  /** The double nearest to the exact value. */
  nearest(): Measure<D> {
    return nearestDouble(this.numerator, this.denominator) as Measure<D>;
  }
}

const product = (a: Base, b: Base): Base => (b === ONE ? a : a === ONE ? b : a.times(b));
