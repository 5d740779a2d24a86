import { none, type Refusal } from "../refusal";
import { equityAboveMaintenance } from "./liquidation-equation";
import { equationAt, requirementOf, ruleRefused, type MaintenanceRule } from "./requirement";
import { ask, stepByStep, type Steps } from "../exact/step-by-step";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface FirstBreach extends MaintenanceRule {
  prices: readonly Quantity<"USD/coin">[];
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  contract_size: Quantity<"USD/contract">;
  funding_rates: readonly Quantity<"fraction">[];
  /** How many periods a row is, each of which pays its rate. */
  periods: readonly Quantity<"periods">[];
}

/**
 * The row, from 1, of the first price on a path that liquidates a position: its equity there is not above the
 * maintenance requirement, so the liquidation price itself counts. In each row the price is reached first, then the
 * row's funding is paid out of the margin (or received); a row liquidates if it does so before or after that.
 *
 * Lists of one length: prices, and funding rates per period, + longs pay. Contracts not 0, + long, − short; margin in
 * coin. The requirement follows the method of LIQ_PRICE on the margin that funding has left, at the one rate or at that
 * of the tier at the price, without a closing fee. Refuses: "none" where no row liquidates; "invalid" for tiers by
 * another method than "mark", and for mmr_per_coin beside tiers or by another method.
 * Source: the equation of LIQ_PRICE; BitMEX, "Inverse perpetual contracts guide" (funding).
 */
export function firstBreach(a: FirstBreach): Quantity<"count"> | Refusal {
  const refusal = ruleRefused(a);
  if (refusal) return refusal;
  return stepByStep(function* (of): Steps<Quantity<"count"> | Refusal> {
    const position = positionOf(of, a);
    const entry = of(a.entry_price);
    const requirement = requirementOf(of, a);
    let margin = of(a.margin);
    for (const [row, reached] of a.prices.entries()) {
      const price = of(reached);
      const isLiquidated = () =>
        equityAboveMaintenance(equationAt(requirement, { position, entry, margin }, price), price).sign() <= 0;
      const found = (row + 1) as Quantity<"count">;
      if (yield* ask(isLiquidated)) return found;
      const rate = a.funding_rates[row] as Quantity<"fraction">;
      if (rate === 0) continue;
      const periods = of(a.periods[row] as Quantity<"periods">);
      margin = margin.minus(worth(position, price).times(of(rate)).times(periods));
      if (yield* ask(isLiquidated)) return found;
    }
    return none(`survived: none of the ${a.prices.length} prices liquidates the position`);
  });
}
