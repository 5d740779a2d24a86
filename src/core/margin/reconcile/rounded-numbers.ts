import { roundedEntry } from "./entry-reading";
import type { Hypothesis } from "./hypothesis";
import { impliedBy } from "./implied";
import { halfOfLastDigit } from "./printed-digits";
import type { Screen } from "./screen";
import { tried, triedWith, type Trial } from "./trial";

/** What a hypothesis comes to where a number of the screen is rounded, and which, in words. */
export interface Rounded {
  readonly trial: Trial;
  readonly rounded: string;
}

/** A margin of so few digits that rounding may change it by more than this share tells nothing. */
const MOST_ROUNDED = 0.005;

/** An entry price on a step, and the margin, each for what may have been rounded to it. */
export function roundedIn(screen: Screen, hypothesis: Hypothesis): Rounded[] {
  const trial = tried(screen, hypothesis, undefined);
  if (trial.roundings.length > 0) return [];
  const entry = triedWith(trial, roundedEntry(screen));
  const { margin } = screen;
  const missing = impliedBy(screen, hypothesis)?.missing;
  const half = margin === null ? 0 : halfOfLastDigit(margin, null);
  const isMargin =
    margin !== null &&
    hypothesis.margin.departs === 0 &&
    half <= MOST_ROUNDED * margin &&
    Math.abs(missing ?? Infinity) <= half;
  return [
    ...(entry?.entry ? [{ trial: entry, rounded: entry.entry }] : []),
    ...(isMargin ? [{ trial, rounded: `a margin rounded to ${margin}` }] : []),
  ];
}
