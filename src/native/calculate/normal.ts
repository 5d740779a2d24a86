/** 1/√(2π). */
const DENSITY = 0.3989422804014327;
const SERIES_UP_TO = 3;
const TERMS = 100;

/**
 * The probability that a standard normal variable is at most x: near 0 by its power series (Abramowitz and Stegun 26.2.10,
 * whose terms alternate no more than they need to there), further out by Lentz's continued fraction (26.2.14).
 */
export function normal(x: number): number {
  if (x > SERIES_UP_TO) return 1 - normal(-x);
  const density = DENSITY * Math.exp((-x * x) / 2);
  if (x >= -SERIES_UP_TO) {
    let term = x;
    let sum = x;
    for (let n = 1; n < TERMS; n++) {
      term *= (x * x) / (2 * n + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = -x;
  for (let depth = TERMS; depth > 0; depth--) fraction = -x + depth / fraction;
  return density / fraction;
}
