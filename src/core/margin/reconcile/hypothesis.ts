import type { Exact, Reader } from "../../exact/exact";
import { NO_COINS, NO_FEE, type Coin } from "../../units";
import { positionOf } from "../../worth";
import type { Account, Equation } from "../account";
import { liquidationEquation } from "../liquidation-equation";
import type { Method } from "../methods";
import { growthOf } from "../requirement";
import { entryOf, type Entered } from "./entry-reading";
import type { MarginReading } from "./margin-readings";
import type { FeeReading, RateReading, Screen } from "./screen";

/** A convention together with a reading of the numbers: the two give one liquidation price. */
export interface Hypothesis {
  /** "shown": the maintenance margin is the one on the screen, and needs neither method, rate nor fee. */
  readonly method: Method | "shown";
  readonly fee: FeeReading;
  readonly margin: MarginReading;
  readonly rate: RateReading | null;
}

/** The equation of LIQ_PRICE with the numbers as this hypothesis reads them; `coins` may put another margin in. */
export function equationOf(
  of: Reader,
  screen: Screen & Entered,
  { method, fee, rate, margin }: Hypothesis,
  coins: Exact<Coin> = margin.coins(of, screen),
): Equation {
  const account = { position: positionOf(of, screen), entry: entryOf(of, screen), margin: coins };
  if (method === "shown" || rate === null) {
    const kept = of(screen.maintenance ?? NO_COINS);
    const nothing = of(NO_FEE);
    // a maintenance margin that is given in coin is written as a negative deduction beside a rate of 0
    return liquidationEquation("entry", { ...account, maintenance: nothing, fee: nothing, deduction: kept.negated() });
  }
  return liquidationEquation(method, { ...account, ...ratesOf(of, screen, rate, fee) });
}

type Rates = Pick<Account, "maintenance" | "fee" | "deduction" | "growth">;

/** A deduction in dollars is the same share of the position at every price, so it lowers the rate by that share. */
export function ratesOf(of: Reader, screen: Screen, rate: RateReading, fee: FeeReading): Rates {
  const { mmr, deduction, usd_deduction } = rate;
  const whole = of(mmr);
  const maintenance = usd_deduction ? whole.minus(of(usd_deduction).over(positionOf(of, screen).abs())) : whole;
  return { maintenance, fee: of(fee.rate), deduction: of(deduction), growth: growthOf(of, rate) };
}
