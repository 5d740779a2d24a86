import { absolute, minus, over, plus, sign, times, whole, type Rational } from "./rational";

/**
 * What an inverse position is and gains, as a textbook prints it, over exact fractions: the side is a factor, the
 * notional a number without a sign, and nothing is brought to one denominator.
 */
const ONE = whole(1);

/** s and n: the side, and the notional in dollars. */
export const split = (position: Rational) => ({ s: whole(sign(position)), n: absolute(position) });

/** In coin, fees taken off. */
export function pnl(position: Rational, E: Rational, X: Rational, fe: Rational, fx: Rational): Rational {
  const { s, n } = split(position);
  const gain = times(times(s, n), minus(over(ONE, E), over(ONE, X)));
  const fees = plus(times(over(n, E), fe), times(over(n, X), fx));
  return minus(gain, fees);
}
