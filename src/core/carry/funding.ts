import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface FundingCost {
  contracts: Quantity<"contracts">;
  mark_price: Quantity<"USD/coin">;
  funding_rate: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  periods: Quantity<"fraction">;
}

/**
 * Funding of a perpetual in coin, + paid, − received: contracts·size/mark · rate · periods. At a positive rate longs
 * pay shorts; the sign of the contracts alone decides which it is.
 *
 * One value each; the rate a fraction per period; rate and mark price are the same in every period. Refuses nothing.
 * Source: Binance, "Introduction to Binance COIN-M futures funding rates"; BitMEX, "Funding".
 */
export function fundingCost(a: FundingCost): Quantity<"coin"> {
  return exactly((of) => {
    const position = positionOf(of, a);
    return worth(position, of(a.mark_price)).times(of(a.funding_rate)).times(of(a.periods)).nearest();
  });
}
