import { Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import type { HedgeCheck } from "./checked-hedge";
import { equityAboveMaintenance } from "../margin/liquidation-equation";
import { equationIn, requirementOf, tierAt, type IsolatedPosition, type Requirement } from "../margin/requirement";
import type { DeductedTier } from "../margin/tier-table";
import type { Coin, Fraction, Price } from "../units";
import { liquidationInTiers } from "../margin/liquidation-in-tiers";

/** The liquidation price, and its distance from the mark price as a share of it: + above, − below. */
export interface Liquidation {
  price: Exact<Price>;
  distance: Exact<Fraction>;
}

/** A position on a given margin at the mark price, and the tier that it is in there. No closing fee is counted. */
export interface MarginAtMark {
  mark: Exact<Price>;
  held: IsolatedPosition;
  requirement: Requirement;
  tier: DeductedTier;
  /** Margin plus PnL, less the maintenance requirement; at 0 or below the position is liquidated. */
  aboveMaintenance: Exact<Coin>;
}

export function marginAtMark(a: HedgeCheck, of: Reader, margin: Exact<Coin>): MarginAtMark {
  const held = { position: of(a.contracts).times(of(a.contract_size)), entry: of(a.entry_price), margin };
  const [requirement, mark] = [requirementOf(of, a), of(a.mark_price)];
  const tier = tierAt(requirement, held, mark);
  return {
    mark,
    held,
    requirement,
    tier,
    aboveMaintenance: equityAboveMaintenance(equationIn(requirement, held, tier), mark),
  };
}

/** Where the position is liquidated, if there is such a price. */
export function liquidationOf({ mark, held, requirement }: MarginAtMark): Liquidation | undefined {
  const met = liquidationInTiers(requirement, held);
  return met instanceof Refusal ? undefined : { price: met.price, distance: met.price.minus(mark).over(mark) };
}
