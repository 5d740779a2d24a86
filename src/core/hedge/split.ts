import { splitBook, type Book } from "./book";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";

export interface HedgeSplit {
  locked: Quantity<"USD">;
  floating: Quantity<"coin">;
}

/**
 * A book split into locked dollars and floating coins: at every price it is worth floating·price + locked.
 *
 * Coins are summed; contracts (+ long, − short), entry prices and sizes are rows of one table. Shorts lock dollars (+),
 * longs owe them (−). Prices and sizes above 0, as the caller has made sure. Refuses nothing.
 * Source: the PnL of an inverse position times the price at which it is valued.
 */
export function hedgeSplit(book: Book): HedgeSplit {
  return exactly((of) => {
    const { floating, locked } = splitBook(of, book);
    return { locked: locked.nearest(), floating: floating.nearest() };
  });
}
