import { Decimal as Base } from "decimal.js";
import { UNDECIDED, type Exact, type Rounding } from "./exact";
import type { Dimension, Measure, Product, Quotient } from "../units";

/** A hundred digits, every result cut off on its own side: the exact value never gets out between the two. */
const LIMITS = { precision: 100, minE: -9e15, maxE: 9e15 } as const;
const Below = Base.clone({ ...LIMITS, rounding: Base.ROUND_FLOOR });
const Above = Base.clone({ ...LIMITS, rounding: Base.ROUND_CEIL });
const ZERO = new Below(0);

export function readInterval<D extends Dimension>(cell: Measure<D>): Interval<D> {
  const shown = new Below(cell);
  return new Interval<D>(shown, shown);
}

/**
 * A number between two decimals. Unlike an exact ratio it stays short however many terms have gone into it, and unlike a
 * double-double it reads every double there is. What it cannot decide is whether two long sums are exactly equal.
 */
export class Interval<D extends Dimension> implements Exact<D> {
  constructor(
    private readonly low: Base,
    private readonly high: Base,
  ) {}

  plus(other: Interval<D>): Interval<D> {
    return new Interval(Below.add(this.low, other.low), Above.add(this.high, other.high));
  }

  minus(other: Interval<D>): Interval<D> {
    return this.plus(other.negated());
  }

  times<E extends Dimension>(other: Interval<E>): Interval<Product<D, E>> {
    if (other.side() < 0) return this.times(other.negated()).negated();
    const least = this.low.isNegative() ? other.high : other.low;
    const most = this.high.isNegative() ? other.low : other.high;
    return new Interval(Below.mul(this.low, least), Above.mul(this.high, most));
  }

  over<E extends Dimension>(other: Interval<E>): Interval<Quotient<D, E>> {
    const side = other.sign();
    if (side === 0) throw UNDECIDED;
    if (side < 0) return this.over(other.negated()).negated();
    const least = this.low.isNegative() ? other.low : other.high;
    const most = this.high.isNegative() ? other.high : other.low;
    return new Interval(Below.div(this.low, least), Above.div(this.high, most));
  }

  negated(): Interval<D> {
    return new Interval(this.high.negated(), this.low.negated());
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
    return step.times(new Interval(count, count));
  }

  nearest(): Measure<D> {
    const double = Number(this.low);
    if (double !== Number(this.high)) throw UNDECIDED;
    return (double + 0) as Measure<D>;
  }

  /** On which side of 0 the whole of it lies, either end at most at 0. */
  private side(): -1 | 1 {
    if (this.low.gte(ZERO)) return 1;
    if (this.high.lte(ZERO)) return -1;
    throw UNDECIDED;
  }
}

const TO_WHOLE = { nearest: Base.ROUND_HALF_UP, down: Base.ROUND_DOWN, up: Base.ROUND_UP } as const;
