/**
 * ln(1 + rate) for a rate above −1, with a relative error of a few units in the last place even for tiny rates. Only
 * operations that every engine rounds alike are used, unlike Math.log1p, so that a cell shows the same digits on every
 * host.
 *
 * `growth` is 1 + rate, rounded separately: near a rate of −1 the rate alone has lost its digits. NaN where growth is
 * beyond the doubles at either end.
 * Source: ln(1 + x) = 2·artanh(x/(2 + x)).
 */
export function logarithm({ rate, growth }: { rate: number; growth: number }): number {
  if (Math.abs(rate) < NEAR) return logarithmNearOne(rate);
  if (!(growth > 0 && growth < Infinity)) return NaN;
  let [doublings, rest] = [0, growth];
  for (; rest > 1 + NEAR; doublings++) rest /= 2;
  for (; rest < 1 - NEAR; doublings--) rest *= 2;
  return doublings * Math.LN2 + logarithmNearOne(rest - 1);
}

/** Every growth can be halved or doubled until it lies within 1 ± 0.4. */
const NEAR = 0.4;
/** The k-th term is at most (1/4)^2k, so 15 terms reach beyond the last place. */
const TERMS = 15;

function logarithmNearOne(x: number): number {
  const quotient = x / (2 + x);
  const square = quotient * quotient;
  let series = 0;
  for (let term = TERMS; term > 0; term--) series = square * (1 / (2 * term + 1) + series);
  return x * (2 / (2 + x)) * (1 + series);
}
