import type { Decimal } from "decimal.js";
import { Decimal as Base } from "decimal.js";

/**
 * The double nearest to numerator ÷ denominator, ties to even.
 *
 * The quotient is cut off, not rounded, and a cut-off quotient gets one more digit, so that the only rounding is the
 * final one from decimal to double. That is right as long as no midpoint between two doubles needs more digits than
 * are kept: a midpoint below 2^-k has its last binary place at 2^-(k+54) at the lowest, hence at most 70 + 3·|e|
 * significant decimal digits for a value around 10^e.
 */
export function nearestDouble(numerator: Decimal, denominator: Decimal): number {
  if (numerator.isZero()) return 0;
  const magnitude = Math.abs(numerator.e - denominator.e) + 1;
  const arithmetic = magnitude <= NEAR_ONE ? AroundOne : Anywhere;
  const quotient = arithmetic.div(numerator, denominator);
  const digits = quotient.toExponential(arithmetic.precision - 1);
  const exact = new Exact(quotient).times(denominator).equals(numerator);
  // what is too small for a double is 0, never −0
  return Number(exact ? digits : digits.replace("e", "1e")) || 0;
}

const LIMITS = { rounding: Base.ROUND_DOWN, minE: -9e15, maxE: 9e15 } as const;
/** Without a bound, so that the product is compared whole. */
const Exact = Base.clone({ ...LIMITS, precision: 1e9 });
const NEAR_ONE = 20;
const AroundOne = Base.clone({ ...LIMITS, precision: 70 + 3 * NEAR_ONE });
/** Doubles reach from 10^-324 to 10^308, quotients outside are 0 or infinite whatever their digits. */
const Anywhere = Base.clone({ ...LIMITS, precision: 70 + 3 * 344 });
