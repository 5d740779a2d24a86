import { MAX_DIVISOR_ERROR, SECOND_ORDER, SMALLEST, UNIT_ROUNDOFF } from "./error-bound";
import { restOfProduct } from "./error-free";
import { UNDECIDED } from "./exact";
import type { Make, Parts } from "./number-pool";

/**
 * The root of high + low ± error: one step of Newton's method from the root of high. Undecided unless the number is
 * surely above 0.
 */
export function squareRoot<N extends Parts>({ high: square, low: rest, error }: Parts, make: Make<N>): N {
  if (!(error < square * MAX_DIVISOR_ERROR && square > SMALLEST)) throw UNDECIDED;
  const root = Math.sqrt(square);
  const back = root * root;
  const half = 0.5 / root;
  const low = (square - back - restOfProduct(root, root, back) + rest) * half;
  const high = root + low;
  return make(high, low - (high - root), error * half * SECOND_ORDER + high * UNIT_ROUNDOFF);
}
