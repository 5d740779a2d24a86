import { exactly } from "../exact/exactly";
import { logarithm } from "../approximate/logarithm";
import { ONE, type Quantity } from "../units";

/** What of a list of prices is compared: logarithmic or simple returns, or the numbers as they stand. */
export type Returns = "log" | "simple" | "none";

type Price = Quantity<"USD/coin">;

/**
 * The returns of a list, each less the first of them. That changes neither a variance nor a covariance, and takes out
 * what all have in common before anything is rounded: a steady trend is 0 and not noise, and a small change of a large
 * price keeps its digits.
 *
 * Prices in the order of time, above 0 for "log" and "simple", which give one return less than prices; any numbers for
 * "none". NaN where a ratio is beyond what a number holds.
 */
export function returnsLessFirst(prices: readonly Price[], returns: Returns): number[] {
  const [first, second] = prices as [Price, Price];
  if (returns === "none") return prices.map((price) => exactly((of) => of(price).minus(of(first)).nearest()));
  const beyond = returns === "log" ? logarithmic : simple;
  return prices.slice(1).map((now, row) => beyond({ now, before: prices[row] as Price, first, second }));
}

/** A price and the one before it, and the same of the return that is taken out. */
interface Move {
  now: Price;
  before: Price;
  first: Price;
  second: Price;
}

const simple = ({ now, before, first, second }: Move): number =>
  exactly((of) =>
    of(now)
      .over(of(before))
      .minus(of(second).over(of(first)))
      .nearest(),
  );

/** ln(a) − ln(b) = ln(a/b), of which a/b − 1 is exact where the two are next to each other. */
function logarithmic({ now, before, first, second }: Move): number {
  const { rate, growth } = exactly((of) => {
    const ratio = of(now)
      .times(of(first))
      .over(of(before).times(of(second)));
    return { rate: ratio.minus(of(ONE)).nearest(), growth: ratio.nearest() };
  });
  return growth > 0 && growth < Infinity ? logarithm({ rate, growth }) : NaN;
}
