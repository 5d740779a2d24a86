import type { WordOf } from "../fields/fields";

/**
 * A path: prices one after another, as moves from the price now, and what happens on the way. Paths show what the table
 * of scenarios cannot: that a liquidation on the way up is not undone by the fall that follows.
 */
export interface PathShape {
  readonly title: string;
  readonly says: string;
  /** Moves from the price now; the first is no move. */
  readonly moves: readonly number[];
  /** Days from one price to the next; left out, the horizon is divided evenly. */
  readonly stepDays?: number;
  /** Who pays funding: as entered, or the crowded side, at the entered rate or CROWDED, whichever is higher. */
  readonly payers: "as entered" | "shorts" | "longs";
  /** The share of the margin that the venue takes off at once. */
  readonly haircut?: number;
}

/** A funding rate per period as the crowded side of a market pays it. */
export const CROWDED = 0.0003;

export const PATHS: Readonly<Record<WordOf<"path">, PathShape>> = {
  spike: {
    title: "Spike, then crash",
    says: "The price rises to two and a half times within a week and then falls to half. What the hedge loses on the way up is not there on the way down.",
    moves: [0, 0.15, 0.4, 0.8, 1.2, 1.5, 0.8, 0.2, -0.2, -0.5],
    stepDays: 1,
    payers: "as entered",
  },
  "grind paid": {
    title: "Grind up, you pay funding",
    says: "A slow rise in which shorts pay: funding takes the margin while the price comes nearer.",
    moves: [0, 0.06, 0.12, 0.18, 0.25, 0.32, 0.4, 0.48, 0.55, 0.62, 0.7],
    payers: "shorts",
  },
  "grind received": {
    title: "Grind up, you receive funding",
    says: "The same rise in which longs pay: funding adds to the margin.",
    moves: [0, 0.06, 0.12, 0.18, 0.25, 0.32, 0.4, 0.48, 0.55, 0.62, 0.7],
    payers: "longs",
  },
  wick: {
    title: "Flash wick",
    says: "One print far above the market, and back: it liquidates what it reaches.",
    moves: [0, 0.02, 0.6, 0.03, 0],
    stepDays: 0.01,
    payers: "as entered",
  },
  haircut: {
    title: "Venue haircut on the collateral",
    says: "The venue loses or marks down 30 % of the coins that were posted, and the price rises after that.",
    moves: [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5],
    stepDays: 1,
    payers: "as entered",
    haircut: 0.3,
  },
};
