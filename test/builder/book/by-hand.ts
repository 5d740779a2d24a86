import type { Draft } from "../../../src/builder/draft/draft";

/*
 * Recomputed here from what is held, without the builder: a short of D dollars sold at E has realised D/P − D/E coins at
 * the price P, so the wallet is (coins − D/E)·P + D; liquidated, it is (coins − margin)·P.
 */
const FACE = 100;
const MMR = 0.004;

export interface HeldByHand {
  readonly coins: number;
  readonly price: number;
  readonly leverage: number;
  readonly share: number;
  readonly beta: number;
}

export function byHand({ coins, price, leverage, share, beta }: HeldByHand, move: number) {
  const dollars = Math.round((coins * price * share) / FACE) * FACE;
  const margin = dollars / price / leverage;
  const liquidation = (dollars * (1 - MMR)) / (dollars / price - margin);
  const then = price * (1 + beta * move);
  const liquidated = then >= liquidation;
  const wealth = liquidated ? (coins - margin) * then : (coins - dollars / price) * then + dollars;
  return { dollars, wealth, liquidated };
}

export const draftByHand = ({ coins, price, leverage, share }: HeldByHand): Partial<Draft> => ({
  coins: String(coins),
  wallet_coins: String(coins),
  price: String(price),
  leverage: String(leverage),
  goal: "share",
  share: `${share * 100}%`,
  mmr: "0.4%",
});

export const BOOK_BY_HAND: readonly HeldByHand[] = [
  { coins: 12, price: 88400, leverage: 2, share: 1, beta: 1 },
  { coins: 150, price: 3200, leverage: 2, share: 0.5, beta: 1.2 },
  { coins: 4000, price: 145, leverage: 4, share: 0.8, beta: 1.6 },
];
