import type { Exact, Reader } from "./exact/exact";
import type { Days, Fraction, Hours, Measure, Quantity, Quotient } from "./units";

/** Carry is quoted in years of 365 days, leap years included. */
export const DAYS_A_YEAR = 365 as Quantity<"days">;
export const HOURS_A_DAY = 24 as Measure<Quotient<Hours, Days>>;

/** A return over some days as a rate per year, not compounded. */
export const perYear = (of: Reader, earned: Exact<Fraction>, days: Exact<Days>, year = DAYS_A_YEAR) =>
  earned.times(of(year)).over(days);
