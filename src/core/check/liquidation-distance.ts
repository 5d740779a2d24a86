import { Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import type { HedgeCheck } from "./checked-hedge";
import { equityAboveMaintenance } from "../margin/liquidation-equation";
import { equationIn, requirementOf, tierAt, type IsolatedPosition, type Requirement } from "../margin/requirement";
import type { DeductedTier } from "../margin/tier-table";
import type { Coin, Fraction, Price } from "../units";
import { liquidationInTiers } from "../margin/liquidation-in-tiers";

/** How far the liquidation price is, as a share of the mark price: above it +, below it −. */
export interface Liquidation {
  price: Exact<Price>;
  distance: Exact<Fraction>;
}

/** The position on so much margin, at the mark price. No closing fee is taken. */
export interface MarginAtMark {
  mark: Exact<Price>;
  held: IsolatedPosition;
  requirement: Requirement;
  tier: DeductedTier;
  /** What is left of the margin and the PnL above what must be left; not above 0 is liquidated. */
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
