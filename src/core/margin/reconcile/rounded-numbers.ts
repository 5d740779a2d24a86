import { exactly } from "../../exact/exactly";
import type { Quantity } from "../../units";
import { roundedEntry, type EntryReading } from "./entry-reading";
import type { Hypothesis } from "./hypothesis";
import { halfOfLastDigit } from "./printed-digits";
import type { Screen } from "./screen";
import { tried, triedWith, type Trial } from "./trial";

/** A margin of so few digits that rounding may change it by more than this share tells nothing. */
const MOST_ROUNDED = 0.001;

/** The margin, or the wallet in its place, half a unit of its last digit lower and higher; none where it says too little. */
function roundedMargin(screen: Screen): EntryReading[] {
  const field = screen.margin === null ? "wallet" : "margin";
  const shown = screen[field];
  const half = halfOfLastDigit(shown ?? 0, null) as number as Quantity<"coin">;
  if (!shown || half > MOST_ROUNDED * shown) return [];
  const moved = (by: -1 | 1) =>
    exactly((of) => (by < 0 ? of(shown).minus(of(half)) : of(shown).plus(of(half))).nearest());
  const between = ([-1, 1] as const).map((by) => ({ ...screen, [field]: moved(by) }));
  return [{ name: `a ${field} rounded to ${shown}`, between }];
}

/** A hypothesis with the entry price, though it is on a step, or the margin as a number that the screen has rounded, where it fits so. */
export function roundedIn(screen: Screen, hypothesis: Hypothesis): Trial[] {
  const trial = tried(screen, hypothesis, undefined);
  if (trial.roundings.length > 0) return [];
  return [...roundedMargin(screen), roundedEntry(screen)].flatMap((reading) => triedWith(trial, reading) ?? []);
}
