import type { Exact, Root, Rounding } from "../../core/exact/exact";
import type { Dimension, Measure, Product, Quotient } from "../../core/units";
import { absolute, apply, minus, negated, number, over, plus, times, type Expression } from "./expression";
import { difference } from "./near-difference";

/** Where a formula does with a number what cannot be written down, as a logarithm of its own. */
export class NotRecorded extends Error {}

/** Who answers for the sign of an expression. */
export interface Answering {
  signOf(expression: Expression): -1 | 0 | 1;
  isPrice(expression: Expression): boolean;
  /** The formula is to be calculated exactly: nothing that mends the last digits of plain doubles is to stand in it. */
  readonly isExact: boolean;
}

/** Quotients that are whole are not quite so in plain numbers: nine decimals of them count. */
const QUOTIENT_DECIMALS = number(9);
/** (a − b)/b is a share of which a double tells no more decimals than these, and where a is b they are all 0. */
const CHANGE_DECIMALS = number(15);
const isChange = (above: Expression, below: Expression): boolean =>
  above.kind === "apply" && above.by === "-" && above.to[1] === below;
const WHOLE = number(0);
const TO_WHOLE: Readonly<Record<Rounding, string>> = { nearest: "ROUND", down: "ROUNDDOWN", up: "ROUNDUP" };

/** A third arithmetic beside double-doubles and ratios: it computes nothing, and writes down what it is asked to do. */
export class Recorded<D extends Dimension> implements Exact<D> {
  constructor(
    readonly expression: Expression,
    private readonly answering: Answering,
  ) {}

  plus(other: Recorded<D>): Recorded<D> {
    return this.like(plus(this.expression, other.expression));
  }

  minus(other: Recorded<D>): Recorded<D> {
    const isPrice = (part: Expression) => this.answering.isPrice(part);
    const mended = this.answering.isExact ? undefined : difference(this.expression, other.expression, isPrice);
    return this.like(mended ?? minus(this.expression, other.expression));
  }

  times<E extends Dimension>(other: Recorded<E>): Recorded<Product<D, E>> {
    return this.like(times(this.expression, other.expression));
  }

  over<E extends Dimension>(other: Recorded<E>): Recorded<Quotient<D, E>> {
    const quotient = over(this.expression, other.expression);
    const isMended = !this.answering.isExact && isChange(this.expression, other.expression);
    return this.like(isMended ? apply("ROUND", quotient, CHANGE_DECIMALS) : quotient);
  }

  squareRoot(): Recorded<Root<D>> {
    return this.like(apply("SQRT", this.expression));
  }

  negated(): Recorded<D> {
    return this.like(negated(this.expression));
  }

  abs(): Recorded<D> {
    return this.like(absolute(this.expression));
  }

  sign(): -1 | 0 | 1 {
    return this.answering.signOf(this.expression);
  }

  toMultipleOf(step: Recorded<D>, rounding: Rounding): Recorded<D> {
    const exact = over(this.expression, step.expression);
    const quotient = this.answering.isExact ? exact : apply("ROUND", exact, QUOTIENT_DECIMALS);
    return this.like(times(apply(TO_WHOLE[rounding], quotient, WHOLE), step.expression));
  }

  /** The formula's end; what is done with it from here on is no more of it. */
  nearest(): Measure<D> {
    return this as unknown as Measure<D>;
  }

  /** A message may name it. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === "string") return "…";
    throw new NotRecorded("a result was reckoned with outside of the exact arithmetic");
  }

  private like<E extends Dimension>(expression: Expression): Recorded<E> {
    return new Recorded<E>(expression, this.answering);
  }
}
