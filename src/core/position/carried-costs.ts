import type { Exact } from "../exact/exact";
import type { Coin } from "../units";
import type { FollowedFill } from "./followed-fill";

/** What opening a position has cost so far, and the funding since, as far as no close has taken its share. */
export interface CarriedCosts {
  fees: Exact<Coin>;
  funding: Exact<Coin>;
}

/** What a fill closes takes its share along; the rest stays with what is open. */
export function apportionedCosts(
  { fees, funding }: CarriedCosts,
  { effect, before, after, contracts, fee }: FollowedFill,
  none: Exact<Coin>,
): { closed?: CarriedCosts; open: CarriedCosts } {
  if (effect === "adds") return { open: { fees: fees.plus(fee), funding } };
  if (effect === "closes") return { closed: { fees: fees.plus(fee), funding }, open: { fees: none, funding: none } };
  if (effect === "flips") {
    const opening = fee.times(after.open.contracts.over(contracts));
    return { closed: { fees: fees.plus(fee.minus(opening)), funding }, open: { fees: opening, funding: none } };
  }
  const kept = after.open.contracts.over(before.contracts);
  const open = { fees: fees.times(kept), funding: funding.times(kept) };
  return { closed: { fees: fees.minus(open.fees).plus(fee), funding: funding.minus(open.funding) }, open };
}
