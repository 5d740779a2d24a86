import type { Random } from "../../oracle/random";

/** What an example's book is made of: columns, as ClickHouse and the package take them. */
export interface Book {
  readonly coins: Float64Array;
  readonly contracts: Float64Array;
  readonly entry_price: Float64Array;
  readonly margin: Float64Array;
}
export const MMR = 0.005;
export const CONTRACT_SIZE = 100;
const SPOT = 70_000;

/** Hedges and bets around 70,000 USD: most are short, at 2x to 30x of their margin. */
export function bookOf(positions: number, random: Random): Book {
  const column = (make: () => number) => Float64Array.from({ length: positions }, make);
  const contracts = column(() => random.integer(10, 5000) * (random.chance(0.8) ? -1 : 1));
  const entry_price = column(() => Number((SPOT * (0.8 + 0.4 * random.fraction())).toFixed(2)));
  const worth = contracts.map((count, row) => (Math.abs(count) * CONTRACT_SIZE) / (entry_price[row] as number));
  const margin = worth.map((coins) => Number((coins / random.integer(2, 30)).toFixed(6)));
  const coins = margin.map((posted, row) =>
    Number((posted + (worth[row] as number) * 1.5 * random.fraction()).toFixed(6)),
  );
  return { coins, contracts, entry_price, margin };
}

/** Daily prices to the cent: a step is of 3 % either way, twelve fractions together being nearly normal. */
export function pathsOf(paths: number, days: number, random: Random): Float64Array[] {
  const normal = () => Array.from({ length: 12 }, () => random.fraction()).reduce((sum, one) => sum + one, -6);
  return Array.from({ length: paths }, () => {
    let price = SPOT;
    return Float64Array.from({ length: days }, () => Number((price *= Math.exp(0.03 * normal())).toFixed(2)));
  });
}
