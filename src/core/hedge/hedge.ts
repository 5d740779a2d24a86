import type { Exact, Reader, Rounding } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Contracts, Quantity } from "../units";

export interface HedgeContracts {
  holding: Quantity<"coin">;
  price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  hedge_ratio: Quantity<"fraction">;
  beta: Quantity<"fraction">;
  lot: Quantity<"contracts">;
  existing: Quantity<"contracts">;
  rounding: Rounding;
}

/**
 * Contracts to trade (+ buy, − sell) so that the position becomes −hedge_ratio·beta·holding·price/size, in whole lots:
 * −round(hedge_ratio·beta·holding·price/size, lot) − existing.
 *
 * One value each. "nearest" takes halves away from 0, "down" never hedges more than asked, "up" never less; the lot is
 * decided on the exact value. Price, contract size and lot must be above 0, which the caller has seen to.
 * Source: a short of n dollars of face hedges n dollars of coin at every price (wallet = (Q − n/E)·P + n).
 */
export function hedgeContracts(a: HedgeContracts): Quantity<"contracts"> {
  return exactly((of) => hedgePosition(of, a).minus(of(a.existing)).nearest());
}

/** The position that hedges, in whole lots: − short. */
export function hedgePosition(of: Reader, a: Omit<HedgeContracts, "existing">): Exact<Contracts> {
  const exposure = of(a.holding).times(of(a.price)).times(of(a.beta)).times(of(a.hedge_ratio));
  const short = exposure.over(of(a.contract_size)).toMultipleOf(of(a.lot), a.rounding);
  return short.negated();
}
