import type { Exact } from "../exact/exact";
import type { Coin, Fraction, Price, Usd } from "../units";

/** An isolated position, and the rates at which its venue asks for maintenance margin and a closing fee. */
export interface Account {
  position: Exact<Usd>;
  entry: Exact<Price>;
  margin: Exact<Coin>;
  maintenance: Exact<Fraction>;
  fee: Exact<Fraction>;
  deduction: Exact<Coin>;
}

/** coins = dollars/price: solved for the price, the dollars that are worth so many coins there. */
export interface Equation {
  dollars: Exact<Usd>;
  coins: Exact<Coin>;
}
