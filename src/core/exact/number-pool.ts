import { DoubleDouble } from "./double-double";
import type { Dimension } from "../units";

/**
 * Numbers whose fields are written again instead of making new ones: what a formula takes it gives back at its end, and
 * a hundred thousand rows leave no garbage behind. The first `taken` of them are in use.
 */
const NUMBERS: DoubleDouble<Dimension>[] = [];
const MOST = 64;
let taken = 0;

/** A number that lasts until it is given back. Where none is left to use again, as in long lists, it is a new one. */
export function doubleDouble<D extends Dimension>(high: number, low: number, error: number): DoubleDouble<D> {
  if (taken >= NUMBERS.length) return another(high, low, error);
  const number = NUMBERS[taken++] as DoubleDouble<Dimension> as DoubleDouble<D>;
  number.high = high;
  number.low = low;
  number.error = error;
  return number;
}

function another<D extends Dimension>(high: number, low: number, error: number): DoubleDouble<D> {
  const number = new DoubleDouble<D>(high, low, error);
  if (taken < MOST) NUMBERS[taken++] = number as DoubleDouble<never>;
  return number;
}

export const numbersTaken = (): number => taken;

/** Gives back all numbers that were taken since then: none of them may be looked at any more. */
export const giveBack = (since: number): void => void (taken = since);
