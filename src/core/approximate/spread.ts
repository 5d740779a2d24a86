/**
 * How numbers lie about their mean, counted in a power of 2 near the largest, so that no square overflows or vanishes;
 * each deviation times their count, which leaves those of whole numbers whole.
 */
export interface Spread {
  readonly unit: number;
  readonly deviations: readonly number[];
}

/** Two passes: the sum first, then how far each number is from it. A unit of 0 says that all numbers are 0. */
export function spread(values: readonly number[]): Spread {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return { unit: 0, deviations: values };
  const unit = 2 ** Math.floor(Math.log2(largest));
  const count = values.length;
  const whole = sum((row) => (values[row] as number) / unit, count);
  return { unit, deviations: values.map((value) => (value / unit) * count - whole) };
}

/** Σ of the products of two spreads' deviations, in their units: a covariance, but for a power of the count. */
export const sumOfProducts = (a: Spread, b: Spread): number =>
  sum((row) => (a.deviations[row] as number) * (b.deviations[row] as number), a.deviations.length);

/** Halves are added, not one term after the other: the error grows with the logarithm of their number. */
function sum(term: (row: number) => number, to: number, from = 0): number {
  if (to - from === 1) return term(from);
  const middle = (from + to) >> 1;
  return sum(term, middle, from) + sum(term, to, middle);
}
