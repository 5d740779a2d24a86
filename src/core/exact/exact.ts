import type { Dimension, Measure, Product, Quotient } from "../units";
import type { Root } from "./root";

export type { Root } from "./root";

/** Which multiple of a step to take: the nearest (halves away from 0), the next towards 0, the next away from 0. */
export type Rounding = "nearest" | "down" | "up";

/** An exact number with its dimension. It is rounded once, by `nearest`; every decision is taken on the exact value. */
export interface Exact<D extends Dimension> {
  plus(other: Exact<D>): Exact<D>;
  minus(other: Exact<D>): Exact<D>;
  times<E extends Dimension>(other: Exact<E>): Exact<Product<D, E>>;
  /** The divisor must not be 0: a formula looks at its sign first. */
  over<E extends Dimension>(other: Exact<E>): Exact<Quotient<D, E>>;
  /**
   * Only of a number that is not below 0, only inside `exactly`, and one root a formula: numbers with two different
   * roots do not mix.
   */
  squareRoot(): Exact<Root<D>>;
  negated(): Exact<D>;
  abs(): Exact<D>;
  sign(): -1 | 0 | 1;
  /** The whole multiple of a positive step that this value is rounded to. */
  toMultipleOf(step: Exact<D>, rounding: Rounding): Exact<D>;
  /** The double nearest to the exact value, ties to even. */
  nearest(): Measure<D>;
}

/** Reads a double as the decimal that its cell shows: the shortest one that round-trips (0.1 is one tenth). */
export type Reader = <D extends Dimension>(cell: Measure<D>) => Exact<D>;

/** Thrown by the fast arithmetic where its error bound leaves a question open. It never gets out of `exactly`. */
export const UNDECIDED = new Error("undecided");
