import type { Exact, Reader } from "../exact/exact";
import { total } from "../exact/total";
import { NO_DOLLARS, type Coin, type Quantity, type Usd } from "../units";
import { positionOf, worth } from "../worth";

/** Coins, wherever they are held, and inverse positions on that coin: one row a position, + long, − short. */
export interface Book {
  coins: readonly Quantity<"coin">[];
  contracts: readonly Quantity<"contracts">[];
  entry_prices: readonly Quantity<"USD/coin">[];
  contract_size: readonly Quantity<"USD/contract">[];
}

/**
 * What a book is worth at every price: floating·price + locked, exactly, with floating coins = coins + Σ
 * contracts·size/entry and locked dollars = −Σ contracts·size. It follows from the PnL of an inverse position,
 * contracts·size·(1/entry − 1/price), times the price.
 *
 * At least one row of coins; the other lists of one length; a row of 0 contracts is no position, and its entry is not
 * looked at.
 */
export function splitBook(of: Reader, book: Book): { floating: Exact<Coin>; locked: Exact<Usd> } {
  const positions = book.contracts.flatMap((contracts, row) => {
    if (contracts === 0) return [];
    const dollars = positionOf(of, { contracts, contract_size: book.contract_size[row] as Quantity<"USD/contract"> });
    return [{ dollars, coins: worth(dollars, of(book.entry_prices[row] as Quantity<"USD/coin">)) }];
  });
  return {
    floating: total([...book.coins.map((held) => of(held)), ...positions.map(({ coins }) => coins)]),
    locked: total([of(NO_DOLLARS), ...positions.map(({ dollars }) => dollars)]).negated(),
  };
}
