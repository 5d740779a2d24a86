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
   * closes it, or a number of the screen that it may have rounded, which the trial names.
   */
  readonly amount: { readonly what: string; readonly isAdded: boolean } | null;
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
          return fits(screen, changed).map((trial) => ({ trial, amount: { what, isAdded } }));
        }),
      ),
    ),
    ...tiers.flatMap((rate): Offer[] =>
      hypothesis.rate === null ? [] : fits(screen, { ...hypothesis, rate }).map((trial) => ({ trial, amount: null })),
    ),
    ...roundedIn(screen, hypothesis).map((trial) => ({ trial, amount: null })),
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
