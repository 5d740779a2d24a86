import type { Exact, Reader } from "../exact/exact";
import { ask, type Steps } from "../exact/step-by-step";
import { ONE, type CoinFace } from "../units";

/**
 * The worth of one contract in whole coin steps: rounded down for a long, to the nearest for a short. It is asked for
 * only where the steps are counted: an arithmetic that is told their number has no need of it.
 */
export function* worthInCoinSteps(
  of: Reader,
  worthOfOne: () => Exact<CoinFace>,
  step: Exact<CoinFace>,
  isLong: boolean,
): Steps<Exact<CoinFace> | undefined> {
  const direction = isLong ? "down" : "nearest";
  const count = yield* ask(() => worthOfOne().over(step).toMultipleOf(of(ONE), direction).nearest());
  if (count === 0) return undefined;
  // a number of steps that a double cannot hold stays as it is
  return Number.isSafeInteger(count) ? step.times(of(count)) : worthOfOne().toMultipleOf(step, direction);
}
