import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { HOURS_A_DAY, perYear } from "../year";

export interface HedgeCost {
  protected_usd: Quantity<"USD">;
  days: Quantity<"days">;
  entry_fee: Quantity<"fraction">;
  exit_fee: Quantity<"fraction">;
  funding_rate: Quantity<"fraction">;
  interval_hours: Quantity<"hours">;
  basis: Quantity<"fraction">;
}

/**
 * What a short hedge costs over its days: entry fee + exit fee − funding − basis, as a share of the dollars protected.
 * + you pay, − the hedge earns: at a positive rate a short receives funding, and it earns the basis F/S − 1 at which it
 * was sold.
 *
 * One value each; the funding rate per period is the average over the days; days and interval above 0. A row of three:
 * USD, fraction, fraction per year of 365 days. Refuses nothing.
 * Source: the funding sign of every exchange's page (positive: longs pay shorts); convergence of futures to spot.
 */
export function hedgeCost(a: HedgeCost): [Quantity<"USD">, Quantity<"fraction">, Quantity<"fraction per year">] {
  return exactly((of) => {
    const periods = of(a.days).times(of(HOURS_A_DAY)).over(of(a.interval_hours));
    const fees = of(a.entry_fee).plus(of(a.exit_fee));
    const earned = of(a.funding_rate).times(periods).plus(of(a.basis));
    const share = fees.minus(earned);
    return [of(a.protected_usd).times(share).nearest(), share.nearest(), perYear(of, share, of(a.days)).nearest()];
  });
}
