import { invalid, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import { total } from "../exact/total";
import { shownFigure } from "../shown-figure";
import { NO_CONTRACTS, ONE, type Quantity } from "../units";

export interface Rebalance {
  units: readonly Quantity<"units">[];
  prices: readonly Quantity<"USD/unit">[];
  target_weights: readonly Quantity<"fraction">[];
  contract_size: readonly Quantity<"USD/contract">[];
  existing: readonly Quantity<"contracts">[];
  cash_usd: Quantity<"USD">;
  lot: Quantity<"contracts">;
}

/**
 * Contracts to trade of each asset (+ buy, − sell) that bring its exposure to its target weight while the coins stay
 * where they are: (weight·total − units·price − existing·size)/size, to the nearest lot, halves away from 0. The total
 * is Σ units·price + cash; what the weights do not take is held in dollars, as cash or by shorts.
 *
 * Lists of one length, a row an asset. Units are the coins held plus the open PnL of the existing contracts, so that
 * units·price + existing·size are the dollars that move with the price. A row of zeros gives 0. Prices, sizes and lot
 * above 0, as the caller has made sure. Refuses: "invalid" where the weights add up to more than 1, or the portfolio to
 * less than 0. Source: wallet(P) = floating·P + locked, for each row.
 */
export function rebalance(a: Rebalance): readonly Quantity<"contracts">[] | Refusal {
  return exactly((of) => {
    const weights = total(a.target_weights.map((weight) => of(weight)));
    if (weights.minus(of(ONE)).sign() > 0)
      return invalid(`target_weights must not add up to more than 1, were ${shownFigure(weights.nearest())}`);
    const assets = a.units.map((held, row) => of(held).times(of(a.prices[row] as Quantity<"USD/unit">)));
    const portfolio = total([of(a.cash_usd), ...assets]);
    if (portfolio.sign() < 0)
      return invalid(`units·prices + cash_usd must not be below 0, were ${shownFigure(portfolio.nearest())}`);
    return assets.map((held, row) => {
      const weight = of(a.target_weights[row] as Quantity<"fraction">);
      const existing = of(a.existing[row] as Quantity<"contracts">);
      const missing = portfolio.times(weight).minus(held);
      if (missing.sign() === 0 && existing.sign() === 0) return NO_CONTRACTS;
      const contracts = missing.over(of(a.contract_size[row] as Quantity<"USD/contract">)).minus(existing);
      return contracts.toMultipleOf(of(a.lot), "nearest").nearest();
    });
  });
}
