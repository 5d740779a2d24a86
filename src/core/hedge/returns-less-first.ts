import { exactly } from "../exact/exactly";
import { logarithm } from "../approximate/logarithm";
import { ONE, type Quantity } from "../units";

/** What is compared of a list of prices: logarithmic or simple returns, or with "none" the numbers themselves. */
export type Returns = "log" | "simple" | "none";

type Price = Quantity<"USD/coin">;

/**
 * The returns of a list, each less the first of them. Variance and covariance stay the same, and what all returns share
 * is taken out before anything is rounded: a steady trend gives exactly 0 instead of noise, and a small change of a
 * large price keeps its digits.
 *
 * Prices in the order of time, above 0 for "log" and "simple", which give one return less than prices; any numbers for
 * "none". NaN where a ratio is beyond the doubles.
 */
export function returnsLessFirst(prices: readonly Price[], returns: Returns): number[] {
  const [first, second] = prices as [Price, Price];
  if (returns === "none") return prices.map((price) => exactly((of) => of(price).minus(of(first)).nearest()));
  const beyond = returns === "log" ? logarithmic : simple;
  return prices.slice(1).map((now, row) => beyond({ now, before: prices[row] as Price, first, second }));
}

/** A price and the one before it, and the first two of the list, whose return is taken out. */
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

/** ln(a) − ln(b) = ln(a/b). a/b − 1 is exact even where a and b are close. */
function logarithmic({ now, before, first, second }: Move): number {
  const { rate, growth } = exactly((of) => {
    const ratio = of(now)
      .times(of(first))
      .over(of(before).times(of(second)));
    return { rate: ratio.minus(of(ONE)).nearest(), growth: ratio.nearest() };
  });
  return growth > 0 && growth < Infinity ? logarithm({ rate, growth }) : NaN;
}
