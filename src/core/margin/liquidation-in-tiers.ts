import { invalid, Refusal } from "../refusal";
import type { Exact } from "../exact/exact";
import { COVERED, liquidationRoot } from "./liquidation-root";
import type { Equation } from "./account";
import { equationIn, type IsolatedPosition, type Requirement } from "./requirement";
import type { DeductedTier } from "./tier-table";
import type { Coin, Price, Usd } from "../units";
import { worth } from "../worth";

/** The price at which equity is the maintenance requirement, and the number of the tier that holds there, from 0. */
export interface LiquidationInTier {
  price: Exact<Price>;
  index: number;
}

/**
 * The liquidation price by a tier table. If more than one tier holds at its own price, the price nearest to entry is
 * reached first and is the answer. Refuses: "none" where the margin covers the position in every tier; "invalid" where
 * the requirement jumps past the equity at a floor, so that they are equal at no price. Under "mark" it cannot jump.
 */
export function liquidationInTiers(requirement: Requirement, held: IsolatedPosition): LiquidationInTier | Refusal {
  if (requirement.growth) return liquidationAtOneRate(requirement, held);
  const notional = held.position.abs();
  const tiers = requirement.tiers.map((tier) => ({ tier, equation: equationIn(requirement, held, tier) }));
  const candidates = tiers.flatMap(({ tier, equation }, index): LiquidationInTier[] => {
    const price = liquidationRoot(equation);
    if (price instanceof Refusal) return [];
    const next = requirement.tiers[index + 1];
    return tiers.length === 1 || holds(worth(notional, price), tier, next) ? [{ price, index }] : [];
  });
  const found = nearestTo(held.entry, candidates);
  if (found) return found;
  if (tiers.every(({ tier, equation }) => aboveAtFloor(notional, tier, equation).sign() >= 0)) return COVERED;
  return invalid(
    `tiers leave a gap: under method "${requirement.method}" the requirement jumps past the equity at a floor`,
  );
}

/** mmr_per_coin stands beside one rate only, never beside a tier table. */
function liquidationAtOneRate(requirement: Requirement, held: IsolatedPosition): LiquidationInTier | Refusal {
  const price = liquidationRoot(equationIn(requirement, held, requirement.tiers[0] as DeductedTier));
  return price instanceof Refusal ? price : { price, index: 0 };
}

/** Whether a position of so much coin is in the tier: its floor is reached, the next one's is not. */
const holds = (value: Exact<Coin>, { floor }: DeductedTier, next: DeductedTier | undefined): boolean =>
  value.minus(floor).sign() >= 0 && (!next || value.minus(next.floor).sign() < 0);

function nearestTo(entry: Exact<Price>, candidates: readonly LiquidationInTier[]): LiquidationInTier | undefined {
  const distance = ({ price }: LiquidationInTier) => price.minus(entry).abs();
  const nearer = (best: LiquidationInTier, other: LiquidationInTier) =>
    distance(other).minus(distance(best)).sign() < 0 ? other : best;
  return candidates.length === 0 ? undefined : candidates.reduce(nearer);
}

/**
 * Equity above the requirement where the position is worth the tier's floor. A tier that holds no liquidation price has
 * one sign throughout, so its sign at the floor tells whether the position is sound in it.
 */
const aboveAtFloor = (notional: Exact<Usd>, { floor }: DeductedTier, { dollars, coins }: Equation): Exact<Coin> =>
  coins.minus(dollars.times(floor).over(notional));
