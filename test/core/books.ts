import fc from "fast-check";
import type { Book } from "../../src/core/hedge/book";
import { minus, over, plus, shown, times, whole, type Rational } from "../oracle/rational";
import { coins, contracts, price, size } from "./quantities";

/** Books of a few wallets and positions. */
export const books: fc.Arbitrary<Book> = fc
  .record({
    coins: fc.array(coins, { minLength: 1, maxLength: 4 }),
    positions: fc.array(fc.tuple(contracts, price, size), { minLength: 1, maxLength: 6 }),
  })
  .map(({ coins: held, positions }) => ({
    coins: held,
    contracts: positions.map(([each]) => each),
    entry_prices: positions.map(([, each]) => each),
    contract_size: positions.map(([, , each]) => each),
  }));

/** What a book is worth in dollars at a price, exactly, position by position: (coins + Σ c·V·(1/E − 1/P))·P. */
export function walletOf(book: Book, at: number): Rational {
  const P = shown(at);
  const gains = book.contracts.map((held, row) => {
    const [E, V] = [shown(book.entry_prices[row] as number), shown(book.contract_size[row] as number)];
    return times(times(shown(held), V), minus(over(whole(1), E), over(whole(1), P)));
  });
  return times([...book.coins.map(shown), ...gains].reduce(plus), P);
}
