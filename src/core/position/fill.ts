import type { Exact } from "../exact/exact";
import type { Coin, Contracts } from "../units";

/** An open position: signed contracts, and the coins that they were worth at entry, with the same sign. */
export interface OpenPosition {
  readonly contracts: Exact<Contracts>;
  readonly coins: Exact<Coin>;
}

/** A fill: its contracts and coins (their worth at its price), and the contracts that are open after it. */
export interface Fill extends OpenPosition {
  readonly after: Exact<Contracts>;
  readonly worthHere: (contracts: Exact<Contracts>) => Exact<Coin>;
}

/** The position after a fill, and the coins gained (+) or lost (−) by what the fill closed. */
export interface AfterFill {
  readonly open: OpenPosition;
  readonly gain?: Exact<Coin>;
}

/**
 * What a fill does to a position: it follows from the sides of the position before it, of the fill, and of the position
 * after it.
 */
export type Effect = "adds" | "reduces" | "closes" | "flips";

export function effectOf(before: number, fill: number, after: number): Effect {
  if (before * fill >= 0) return "adds";
  return after === 0 ? "closes" : after === before ? "reduces" : "flips";
}

/**
 * Adding sums contracts and coins, so the average entry is harmonic. Reducing takes the same share off both, so the
 * average stays. A fill beyond the position closes all of it and opens the rest at the fill's own price. The gain is
 * what the closed contracts were worth in coin at entry, less what they are worth at the fill's price.
 */
export const AFTER_FILL: Record<Effect, (open: OpenPosition, fill: Fill, flat: OpenPosition) => AfterFill> = {
  adds: (open, { coins, after }) => ({ open: { contracts: after, coins: open.coins.plus(coins) } }),
  reduces: (open, { contracts, coins, after }) => ({
    open: { contracts: after, coins: open.coins.times(after).over(open.contracts) },
    gain: open.coins.times(contracts.negated()).over(open.contracts).plus(coins),
  }),
  closes: (open, { coins }, flat) => ({ open: flat, gain: open.coins.plus(coins) }),
  flips: (open, { after, worthHere }) => ({
    open: { contracts: after, coins: worthHere(after) },
    gain: open.coins.minus(worthHere(open.contracts)),
  }),
};
