import type { Exact } from "../exact/exact";
import type { Coin } from "../units";
import type { Followed } from "./followed-fill";

/** What opening a position has cost so far, and the funding since, as far as no close has taken its share. */
export interface Carried {
  fees: Exact<Coin>;
  funding: Exact<Coin>;
}

/** What a fill closes takes its share along; the rest stays with what is open. */
export function apportioned(
  { fees, funding }: Carried,
  { effect, before, after, contracts, fee }: Followed,
  none: Exact<Coin>,
): { closed?: Carried; open: Carried } {
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
