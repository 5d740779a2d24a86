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
 * Contracts to trade (+ buy, − sell) so that the position becomes −hedge_ratio·beta·holding·price/size. The trade is in
 * whole lots, whatever is open already: round(−hedge_ratio·beta·holding·price/size − existing, lot).
 *
 * One value each. "nearest" takes halves away from 0, "down" never trades more than asked, "up" never less, on the
 * exact value. Price, contract size and lot above 0, as the caller has made sure. Refuses nothing.
 * Source: a short of n dollars of face hedges n dollars of coin at every price (wallet = (Q − n/E)·P + n).
 */
export const hedgeContracts = (a: HedgeContracts): Quantity<"contracts"> =>
  exactly((of) => hedgeTrade(of, a).nearest());

export function hedgeTrade(of: Reader, a: HedgeContracts): Exact<Contracts> {
  const exposure = of(a.holding).times(of(a.price)).times(of(a.beta)).times(of(a.hedge_ratio));
  const wanted = exposure.over(of(a.contract_size)).negated();
  return wanted.minus(of(a.existing)).toMultipleOf(of(a.lot), a.rounding);
}

/** Contracts to trade, in whole lots, to close a position where nothing is held any more. */
export const closingTrade = ({ existing, lot, rounding }: Pick<HedgeContracts, "existing" | "lot" | "rounding">) =>
  exactly((of) => of(existing).negated().toMultipleOf(of(lot), rounding).nearest());
