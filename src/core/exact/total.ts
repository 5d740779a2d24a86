import type { Exact } from "./exact";
import type { Dimension } from "../units";

/**
 * The sum of at least one term. Halves are added, not one term after the other: the error bound grows with the logarithm
 * of the number of terms, and exact fractions meet in a tree, whose long denominators are few.
 */
export function total<D extends Dimension>(terms: readonly Exact<D>[], from = 0, to = terms.length): Exact<D> {
  if (to - from === 1) return terms[from] as Exact<D>;
  const middle = (from + to) >> 1;
  return total(terms, from, middle).plus(total(terms, middle, to));
}
