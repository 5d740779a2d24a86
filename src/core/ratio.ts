import { Decimal as Base } from "decimal.js";
import type { Exact, Rounding } from "./exact";
import type { Dimension, Measure, Product, Quotient } from "./units";

/** Every sum and product of doubles' decimals fits: nothing is ever rounded before the end. */
const Decimal = Base.clone({ precision: 1e9, rounding: Base.ROUND_DOWN, minE: -9e15, maxE: 9e15 });
const ONE = new Decimal(1);

export const readRatio = <D extends Dimension>(cell: Measure<D>): Ratio<D> => new Ratio<D>(new Decimal(cell), ONE);

/** The reference arithmetic: one exact numerator over one exact denominator. */
export class Ratio<D extends Dimension> implements Exact<D> {
  constructor(
    private readonly numerator: Base,
    private readonly denominator: Base,
  ) {}

  plus(other: Ratio<D>): Ratio<D> {
    if (this.denominator === other.denominator)
      return new Ratio(this.numerator.plus(other.numerator), this.denominator);
    const left = this.numerator.times(other.denominator);
    const right = other.numerator.times(this.denominator);
    return new Ratio(left.plus(right), this.denominator.times(other.denominator));
  }

  minus(other: Ratio<D>): Ratio<D> {
    return this.plus(other.negated());
  }

  times<E extends Dimension>(other: Ratio<E>): Ratio<Product<D, E>> {
    return new Ratio(this.numerator.times(other.numerator), product(this.denominator, other.denominator));
  }

  over<E extends Dimension>(other: Ratio<E>): Ratio<Quotient<D, E>> {
    if (other.numerator.isZero()) throw new RangeError("division by zero: a formula must look at the sign first");
    return new Ratio(product(this.numerator, other.denominator), product(this.denominator, other.numerator));
  }

  negated(): Ratio<D> {
    return new Ratio(this.numerator.negated(), this.denominator);
  }

  abs(): Ratio<D> {
    return new Ratio(this.numerator.abs(), this.denominator.abs());
  }

  sign(): -1 | 0 | 1 {
    if (this.numerator.isZero()) return 0;
    return this.numerator.isNegative() === this.denominator.isNegative() ? 1 : -1;
  }

  toMultipleOf(step: Ratio<D>, rounding: Rounding): Ratio<D> {
    const steps = this.numerator.times(step.denominator).abs();
    const unit = this.denominator.times(step.numerator).abs();
    const whole = steps.divToInt(unit);
    const rest = steps.minus(whole.times(unit));
    const further = rounding === "up" ? !rest.isZero() : rounding === "nearest" && rest.times(2).gte(unit);
    const count = further ? whole.plus(1) : whole;
    return new Ratio(count.times(this.sign()).times(step.numerator), step.denominator);
  }

  nearest(): Measure<D> {
    return nearestDouble(this.numerator, this.denominator) as Measure<D>;
  }
}

const product = (a: Base, b: Base): Base => (b === ONE ? a : a === ONE ? b : a.times(b));

/**
 * The double nearest to numerator ÷ denominator, ties to even.
 *
 * The quotient is cut off, not rounded, and a cut-off quotient gets one more digit, so that the only rounding is the
 * final one from decimal to double. That is right as long as no midpoint between two doubles needs more digits than
 * are kept: a midpoint below 2^-k has its last binary place at 2^-(k+54) at the lowest, hence at most 70 + 3·|e|
 * significant decimal digits for a value around 10^e.
 */
function nearestDouble(numerator: Base, denominator: Base): number {
  if (numerator.isZero()) return 0;
  const magnitude = Math.abs(numerator.e - denominator.e) + 1;
  const arithmetic = magnitude <= NEAR_ONE ? AroundOne : Anywhere;
  const quotient = arithmetic.div(numerator, denominator);
  const digits = quotient.toExponential(arithmetic.precision - 1);
  const exact = new Decimal(quotient).times(denominator).equals(numerator);
  // what is too small for a double is 0, never −0
  return Number(exact ? digits : digits.replace("e", "1e")) || 0;
}

const LIMITS = { rounding: Base.ROUND_DOWN, minE: -9e15, maxE: 9e15 } as const;
const NEAR_ONE = 20;
const AroundOne = Base.clone({ ...LIMITS, precision: 70 + 3 * NEAR_ONE });
/** Doubles reach from 10^-324 to 10^308, quotients outside are 0 or infinite whatever their digits. */
const Anywhere = Base.clone({ ...LIMITS, precision: 70 + 3 * 344 });
