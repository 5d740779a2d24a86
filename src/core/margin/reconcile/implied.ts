import type { Exact, Reader } from "../../exact/exact";
import { exactly } from "../../exact/exactly";
import { NO_FEE, ONE, type Coin, type Quantity } from "../../units";
import { positionOf } from "../../worth";
import { equityAboveMaintenance } from "../liquidation-equation";
import { marginUpTo } from "../margin-for-liquidation";
import { entryOf } from "./entry-reading";
import { equationOf, ratesOf, type Hypothesis } from "./hypothesis";
import type { Screen } from "./screen";

/** What one number would have to be for a hypothesis to give the price on the screen, while all others stay as read. */
export interface Implied {
  /** The margin, in coin. */
  readonly margin: Quantity<"coin">;
  /**
   * That margin less the one that was read: + where the position has more behind it than the screen says, − where it
   * has less.
   */
  readonly missing: Quantity<"coin">;
  /** The maintenance rate. */
  readonly mmr: Quantity<"fraction">;
}

/**
 * The margin and the maintenance rate that the price on the screen implies. Either may come out impossible, such as
 * below 0: then another number is wrong. Undefined for a maintenance margin taken from the screen, and without a price.
 */
export function impliedBy(screen: Screen, hypothesis: Hypothesis): Implied | undefined {
  const { method, fee, rate } = hypothesis;
  if (method === "shown" || rate === null || !screen.shown) return undefined;
  const shown = screen.shown;
  return exactly((of) => {
    const held = { ...ratesOf(of, screen, rate, fee), position: positionOf(of, screen), entry: entryOf(of, screen) };
    const margin = marginUpTo(of, method, of(shown), held);
    const missing = margin.minus(hypothesis.margin.coins(of, screen));
    // by every method, equity above maintenance falls with the rate in a straight line
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
