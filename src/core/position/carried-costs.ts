import type { Exact } from "../exact/exact";
import type { Coin } from "../units";
import type { FollowedFill } from "./followed-fill";

/** Fees for opening and funding that an open position has cost so far, in coin, less what closes have taken along. */
export interface CarriedCosts {
  fees: Exact<Coin>;
  funding: Exact<Coin>;
}

/**
 * Splits the costs of a position at a fill: what is closed takes its share, by contracts; the rest stays with what is
 * open.
 */
export function apportionedCosts(
  { fees, funding }: CarriedCosts,
  { effect, before, after, contracts, fee }: FollowedFill,
  none: Exact<Coin>,
): { closed?: CarriedCosts; open: CarriedCosts } {
  if (effect === "adds") return { open: { fees: fees.plus(fee), funding } };
  if (effect === "closes") return { closed: { fees: fees.plus(fee), funding }, open: { fees: none, funding: none } };
  if (effect === "flips") {
    const closing = fee.times(before.contracts.negated().over(contracts));
    const opening = fee.times(after.open.contracts.over(contracts));
    return { closed: { fees: fees.plus(closing), funding }, open: { fees: opening, funding: none } };
  }
  // each share by itself: of a position of very many contracts nothing would be left by taking the rest off
  const closed = contracts.negated().over(before.contracts);
  const kept = after.open.contracts.over(before.contracts);
  return {
    closed: { fees: fees.times(closed).plus(fee), funding: funding.times(closed) },
    open: { fees: fees.times(kept), funding: funding.times(kept) },
  };
}
