import type { Exact, Reader } from "./exact/exact";
import type { Days, Fraction, Hours, Measure, Quantity, Quotient } from "./units";

/** A year as carry is quoted in: no leap days. */
export const DAYS_A_YEAR = 365 as Quantity<"days">;
export const HOURS_A_DAY = 24 as Measure<Quotient<Hours, Days>>;

/** What is earned in so many days, for a year of the same, without interest on it. */
export const perYear = (of: Reader, earned: Exact<Fraction>, days: Exact<Days>, year = DAYS_A_YEAR) =>
  earned.times(of(year)).over(days);
