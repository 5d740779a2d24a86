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
  /** What the maintenance rate grows by with each coin that the position is worth; undefined where it does not. */
  growth?: Exact<PerCoin> | undefined;
}

/**
 * coins = dollars/price + growth/price². Without growth, solved for the price, the dollars that are worth so many coins
 * there. Growth is above 0.
 */
export interface Equation {
  dollars: Exact<Usd>;
  coins: Exact<Coin>;
  growth?: Exact<Growth> | undefined;
}

/** Dollars squared, a coin. */
export type Growth = Quotient<Product<Usd, Usd>, Coin>;
