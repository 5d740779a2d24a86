import type { Exact, Reader } from "../../exact/exact";
import { exactly } from "../../exact/exactly";
import { NO_FEE, ONE, type Coin, type Quantity } from "../../units";
import { positionOf } from "../../worth";
import { equityAboveMaintenance } from "../liquidation-equation";
import { marginUpTo } from "../margin-for-liquidation";
import { entryOf } from "./entry-reading";
import { equationOf, ratesOf, type Hypothesis } from "./hypothesis";
import type { Screen } from "./screen";

/** What one number would have to be for a hypothesis to give the price on the screen, all others as it reads them. */
export interface Implied {
  /** Coins of margin. */
  readonly margin: Quantity<"coin">;
  /** The same less the margin as read: what is on the screen and does not back the position, or the other way round. */
  readonly missing: Quantity<"coin">;
  /** The maintenance rate. */
  readonly mmr: Quantity<"fraction">;
}

/**
 * The margin and the maintenance rate that the shown price implies. Both may come out impossible, below 0 say: then it
 * is another number that is not as read. Nothing for a maintenance margin as shown, or without a price.
 */
export function impliedBy(screen: Screen, hypothesis: Hypothesis): Implied | undefined {
  const { method, fee, rate } = hypothesis;
  if (method === "shown" || rate === null || !screen.shown) return undefined;
  const shown = screen.shown;
  return exactly((of) => {
    const held = { ...ratesOf(of, screen, rate, fee), position: positionOf(of, screen), entry: entryOf(of, screen) };
    const margin = marginUpTo(of, method, of(shown), held);
    const missing = margin.minus(hypothesis.margin.coins(of, screen));
    // equity above maintenance falls with the rate in a straight line, by every method
    const without = equityLeft(of, screen, hypothesis, NO_FEE);
    const whole = without.minus(equityLeft(of, screen, hypothesis, ONE));
    return { margin: margin.nearest(), missing: missing.nearest(), mmr: without.over(whole).nearest() };
  });
}

function equityLeft(of: Reader, screen: Screen, hypothesis: Hypothesis, mmr: Quantity<"fraction">): Exact<Coin> {
  const rate = { ...(hypothesis.rate as NonNullable<Hypothesis["rate"]>), mmr };
  const price = of(screen.shown as Quantity<"USD/coin">);
  return equityAboveMaintenance(equationOf(of, screen, { ...hypothesis, rate }), price);
}
