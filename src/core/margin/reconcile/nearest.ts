import { conventionOf, type Convention } from "./convention";
import type { Reconciliation } from "./reconcile";
import type { Screen } from "./screen";
import type { Trial } from "./trial";

/**
 * Where no reading fits: the trial by the venue's own convention if that is known, otherwise the one that comes
 * closest.
 */
export function nearestIn(
  screen: Screen,
  { verdict, tried }: Reconciliation,
  conventions: readonly Convention[],
): Trial | undefined {
  const [first, ...others] = tried;
  if (verdict !== "none" || !first) return undefined;
  return tried.find((trial) => conventionOf(trial, screen, conventions)) ?? others.reduce(nearer, first);
}

const nearer = (best: Trial, other: Trial): Trial =>
  Math.abs(other.residual ?? Infinity) < Math.abs(best.residual ?? Infinity) ? other : best;
