import type { Reader } from "../../exact/exact";
import { NO_COINS, NO_FEE } from "../../units";
import { hasPrice, positionOf } from "../../worth";
import { liquidationEquation } from "../liquidation-equation";
import { entryOf } from "./entry-reading";
import type { Hypothesis } from "./hypothesis";
import type { Screen } from "./screen";

/** A fee at the bankruptcy price needs there to be one; every other method does without it. */
export function hasBankruptcy(of: Reader, screen: Screen, { method, fee, margin }: Hypothesis): boolean {
  if (method !== "bankruptcy") return true;
  // at the bankruptcy price, equity is just the fee there, with no maintenance margin
  const { dollars, coins } = liquidationEquation("mark", {
    position: positionOf(of, screen),
    entry: entryOf(of, screen),
    margin: margin.coins(of, screen),
    maintenance: of(NO_FEE),
    fee: of(fee.rate),
    deduction: of(NO_COINS),
  });
  return hasPrice(dollars, coins);
}
