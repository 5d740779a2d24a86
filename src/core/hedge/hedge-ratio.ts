import { none, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface HedgeRatio {
  holding: Quantity<"coin">;
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  beta: Quantity<"fraction">;
}

/**
 * The share of a holding that a position hedges: −contracts·size/(beta·holding·entry). 1 is all of it, 0 none; below 0
 * the position adds to the holding. The inverse of HEDGE_CONTRACTS.
 *
 * One value each; entry price and size above 0, beta not 0, as the caller has made sure. Refuses: "none" where there is
 * a position and nothing is held. Source: wallet(P) = (Q + contracts·size/E)·P − contracts·size.
 */
export function hedgeRatio(a: HedgeRatio): Quantity<"fraction"> | Refusal {
  if (a.holding === 0) return none("no hedge ratio: there is a position, and no holding that it could hedge");
  return exactly((of) => {
    const hedged = worth(positionOf(of, a), of(a.entry_price)).negated();
    return hedged.over(of(a.holding).times(of(a.beta))).nearest();
  });
}
