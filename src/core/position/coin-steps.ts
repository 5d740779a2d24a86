import type { Exact, Reader } from "../exact/exact";
import { ask, type Steps } from "../exact/step-by-step";
import { ONE, type CoinFace, type Quantity } from "../units";

/** The worth of one contract in whole coin steps: rounded down for a long, to the nearest for a short. */
export function* worthInCoinSteps(
  of: Reader,
  worthOfOne: Exact<CoinFace>,
  coin_step: number,
  isLong: boolean,
): Steps<Exact<CoinFace> | undefined> {
  const step = of(coin_step as Quantity<"coin/contract">);
  const direction = isLong ? "down" : "nearest";
  const count = yield* ask(() => worthOfOne.over(step).toMultipleOf(of(ONE), direction).nearest());
  if (count === 0) return undefined;
  // a number of steps that a double cannot hold stays as it is
  return Number.isSafeInteger(count) ? step.times(of(count)) : worthOfOne.toMultipleOf(step, direction);
}
