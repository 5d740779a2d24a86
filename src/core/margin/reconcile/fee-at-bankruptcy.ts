import type { Exact, Reader } from "../../exact/exact";
import { NO_COINS, NO_FEE, type Coin } from "../../units";
import { hasPrice, positionOf, priceAt, worth } from "../../worth";
import type { Equation } from "../account";
import { liquidationEquation } from "../liquidation-equation";
import { entryOf } from "./entry-reading";
import type { Hypothesis } from "./hypothesis";
import type { Screen } from "./screen";

/** A fee at the bankruptcy price needs one; by no other method does anything hang on it. */
export function hasBankruptcy(of: Reader, screen: Screen, hypothesis: Hypothesis): boolean {
  if (hypothesis.method !== "bankruptcy") return true;
  const { dollars, coins } = bankruptcyOf(of, screen, hypothesis);
  return hasPrice(dollars, coins);
}

/** What the fee comes to, at the bankruptcy price that there is. */
export function feeWorth(of: Reader, screen: Screen, hypothesis: Hypothesis): Exact<Coin> {
  const { dollars, coins } = bankruptcyOf(of, screen, hypothesis);
  return worth(positionOf(of, screen).abs(), priceAt(dollars, coins)).times(of(hypothesis.fee.rate));
}

/** Equity meets the fee at the price itself, and no maintenance margin. */
const bankruptcyOf = (of: Reader, screen: Screen, { fee, margin }: Hypothesis): Equation =>
  liquidationEquation("mark", {
    position: positionOf(of, screen),
    entry: entryOf(of, screen),
    margin: margin.coins(of, screen),
    maintenance: of(NO_FEE),
    fee: of(fee.rate),
    deduction: of(NO_COINS),
  });
