import { splitBook, type Book } from "./book";
import { invalid, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Coin, Measure, Quantity, Usd } from "../units";

export interface NetDelta extends Book {
  unit: "coin" | "usd";
  mark_price: Quantity<"USD/coin"> | null;
}

/**
 * What of a book still moves with the price: its floating coins, coins + Σ contracts·size/entry; with "usd" times the
 * mark price. 0 is a book that is hedged to the last coin, below 0 it gains when the price falls.
 *
 * Coins are summed, whatever their number of rows; contracts, entry prices and sizes are rows of one table. Prices and
 * sizes above 0, which the caller has seen to. Refuses: "invalid" where dollars are asked for without a mark price.
 * Source: wallet(P) = floating·P + locked.
 */
export function netDelta({ unit, mark_price, ...book }: NetDelta): Measure<Coin | Usd> | Refusal {
  if (unit === "coin") return exactly((of) => splitBook(of, book).floating.nearest());
  if (mark_price === null) return invalid('mark_price is empty: unit "usd" needs it');
  return exactly((of) => splitBook(of, book).floating.times(of(mark_price)).nearest());
}
