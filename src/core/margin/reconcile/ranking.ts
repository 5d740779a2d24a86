import { METHOD_NAMES, type Method } from "../methods";
import { conventionOf, type Convention } from "./convention";
import { PRINT_ROUNDINGS } from "./printed";
import type { Screen } from "./screen";
import type { Trial } from "./trial";

/**
 * The readings that reproduce a print, best first; the first difference decides. In order: the venue's own convention,
 * its newest page before older ones; rounding against the trader, then to the nearest step, then for the trader; fewer
 * departures from the numbers as shown; fees that the account pays. The residual decides last, and never between
 * conventions: within one price step it tells nothing.
 */
export function ranked(screen: Screen, trials: readonly Trial[], conventions: readonly Convention[]): Trial[] {
  const keyed = trials.map((trial) => ({ trial, key: keyOf(screen, trial, conventions) }));
  return keyed.sort((a, b) => firstDifference(a.key, b.key)).map(({ trial }) => trial);
}

function keyOf(screen: Screen, trial: Trial, conventions: readonly Convention[]): number[] {
  const convention = conventionOf(trial, screen, conventions);
  return [
    // the maintenance margin on the screen needs no convention
    trial.method === "shown" ? -1 : (convention?.age ?? Infinity),
    trial.roundings[0] === undefined ? 0 : PRINT_ROUNDINGS.indexOf(trial.roundings[0]),
    trial.margin.departs + (trial.rate?.departs ?? 0) + (trial.entry === null ? 0 : 1),
    trial.fee.kind === "other" ? 1 : 0,
    convention ? conventions.indexOf(convention) : METHOD_NAMES.indexOf(trial.method as Method),
    trial.fee.rate,
    Math.abs(trial.residual ?? 0),
  ];
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at < 0 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
}
