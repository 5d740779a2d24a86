import { Decimal as Base } from "decimal.js";
import { UNDECIDED, type Exact, type Rounding } from "./exact";
import type { Dimension, Measure, Product, Quotient } from "../units";

/** Lower ends are rounded down and upper ends up, so the exact value always stays between the two. */
function bounds(precision: number) {
  const limits = { precision, minE: -9e15, maxE: 9e15 } as const;
  const Below = Base.clone({ ...limits, rounding: Base.ROUND_FLOOR });
  const Above = Base.clone({ ...limits, rounding: Base.ROUND_CEIL });
  return { Below, Above };
}
type Bounds = ReturnType<typeof bounds>;

const reader = (digits: Bounds) =>
  function readInterval<D extends Dimension>(cell: Measure<D>): Interval<D> {
    const shown = new digits.Below(cell);
    return new Interval<D>(shown, shown, digits);
  };

const ZERO = new Base(0);

const HUNDRED = bounds(100);
/** Reads a cell with bounds of 100 digits. */
export const readInterval = reader(HUNDRED);
/**
 * Reads a cell with bounds of 750 digits: more than the sum of any two doubles takes, or of their quotients of one
 * size, which is 632 digits and twice 17.
 */
export const readWideInterval = reader(bounds(750));

/**
 * A number between two decimals. Unlike an exact ratio it stays short however many terms have gone into it, and unlike a
 * double-double it reads every double there is. What it cannot decide is whether two long sums are exactly equal.
 */
export class Interval<D extends Dimension> implements Exact<D> {
  constructor(
    private readonly low: Base,
    private readonly high: Base,
    private readonly digits = HUNDRED,
  ) {}

  plus(other: Interval<D>): Interval<D> {
    return new Interval(
      this.digits.Below.add(this.low, other.low),
      this.digits.Above.add(this.high, other.high),
      this.digits,
    );
  }

  minus(other: Interval<D>): Interval<D> {
    return this.plus(other.negated());
  }

  times<E extends Dimension>(other: Interval<E>): Interval<Product<D, E>> {
    if (other.side() < 0) return this.times(other.negated()).negated();
    const least = this.low.isNegative() ? other.high : other.low;
    const most = this.high.isNegative() ? other.low : other.high;
    return new Interval(this.digits.Below.mul(this.low, least), this.digits.Above.mul(this.high, most), this.digits);
  }

  over<E extends Dimension>(other: Interval<E>): Interval<Quotient<D, E>> {
    const side = other.sign();
    if (side === 0) throw UNDECIDED;
    if (side < 0) return this.over(other.negated()).negated();
    const least = this.low.isNegative() ? other.low : other.high;
    const most = this.high.isNegative() ? other.high : other.low;
    return new Interval(this.digits.Below.div(this.low, least), this.digits.Above.div(this.high, most), this.digits);
  }

  /** Functions that take lists need no square root. */
  squareRoot(): never {
    throw UNDECIDED;
  }

  negated(): Interval<D> {
    return new Interval(this.high.negated(), this.low.negated(), this.digits);
  }

  abs(): Interval<D> {
    return this.side() < 0 ? this.negated() : this;
  }

  sign(): -1 | 0 | 1 {
    if (this.low.isZero() && this.high.isZero()) return 0;
    if (this.low.isZero() || this.high.isZero()) throw UNDECIDED;
    return this.side();
  }

  toMultipleOf(step: Interval<D>, rounding: Rounding): Interval<D> {
    const { low, high } = this.over(step);
    const [count, other] = [low, high].map((end) => end.toDecimalPlaces(0, TO_WHOLE[rounding])) as [Base, Base];
    if (!count.equals(other)) throw UNDECIDED;
    return step.times(new Interval(count, count, this.digits));
  }

  nearest(): Measure<D> {
    const double = Number(this.low);
    if (double !== Number(this.high)) throw UNDECIDED;
    return (double + 0) as Measure<D>;
  }

  /** On which side of 0 the whole interval lies. It may end at 0, but not contain it inside. */
  private side(): -1 | 1 {
    if (this.low.gte(ZERO)) return 1;
    if (this.high.lte(ZERO)) return -1;
    throw UNDECIDED;
  }
}

const TO_WHOLE = { nearest: Base.ROUND_HALF_UP, down: Base.ROUND_DOWN, up: Base.ROUND_UP } as const;
