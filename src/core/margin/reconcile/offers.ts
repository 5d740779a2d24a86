import { exactly } from "../../exact/exactly";
import { amountsOf, type Amount } from "./amounts";
import type { Hypothesis } from "./hypothesis";
import { marginReadings, type MarginReading } from "./margin-readings";
import type { RateReading, Screen } from "./screen";
import { tried, type Trial } from "./trial";

/** A further reading, beyond those of the screen, that gives the shown price: the difference has a likely name. */
export interface Offer {
  readonly trial: Trial;
  /** The amount that closes the gap, and whether the margin lacks it or has it in; null: another tier does. */
  readonly amount: { readonly what: string; readonly isAdded: boolean } | null;
}

/**
 * Where no reading fits: those of some hypotheses that fit once an amount that the screen knows is taken off the margin or added
 * to it, or once another tier of the contract holds.
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
  ]);
}

const withAmount = (margin: MarginReading, { what, coins }: Amount, isAdded: boolean): MarginReading => ({
  name: `${margin.name} ${isAdded ? "+" : "−"} ${what}`,
  departs: margin.departs + 1,
  coins: (of) => (isAdded ? margin.coins(of).plus(coins(of)) : margin.coins(of).minus(coins(of))),
});

function fits(screen: Screen, hypothesis: Hypothesis): Trial[] {
  if (exactly((of) => hypothesis.margin.coins(of).sign() <= 0)) return [];
  const trial = tried(screen, hypothesis, undefined);
  return trial.roundings.length > 0 ? [trial] : [];
}
