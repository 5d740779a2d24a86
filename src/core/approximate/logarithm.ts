/**
 * ln(1 + rate) for a rate above −1, its relative error a few units in the last place however small the rate is. Only
 * operations that every engine rounds alike are used, so that the same cell shows the same digits on every host;
 * Math.log1p may differ between them.
 *
 * `growth` is 1 + rate, rounded on its own: next to a rate of −1 the rate alone no longer tells it. Where it is beyond
 * the doubles, at either end, there is no number.
 * Source: ln(1 + x) = 2·artanh(x/(2 + x)).
 */
export function logarithm({ rate, growth }: { rate: number; growth: number }): number {
  if (Math.abs(rate) < NEAR) return besideOne(rate);
  if (!(growth > 0 && growth < Infinity)) return NaN;
  let [doublings, rest] = [0, growth];
  for (; rest > 1 + NEAR; doublings++) rest /= 2;
  for (; rest < 1 - NEAR; doublings--) rest *= 2;
  return doublings * Math.LN2 + besideOne(rest - 1);
}

/** Halving and doubling lead every growth into 1 ± 0.4. */
const NEAR = 0.4;
/** (1/4)^2k is the size of a term at most: 15 of them reach beyond the last place. */
const TERMS = 15;

function besideOne(x: number): number {
  const quotient = x / (2 + x);
  const square = quotient * quotient;
  let series = 0;
  for (let term = TERMS; term > 0; term--) series = square * (1 / (2 * term + 1) + series);
  return x * (2 / (2 + x)) * (1 + series);
}
