import type { Exact, Root, Rounding } from "./exact";
import { Ratio, readRatio } from "./ratio";
import type { Dimension, Fraction, Measure, Product, Quotient } from "../units";
import { wholeRoot } from "./whole-root";

/** Reads a cell as `readRatio` does. `exactly` uses surds for a formula with a square root in it. */
export const readSurd = <D extends Dimension>(cell: Measure<D>): Surd<D> =>
  new Surd<D>(readRatio(cell) as unknown as Part);

/** Parts of a surd carry no dimension of their own: the surd as a whole has it. */
type Part = Ratio<Fraction>;
const NONE: Part = new Ratio(0n, 1n, 0);
const ONE: Part = new Ratio(1n, 1n, 0);

/** The root of `square`, as √radicand/divisor. The radicand is no square number, so the root is irrational. */
interface Irrational {
  readonly square: Part;
  readonly radicand: bigint;
  readonly divisor: bigint;
}

/**
 * ratio + times·√square, exactly: what sums, products and quotients of ratios and of one square root come to. Being
 * irrational, it is never a tie nor a whole multiple of anything.
 */
export class Surd<D extends Dimension> implements Exact<D> {
  constructor(
    private readonly ratio: Part,
    private readonly rooted: Part = NONE,
    private readonly root: Irrational | null = null,
  ) {}

  plus(other: Surd<D>): Surd<D> {
    return new Surd(this.ratio.plus(other.ratio), this.rooted.plus(other.rooted), this.rootWith(other));
  }

  minus(other: Surd<D>): Surd<D> {
    return this.plus(other.negated());
  }

  times<E extends Dimension>(other: Surd<E>): Surd<Product<D, E>> {
    const root = this.rootWith(other);
    const ratio = this.ratio.times(other.ratio);
    if (!root) return new Surd(ratio);
    const rooted = this.ratio.times(other.rooted).plus(this.rooted.times(other.ratio));
    return new Surd(ratio.plus(this.rooted.times(other.rooted).times(root.square)), rooted, root);
  }

  /** (a + b·√r)/(c + d·√r) = (a + b·√r)·(c − d·√r)/(c² − d²·r). */
  over<E extends Dimension>(other: Surd<E>): Surd<Quotient<D, E>> {
    const conjugate = new Surd<E>(other.ratio, other.rooted.negated(), other.root);
    const norm = other.times(conjugate).ratio;
    const { ratio, rooted, root } = this.times(conjugate);
    return new Surd(ratio.over(norm), rooted.over(norm), root);
  }

  squareRoot(): Surd<Root<D>> {
    if (this.root) throw new RangeError("a root of a root");
    const { numerator, denominator, power } = this.ratio;
    const tens = 10n ** BigInt(Math.abs(power));
    const divisor = power < 0 ? denominator * tens : denominator;
    const radicand = (power > 0 ? numerator * tens : numerator) * divisor;
    const whole = wholeRoot(radicand);
    if (whole * whole === radicand) return new Surd(new Ratio(whole, divisor, 0));
    return new Surd<Root<D>>(NONE, ONE, { square: this.ratio, radicand, divisor });
  }

  negated(): Surd<D> {
    return new Surd(this.ratio.negated(), this.rooted.negated(), this.root);
  }

  abs(): Surd<D> {
    return this.sign() < 0 ? this.negated() : this;
  }

  /** Where the two parts have opposite signs, the larger square decides. */
  sign(): -1 | 0 | 1 {
    const [ratio, rooted] = [this.ratio.sign(), this.rooted.sign()];
    if (!this.root || rooted === 0) return ratio;
    if (ratio === 0 || ratio === rooted) return rooted;
    const squares = this.ratio.times(this.ratio).minus(this.rooted.times(this.rooted).times(this.root.square));
    return squares.sign() > 0 ? ratio : rooted;
  }

  toMultipleOf(step: Surd<D>, rounding: Rounding): Surd<D> {
    const steps = this.over(step);
    const count = steps.settled(
      (between) => between.toMultipleOf(ONE, rounding),
      (one, other) => one.minus(other).sign() === 0,
    );
    return step.times(new Surd<Fraction>(count)) as unknown as Surd<D>;
  }

  nearest(): Measure<D> {
    return this.settled((between) => between.nearest(), Object.is) as number as Measure<D>;
  }

  /**
   * The answer on which both ends of a narrowing interval around the root agree. `answer` must not fall as its argument
   * rises.
   */
  private settled<T>(answer: (between: Part) => T, agree: (one: T, other: T) => boolean): T {
    if (!this.root || this.rooted.sign() === 0) return answer(this.ratio);
    const { radicand, divisor } = this.root;
    for (let bits = 128; ; bits *= 2) {
      const below = wholeRoot(radicand << BigInt(2 * bits));
      const [one, other] = [below, below + 1n].map((root) =>
        answer(this.ratio.plus(this.rooted.times(new Ratio(root, divisor << BigInt(bits), 0)))),
      ) as [T, T];
      if (agree(one, other)) return one;
    }
  }

  private rootWith<E extends Dimension>({ root }: Surd<E>): Irrational | null {
    if (this.root && root && this.root !== root) throw new RangeError("two roots in one formula");
    return this.root ?? root;
  }
}
