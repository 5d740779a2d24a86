import { splitBook, type Book } from "./book";
import { invalid, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { Coin, Measure, Quantity, Usd } from "../units";

export interface NetDelta extends Book {
  unit: "coin" | "usd";
  mark_price: Quantity<"USD/coin"> | null;
}

/**
 * The coins of a book that still move with the price: floating = coins + Σ contracts·size/entry; with "usd" times the
 * mark price. At 0 the book is fully hedged, below 0 it gains when the price falls.
 *
 * Coins are summed, in as many rows as there are; contracts, entry prices and sizes are rows of one table. Prices and
 * sizes above 0, as the caller has made sure. Refuses: "invalid" where dollars are asked for without a mark price.
 * Source: wallet(P) = floating·P + locked.
 */
export function netDelta({ unit, mark_price, ...book }: NetDelta): Measure<Coin | Usd> | Refusal {
  if (unit === "coin") return exactly((of) => splitBook(of, book).floating.nearest());
  if (mark_price === null) return invalid('mark_price is empty: unit "usd" needs it');
  return exactly((of) => splitBook(of, book).floating.times(of(mark_price)).nearest());
}
