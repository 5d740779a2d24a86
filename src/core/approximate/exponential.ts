/**
 * e^x − 1, with a relative error of a few units in the last place even for tiny x. Only operations that every engine
 * rounds alike are used, as in `logarithm`.
 * Source: x = k·ln 2 + r, then e^x − 1 = 2^k·(e^r − 1) + 2^k − 1, with e^r by its series.
 */
export function exponentialLessOne(x: number): number {
  if (x > LARGEST) return Infinity;
  if (x < -BEYOND_LAST_PLACE) return -1;
  const doublings = Math.round(x / Math.LN2);
  const rest = x - doublings * LN2_HIGH - doublings * LN2_LOW;
  let series = 0;
  for (let term = TERMS; term > 1; term--) series = (rest / term) * (1 + series);
  const grown = rest * (1 + series);
  if (doublings === 0) return grown;
  // half of 2^k, doubled at the end: 2^1024 is no double, though e^x may be one
  const half = 2 ** (doublings - 1);
  return 2 * (half * grown + (half - 0.5));
}

/** Above it e^x is beyond the doubles. */
const LARGEST = 709.8;
/** Below −40, e^x is less than half a last place of 1. */
const BEYOND_LAST_PLACE = 40;
/** With |r| ≤ 0.35 the 15th term is below the last place. */
const TERMS = 15;
/** ln 2 in two parts, the first short enough that its multiples are doubles. */
const LN2_HIGH = 0.693147180369123816;
const LN2_LOW = 1.90821492927058770002e-10;
