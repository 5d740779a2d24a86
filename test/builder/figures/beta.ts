import type { Given } from "./given";

export interface Beta {
  readonly beta: number;
  readonly correlation: number;
  readonly r_squared: number;
  readonly observations: number;
}

/** The slope of the asset's returns over the coin's, by least squares. */
export function betaOf(given: Given): Beta | undefined {
  if (!given.is("hedged_with", "proxy") || !given.is("beta_by", "prices")) return undefined;
  const [asset, coin] = [returnsOf(given.list("asset_history")), returnsOf(given.list("coin_history"))];
  const [ofAsset, ofCoin, together] = [moment(asset, asset), moment(coin, coin), moment(asset, coin)];
  const correlation = together / Math.sqrt(ofAsset * ofCoin);
  return { beta: together / ofCoin, correlation, r_squared: correlation ** 2, observations: coin.length };
}

const returnsOf = (prices: readonly number[]): number[] =>
  prices.slice(1).map((price, index) => Math.log(price / (prices[index] ?? NaN)));

function moment(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanOfOne, meanOfOther] = [mean(one), mean(other)];
  return mean(one.map((value, index) => (value - meanOfOne) * ((other[index] ?? NaN) - meanOfOther)));
}
