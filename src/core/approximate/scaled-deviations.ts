/**
 * How far each number is from the mean of all, times their count (so that whole numbers stay whole) and in units of a
 * power of 2 near the largest (so that no square overflows or vanishes).
 */
export interface ScaledDeviations {
  readonly unit: number;
  readonly deviations: readonly number[];
}

/** Two passes: the sum first, then the distance of each number from it. A unit of 0 means that all numbers are 0. */
export function scaledDeviations(values: readonly number[]): ScaledDeviations {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return { unit: 0, deviations: values };
  const unit = 2 ** Math.floor(Math.log2(largest));
  const count = values.length;
  const whole = sum((row) => (values[row] as number) / unit, count);
  return { unit, deviations: values.map((value) => (value / unit) * count - whole) };
}

/**
 * The covariance of two lists times the third power of their length, in the product of their units: only ratios of such
 * sums are of use.
 */
export const sumOfProducts = (a: ScaledDeviations, b: ScaledDeviations): number =>
  sum((row) => (a.deviations[row] as number) * (b.deviations[row] as number), a.deviations.length);

/** Halves of the list are summed first, so that the error grows only with the logarithm of their number. */
function sum(term: (row: number) => number, to: number, from = 0): number {
  if (to - from === 1) return term(from);
  const middle = (from + to) >> 1;
  return sum(term, middle, from) + sum(term, to, middle);
}
