import { Decimal as Base } from "decimal.js";

/** Every sum and product of doubles' decimals fits: nothing is ever rounded before the end. */
const LIMITS = { rounding: Base.ROUND_DOWN, minE: -9e15, maxE: 9e15 } as const;
const Decimal = Base.clone({ ...LIMITS, precision: 1e9 });
const ONE = new Decimal(1);

/** One exact numerator over one exact denominator, both of decimal.js. */
export class DecimalFraction {
  private constructor(
    private readonly numerator: Base,
    private readonly denominator: Base,
  ) {}

  static of = (value: number): DecimalFraction => new DecimalFraction(new Decimal(value), ONE);

  plus(other: DecimalFraction): DecimalFraction {
    if (this.denominator === other.denominator)
      return new DecimalFraction(this.numerator.plus(other.numerator), this.denominator);
    const left = this.numerator.times(other.denominator);
    const right = other.numerator.times(this.denominator);
    return new DecimalFraction(left.plus(right), this.denominator.times(other.denominator));
  }

  minus(other: DecimalFraction): DecimalFraction {
    return this.plus(other.negated());
  }

  times(other: DecimalFraction): DecimalFraction {
    return new DecimalFraction(this.numerator.times(other.numerator), product(this.denominator, other.denominator));
  }

  over(other: DecimalFraction): DecimalFraction {
    return new DecimalFraction(product(this.numerator, other.denominator), product(this.denominator, other.numerator));
  }

  negated(): DecimalFraction {
    return new DecimalFraction(this.numerator.negated(), this.denominator);
  }

  abs(): DecimalFraction {
    return new DecimalFraction(this.numerator.abs(), this.denominator.abs());
  }

  sign(): -1 | 0 | 1 {
    if (this.numerator.isZero()) return 0;
    return this.numerator.isNegative() === this.denominator.isNegative() ? 1 : -1;
  }

  /** The nearest whole number, halves away from 0. */
  whole(): DecimalFraction {
    const [size, unit] = [this.numerator.abs(), this.denominator.abs()];
    const count = size.divToInt(unit);
    const further = size.minus(count.times(unit)).times(2).gte(unit);
    return new DecimalFraction((further ? count.plus(1) : count).times(this.sign()), ONE);
  }

  /**
   * The nearest double. The quotient is cut off and gets one digit more if anything was cut off, so that the only
   * rounding is the one from decimal to double: no midpoint of two doubles has more digits than are kept.
   */
  nearest(): number {
    if (this.numerator.isZero()) return 0;
    const magnitude = Math.abs(this.numerator.e - this.denominator.e) + 1;
    const arithmetic = magnitude <= NEAR_ONE ? AroundOne : Anywhere;
    const quotient = arithmetic.div(this.numerator, this.denominator);
    const digits = quotient.toExponential(arithmetic.precision - 1);
    const exact = new Decimal(quotient).times(this.denominator).equals(this.numerator);
    return Number(exact ? digits : digits.replace("e", "1e")) || 0;
  }
}

const product = (a: Base, b: Base): Base => (b === ONE ? a : a === ONE ? b : a.times(b));

/** A midpoint around 10^e has at most 70 + 3·|e| significant digits. */
const NEAR_ONE = 20;
const AroundOne = Base.clone({ ...LIMITS, precision: 70 + 3 * NEAR_ONE });
const Anywhere = Base.clone({ ...LIMITS, precision: 70 + 3 * 344 });
