import type { Exact, Reader } from "../../exact/exact";
import { NO_COINS, NO_FEE, type Coin } from "../../units";
import { positionOf } from "../../worth";
import type { Equation } from "../account";
import { liquidationEquation } from "../liquidation-equation";
import type { Method } from "../methods";
import type { MarginReading } from "./margin-readings";
import type { FeeReading, RateReading, Screen } from "./screen";

/** One convention, and one reading of the numbers: together a liquidation price. */
export interface Hypothesis {
  /** "shown": the maintenance margin is the one on the screen, and needs neither method, rate nor fee. */
  readonly method: Method | "shown";
  readonly fee: FeeReading;
  readonly margin: MarginReading;
  readonly rate: RateReading | null;
}

/** The equation of LIQ_PRICE with the numbers as this hypothesis reads them, on the coins that it reads or on others. */
export function equationOf(
  of: Reader,
  screen: Screen,
  { method, fee, rate, margin }: Hypothesis,
  coins: Exact<Coin> = margin.coins(of),
): Equation {
  const position = positionOf(of, screen);
  const account = { position, entry: of(screen.entry_price), margin: coins };
  if (method === "shown" || rate === null) {
    const kept = of(screen.maintenance ?? NO_COINS);
    const nothing = of(NO_FEE);
    // a maintenance margin that is fixed in coin: what it keeps is a deduction from nothing
    return liquidationEquation("entry", { ...account, maintenance: nothing, fee: nothing, deduction: kept.negated() });
  }
  const rates = { maintenance: of(rate.mmr), fee: of(fee.rate), deduction: of(rate.deduction) };
  return liquidationEquation(method, { ...account, ...rates });
}
