import { compound } from "./compound";
import type { Exact } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Fraction, Price, Quantity } from "../units";
import { perYear } from "../year";

export interface BasisApr {
  futures_price: Quantity<"USD/coin">;
  spot_price: Quantity<"USD/coin">;
  days: Quantity<"days">;
  compound: boolean;
  year: Quantity<"days">;
}

/** The basis of a future as a share of spot, F/S − 1: + above spot (contango), − below it (backwardation). */
export const basis = (future: Exact<Price>, spot: Exact<Price>): Exact<Fraction> => future.minus(spot).over(spot);

/**
 * The basis of a future as a rate per year: (F/S − 1)·year/days, or compounded (F/S)^(year/days) − 1 with a relative
 * error of at most 1e-12. + is what a short that is held to expiry earns.
 *
 * One value each; prices in USD per coin, days to expiry and days in a year, all above 0. Refuses nothing.
 * Source: Delta Exchange, annualised fair basis, (F/S − 1)·365/days.
 */
export function basisApr(a: BasisApr): Quantity<"fraction per year"> {
  return exactly((of) => {
    const earned = basis(of(a.futures_price), of(a.spot_price));
    if (a.compound) return compound(of, earned, of(a.year).over(of(a.days)));
    return perYear(of, earned, of(a.days), a.year).nearest();
  });
}
