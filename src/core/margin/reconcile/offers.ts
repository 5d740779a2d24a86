import { exactly } from "../../exact/exactly";
import { amountsOf, type Amount } from "./amounts";
import type { Hypothesis } from "./hypothesis";
import { marginReadings, type MarginReading } from "./margin-readings";
import { roundedIn } from "./rounded-numbers";
import type { RateReading, Screen } from "./screen";
import { tried, type Trial } from "./trial";

/** A further reading that gives the price on the screen, with a likely reason for the difference. */
export interface Offer {
  readonly trial: Trial;
  /**
   * The amount that closes the gap, and whether it must be added to the margin or taken off; null where another tier
   * closes it.
   */
  readonly amount: { readonly what: string; readonly isAdded: boolean } | null;
  /**
   * A number that the screen may have rounded, such as "a margin rounded to 0.0103", and that fits within half of its
   * last digit.
   */
  readonly rounded: string | null;
}

/**
 * Where no reading fits: hypotheses that fit once an amount known from the screen is added to the margin or taken off
 * it, once another tier of the contract holds, or once a number is taken as rounded by the screen.
 */
export function offersFor(screen: Screen, from: readonly Hypothesis[], tiers: readonly RateReading[]): Offer[] {
  const readings = marginReadings(screen).filter(({ departs }) => departs === 0);
  return from.flatMap((hypothesis) => [
    ...readings.flatMap((margin) =>
      amountsOf(screen).flatMap(({ what, coins }) =>
        [false, true].flatMap((isAdded): Offer[] => {
          const changed = { ...hypothesis, margin: withAmount(margin, { what, coins }, isAdded) };
          return fits(screen, changed).map((trial) => ({ trial, amount: { what, isAdded }, rounded: null }));
        }),
      ),
    ),
    ...tiers.flatMap((rate): Offer[] =>
      hypothesis.rate === null
        ? []
        : fits(screen, { ...hypothesis, rate }).map((trial) => ({ trial, amount: null, rounded: null })),
    ),
    ...roundedIn(screen, hypothesis).map((found) => ({ amount: null, ...found })),
  ]);
}

const withAmount = (margin: MarginReading, { what, coins }: Amount, isAdded: boolean): MarginReading => ({
  name: `${margin.name} ${isAdded ? "+" : "−"} ${what}`,
  departs: margin.departs + 1,
  coins: (of, at) => (isAdded ? margin.coins(of, at).plus(coins(of)) : margin.coins(of, at).minus(coins(of))),
});

function fits(screen: Screen, hypothesis: Hypothesis): Trial[] {
  if (exactly((of) => hypothesis.margin.coins(of, screen).sign() <= 0)) return [];
  const trial = tried(screen, hypothesis, undefined);
  return trial.roundings.length > 0 ? [trial] : [];
}
