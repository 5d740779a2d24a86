import { KNOWN, SECOND_ORDER, SMALLEST, UNIT } from "./error-bound";
import { roundingOf } from "./error-free";
import { UNDECIDED } from "./exact";
import type { Make, Parts } from "./number-pool";

/** The root of high + low ± error: one step of Newton's method from the root of high. What may not be above 0 is left open. */
export function squareRoot<N extends Parts>({ high: square, low: rest, error }: Parts, make: Make<N>): N {
  if (!(error < square * KNOWN && square > SMALLEST)) throw UNDECIDED;
  const root = Math.sqrt(square);
  const back = root * root;
  const half = 0.5 / root;
  const low = (square - back - roundingOf(root, root, back) + rest) * half;
  const high = root + low;
  return make(high, low - (high - root), error * half * SECOND_ORDER + high * UNIT);
}
