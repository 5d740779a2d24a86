/**
 * The probability that a price without drift touches a level, as the sum of the two ends of its distribution: it ends
 * beyond the level, or has been there and come back (reflection).
 */
export function touchProbability(price: number, level: number, volatility: number, days: number): number {
  const years = days / 365;
  const away = Math.abs(Math.log(level / price));
  if (away === 0) return 1;
  const towards = (level > price ? -1 : 1) * (volatility ** 2 / 2);
  const spread = volatility * Math.sqrt(years);
  const ends = tail((away - towards * years) / spread);
  const came = Math.exp((2 * towards * away) / volatility ** 2) * tail((away + towards * years) / spread);
  return Math.min(1, ends + came);
}

/** The share of a normal distribution above x: the series of its middle, the continued fraction of its end. */
function tail(x: number): number {
  if (x < 0) return 1 - tail(-x);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x > 3) {
    let below = x;
    for (let term = 200; term >= 1; term--) below = x + term / below;
    return density / below;
  }
  let [sum, term] = [x, x];
  for (let odd = 3; odd < 200; odd += 2) sum += term *= (x * x) / odd;
  return 0.5 - density * sum;
}
