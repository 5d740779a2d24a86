import { exponentialLessOne } from "./exponential";

/** The probability that a standard normal variable is above x. Absolute error below 1e-15. */
export const normalTail = (x: number): number =>
  x < 0 ? 1 - normalTail(-x) : scaledTail(x) * exponential((-x * x) / 2);

/**
 * e^(x²/2) times the probability that a standard normal variable is above x, for x ≥ 0. It still has all its digits
 * where the probability itself is too small for a double. Only operations that every engine rounds alike are used.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 (near 0) and 26.2.14 (further out).
 */
export function scaledTail(x: number): number {
  if (x > SERIES_BELOW) {
    let fraction = x;
    for (let depth = DEPTH; depth > 0; depth--) fraction = x + depth / fraction;
    return DENSITY_AT_0 / fraction;
  }
  let series = 1;
  for (let term = TERMS; term > 0; term--) series = 1 + ((x * x) / (2 * term + 1)) * series;
  return exponential((x * x) / 2) / 2 - DENSITY_AT_0 * x * series;
}

export const exponential = (x: number): number => 1 + exponentialLessOne(x);

/** Above it, the two parts of the series nearly cancel, and the continued fraction takes over. */
const SERIES_BELOW = 2.5;
/** Enough for the last place at 2.5, where both the series and the continued fraction converge worst. */
const TERMS = 40;
const DEPTH = 80;
/** 1/√(2π). */
const DENSITY_AT_0 = 0.3989422804014327;
