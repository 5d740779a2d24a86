import type { Exact, Reader } from "../exact/exact";
import { total } from "../exact/total";
import type { Coin, Quantity, Usd } from "../units";
import { worth } from "../worth";

/** Coins, wherever they lie, and the inverse positions on that coin: one row a position, + long, − short. */
export interface Book {
  coins: readonly Quantity<"coin">[];
  contracts: readonly Quantity<"contracts">[];
  entry_prices: readonly Quantity<"USD/coin">[];
  contract_size: readonly Quantity<"USD/contract">[];
}

/**
 * What a book is at every price: floating coins coins + Σ contracts·size/entry, and locked dollars −Σ contracts·size, so
 * that its worth in dollars is floating·price + locked, exactly. It follows from the PnL of an inverse position,
 * contracts·size·(1/entry − 1/price), times the price.
 *
 * Coins of at least one row; the other lists of one length; a position of 0 is none, and its entry is not looked at.
 */
export function split(of: Reader, book: Book): { floating: Exact<Coin>; locked: Exact<Usd> } {
  const open = book.contracts.flatMap((held, row) =>
    held === 0 ? [] : [{ held, entry: book.entry_prices[row], size: book.contract_size[row] }],
  );
  const positions = open.map(({ held, size }) => of(held).times(of(size as Quantity<"USD/contract">)));
  const coins = positions.map((position, row) => worth(position, of(open[row]?.entry as Quantity<"USD/coin">)));
  const nothing = of(0 as Quantity<"USD">);
  return {
    floating: total([...book.coins.map((held) => of(held)), ...coins]),
    locked: total([nothing, ...positions]).negated(),
  };
}
