import { entryReadings } from "./entry-reading";
import { hypotheses } from "./hypotheses";
import type { Convention } from "./convention";
import { ranked } from "./ranking";
import type { Screen } from "./screen";
import { sentinelOf, type Sentinel } from "./sentinel";
import { tried, type Trial } from "./trial";
import { verdictOf, type Verdict } from "./verdict";

/** What the liquidation price on a screen can be. */
export interface Reconciliation {
  readonly verdict: Verdict;
  /** The readings that give the price on the screen, best first. */
  readonly readings: readonly Trial[];
  /** Every reading that was tried, best first; where none fits, they show how far off each is. */
  readonly tried: readonly Trial[];
  readonly sentinel: Sentinel | undefined;
  /** What the screen does not show, and without which nothing can be said. */
  readonly missing: "margin" | "wallet" | "liquidation price" | undefined;
}

/**
 * Which conventions, on which reading of the numbers, give the liquidation price that a screen shows. Each is worked
 * out exactly by the equations of LIQ_PRICE and compared within the printed digits, or as the rounded step; conventions
 * of the venue go before others. A print that stands for "no price" is told from one.
 *
 * Contracts not 0, + long, − short; rates and fees as fractions that together stay below 1; amounts in coin.
 * Source: position messages and help pages of the venues, test/vectors/reconcile-cases.json.
 */
export function reconcile(screen: Screen, conventions: readonly Convention[] = []): Reconciliation {
  const sentinel = sentinelOf(screen);
  const entries = entryReadings(screen);
  const trials = ranked(
    screen,
    hypotheses(screen).map((hypothesis) => tried(screen, hypothesis, sentinel, entries)),
    conventions,
  );
  const missing = missingFrom(screen, trials);
  const found = { tried: trials, sentinel, missing };
  if (missing !== undefined) return { ...found, verdict: "underdetermined", readings: [] };
  // a print that stands for "no price" is not rounded
  const beyond = sentinel ? trials.flatMap((each) => (each.isBeyond ? [{ ...each, roundings: UNROUNDED }] : [])) : [];
  if (beyond.length > 0) return { ...found, verdict: "sentinel", readings: beyond };
  const readings = trials.filter(({ roundings }) => roundings.length > 0);
  const reproduced = ranked(screen, readings, conventions);
  return { ...found, verdict: verdictOf(reproduced), readings: reproduced };
}

const UNROUNDED = ["none"] as const;

function missingFrom(screen: Screen, trials: readonly Trial[]): Reconciliation["missing"] {
  if (screen.shown === null) return "liquidation price";
  if (trials.length > 0) return undefined;
  return screen.mode === "cross" ? "wallet" : "margin";
}
