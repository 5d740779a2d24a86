import type { Exact } from "../exact/exact";
import type { Coin, Fraction, PerCoin, Price, Product, Quotient, Usd } from "../units";

/** An isolated position, and the rates at which its venue asks for maintenance margin and a closing fee. */
export interface Account {
  position: Exact<Usd>;
  entry: Exact<Price>;
  margin: Exact<Coin>;
  maintenance: Exact<Fraction>;
  fee: Exact<Fraction>;
  deduction: Exact<Coin>;
  /**
   * By how much the maintenance rate grows with each coin that the position is worth; undefined where it is the same
   * for all sizes.
   */
  growth?: Exact<PerCoin> | undefined;
}

/**
 * The liquidation equation: coins = dollars/price + growth/price². Without growth, the price is the one at which so
 * many dollars are worth so many coins. Growth is above 0.
 */
export interface Equation {
  dollars: Exact<Usd>;
  coins: Exact<Coin>;
  growth?: Exact<Growth> | undefined;
}

/** USD²/coin: growth ÷ price² is in coin. */
export type Growth = Quotient<Product<Usd, Usd>, Coin>;
