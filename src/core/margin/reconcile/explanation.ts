import { impliedBy, type Implied } from "./implied";
import { offersFor, type Offer } from "./offers";
import { conventionOf, type Convention } from "./convention";
import { nearestIn } from "./nearest";
import type { Reconciliation } from "./reconcile";
import type { RateReading, Screen } from "./screen";
import { slipsIn, type NamedSlip } from "./slips";
import type { Trial } from "./trial";

/** What may be wrong where no reading gives the price on the screen. */
export interface Explanation {
  /** By the venue's own convention where that is known, otherwise the reading that comes closest. */
  readonly nearest: Trial;
  /** The margin and the rate at which that reading would give the price. */
  readonly implied: Implied | undefined;
  readonly slips: readonly NamedSlip[];
  readonly offers: readonly Offer[];
}

/** `tiers` are those of the contract: any of them may hold in place of those that were tried. */
export function explanationOf(
  screen: Screen,
  found: Reconciliation,
  conventions: readonly Convention[],
  tiers: readonly RateReading[],
): Explanation | undefined {
  const nearest = nearestIn(screen, found, conventions);
  if (!nearest) return undefined;
  const isVenues = (trial: Trial) => conventionOf(trial, screen, conventions) !== undefined;
  const from = isVenues(nearest) ? found.tried.filter(isVenues) : found.tried;
  const offers = offersFor(screen, oneOfEach(from), tiers);
  return { nearest, implied: impliedBy(screen, nearest), slips: slipsIn(screen, conventions), offers };
}

/** The first trial of each method and fee, since offers vary the margin and the tier themselves. */
const oneOfEach = (trials: readonly Trial[]): Trial[] =>
  trials.filter(
    (trial, index) =>
      trials.findIndex(({ method, fee }) => method === trial.method && fee.rate === trial.fee.rate) === index,
  );
