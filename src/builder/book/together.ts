import type { AtPrice, Built } from "../built";
import type { Draft } from "../draft/draft";

/**
 * A hedge of the book: its complete draft, the result, and its coin's beta: by how many per cent it moves when the
 * market moves by 1 %.
 */
export interface BookHedge {
  readonly complete: Draft;
  readonly built: Built;
  readonly beta: number;
}

/** One hedge after a move of the market. */
export interface Moved extends AtPrice {
  readonly price: number;
}

/** No coin falls below a ten thousandth of its price here, since at a price of 0 an inverse contract has no worth. */
export const LEAST = 0.0001;

/** The price of a coin after a move of the market, by its beta. */
export const priceAfter = (price: number, beta: number, move: number): number =>
  Number((price * Math.max(LEAST, 1 + beta * move)).toPrecision(12));

/**
 * The hedge now and after each move of the market, in one go: by the hedge's own scenarios at these prices, so that
 * liquidation, tiers and a proxy count as they do in the hedge itself. Undefined where they cannot be worked out.
 */
export function movedTogether({ built, beta }: BookHedge, moves: readonly number[]) {
  const { price: now } = built;
  if (now === undefined) return undefined;
  const prices = [now, ...moves.map((move) => priceAfter(now, beta, move))];
  const [standing, ...moved] = built
    .at(prices)
    .map((found, index) => found && { price: prices[index] as number, ...found });
  if (!standing || moved.some((one) => !one)) return undefined;
  return { now: standing, moved: moved as Moved[] };
}
