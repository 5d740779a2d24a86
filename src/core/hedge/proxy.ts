import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";

export interface ProxyHedge {
  units: Quantity<"units">;
  asset_price: Quantity<"USD/unit">;
  beta: Quantity<"fraction">;
  hedge_price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  hedge_ratio: Quantity<"fraction">;
  collateral_coins: Quantity<"coin">;
  lot: Quantity<"contracts">;
}

/**
 * Contracts of another coin (− sell, + buy) that hedge an asset which moves beta times as far as that coin, together
 * with the coins posted as margin: −(hedge_ratio·beta·units·asset_price + collateral·hedge_price)/size, to the nearest
 * lot.
 *
 * One value each; the margin is hedged in full, whatever the hedge_ratio, since it was bought for the hedge. Prices,
 * size and lot above 0, as the caller has made sure. Refuses nothing.
 * Source: dollars of exposure, beta·units·asset_price, of a minimum-variance hedge; J. C. Hull, "Options, Futures and
 * Other Derivatives", cross hedging.
 */
export function proxyHedge(a: ProxyHedge): Quantity<"contracts"> {
  return exactly((of) => {
    const asset = of(a.units).times(of(a.asset_price)).times(of(a.beta)).times(of(a.hedge_ratio));
    const collateral = of(a.collateral_coins).times(of(a.hedge_price));
    const contracts = asset.plus(collateral).over(of(a.contract_size)).negated();
    return contracts.toMultipleOf(of(a.lot), "nearest").nearest();
  });
}
