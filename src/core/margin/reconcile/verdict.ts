import type { Trial } from "./trial";

/**
 * unique: one reading. equal: several, one price. several: several prices, which one print cannot tell apart. none: no
 * reading. sentinel: the print is no price. underdetermined: the screen shows too little to claim anything.
 */
export const VERDICTS = ["unique", "equal", "several", "none", "sentinel", "underdetermined"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Prices nearer to each other than this are one: margins are printed to 8 digits, which is about as much. */
const ONE_PRICE = 1e-6;

export function verdictOf(reproduced: readonly Trial[]): Verdict {
  if (reproduced.length === 0) return "none";
  if (reproduced.length === 1) return "unique";
  return distinctPrices(reproduced) === 1 ? "equal" : "several";
}

/** How many prices there are among readings. */
export function distinctPrices(trials: readonly Trial[]): number {
  const prices = trials.map(({ price }) => price ?? Infinity).sort((a, b) => a - b);
  return prices.filter((price, index) => index === 0 || isApart(prices[index - 1] as number, price)).length;
}

const isApart = (lower: number, upper: number): boolean =>
  lower !== upper && upper - lower > ONE_PRICE * Math.min(1, lower);
