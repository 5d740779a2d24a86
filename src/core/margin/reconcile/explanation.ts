import { impliedBy, type Implied } from "./implied";
import { offersFor, type Offer } from "./offers";
import { conventionOf, type Convention } from "./convention";
import type { Reconciliation } from "./reconcile";
import type { RateReading, Screen } from "./screen";
import { slipsIn, type NamedSlip } from "./slips";
import type { Trial } from "./trial";

/** What may be the matter where no reading gives the shown price. */
export interface Explanation {
  /** The venue's own convention where it is known, else the reading that misses by least. */
  readonly nearest: Trial;
  /** What margin and what rate that convention would need. */
  readonly implied: Implied | undefined;
  readonly slips: readonly NamedSlip[];
  readonly offers: readonly Offer[];
}

/** `tiers` are those of the contract, each of which may hold instead of those that were tried. */
export function explanationOf(
  screen: Screen,
  { verdict, tried }: Reconciliation,
  conventions: readonly Convention[],
  tiers: readonly RateReading[],
): Explanation | undefined {
  const venues = tried.filter((trial) => conventionOf(trial, screen, conventions) !== undefined);
  const [first, ...others] = venues.length > 0 ? venues : tried;
  if (verdict !== "none" || !first) return undefined;
  const nearest = venues.length > 0 ? first : others.reduce(nearer, first);
  return {
    nearest,
    implied: impliedBy(screen, nearest),
    slips: slipsIn(screen, conventions),
    offers: offersFor(screen, oneOfEach(venues.length > 0 ? venues : tried), tiers),
  };
}

const nearer = (best: Trial, other: Trial): Trial =>
  Math.abs(other.residual ?? Infinity) < Math.abs(best.residual ?? Infinity) ? other : best;

/** The first of each method and fee: offers change the margin and the tier themselves. */
const oneOfEach = (trials: readonly Trial[]): Trial[] =>
  trials.filter(
    (trial, index) =>
      trials.findIndex(({ method, fee }) => method === trial.method && fee.rate === trial.fee.rate) === index,
  );
