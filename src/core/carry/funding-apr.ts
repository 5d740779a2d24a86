import { compound } from "./compound";
import { invalid, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { DAYS_A_YEAR, HOURS_A_DAY } from "../year";

export interface FundingApr {
  rate: Quantity<"fraction">;
  interval_hours: Quantity<"hours">;
  compound: boolean;
}

/**
 * A funding rate per period as a rate per year of 8,760 hours: rate·8760/hours, or compounded (1 + rate)^(8760/hours) −
 * 1 with a relative error of at most 1e-12.
 *
 * One value each; rate a fraction per period, + longs pay; hours above 0. Refuses: "invalid" for a rate below −1 that
 * is to be compounded. Source: BitMEX, instrument data: fairBasisRate is the funding rate × 3 × 365 at 8 hours.
 */
export function fundingApr(a: FundingApr): Quantity<"fraction per year"> | Refusal {
  if (a.compound && a.rate < -1) return invalid(`rate must not be below −1 (−100 %) to be compounded, was ${a.rate}`);
  return exactly((of) => {
    const rate = of(a.rate);
    const periods = of(DAYS_A_YEAR).times(of(HOURS_A_DAY)).over(of(a.interval_hours));
    return a.compound ? compound(of, rate, periods) : rate.times(periods).nearest();
  });
}
