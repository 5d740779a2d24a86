import type { Exact } from "./exact";
import type { Dimension } from "../units";

/**
 * The sum of one or more terms. Halves of the list are summed first, so that the error bound grows only with the
 * logarithm of their number, and few of the exact fractions get long denominators.
 */
export function total<D extends Dimension>(terms: readonly Exact<D>[], from = 0, to = terms.length): Exact<D> {
  if (to - from === 1) return terms[from] as Exact<D>;
  const middle = (from + to) >> 1;
  return total(terms, from, middle).plus(total(terms, middle, to));
}
