import type { Exact, Reader } from "../exact/exact";
import { exponentialLessOne } from "../approximate/exponential";
import { logarithm } from "../approximate/logarithm";
import { ONE, type Fraction, type Quantity } from "../units";

/**
 * (1 + rate)^periods − 1: a rate per period, compounded. Relative error at most 1e-12, even for rates too small to be
 * seen beside 1.
 *
 * rate a fraction per period, not below −1; periods above 0, not necessarily whole. Over one period it is exactly the
 * rate; at a rate of −1 nothing is left to compound.
 */
export function compound(of: Reader, rate: Exact<Fraction>, periods: Exact<Fraction>): Quantity<"fraction"> {
  const one = of(ONE);
  const growth = one.plus(rate);
  if (growth.sign() === 0 || periods.minus(one).sign() === 0) return rate.nearest();
  const perPeriod = logarithm({ rate: rate.nearest(), growth: growth.nearest() });
  return exponentialLessOne(perPeriod * periods.nearest()) as Quantity<"fraction">;
}
