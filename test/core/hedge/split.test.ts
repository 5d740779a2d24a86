import fc from "fast-check";
import { hedgeSplit } from "../../../src/core/hedge/split";
import { minus, nearestDouble, over, plus, same, shown, times } from "../../oracle/rational";
import { mustMeet } from "../../must-meet";
import { books, walletOf } from "../books";
import { of, price } from "../quantities";

test("at every price a book is worth floating·price + locked, exactly", () => {
  // entries of which every whole number of dollars buys a few decimals of coins; the sum of all may still be too long
  const short = fc.constantFrom(1, 2, 4, 5, 8, 10, 16, 20, 25, 32, 64, 100, 1000, 62500, 80000);
  fc.assert(
    fc.property(books, fc.array(short, { minLength: 6, maxLength: 6 }), price, (book, entries, at) => {
      const entry_prices = book.contracts.map((_, row) => of("USD/coin", entries[row] as number));
      const exact = { ...book, entry_prices };
      const coins = minus(walletOf(exact, 2), walletOf(exact, 1));
      fc.pre(same(shown(nearestDouble(coins)), coins));
      const { locked, floating } = hedgeSplit(exact);
      expect(same(plus(times(shown(floating), shown(at)), shown(locked)), walletOf(exact, at))).toBe(true);
    }),
  );
});

test("where the floating coins need more digits than a double has, they are the nearest double to them", () => {
  const met = mustMeet({ "two prices": 49 });
  fc.assert(
    fc.property(books, price, price, (book, low, high) => {
      const { locked, floating } = hedgeSplit(book);
      const [from, to] = [walletOf(book, low), walletOf(book, high)];
      met("two prices", low !== high);
      if (low !== high) expect(nearestDouble(over(minus(to, from), minus(shown(high), shown(low))))).toBe(floating);
      const slope = over(minus(walletOf(book, 2), walletOf(book, 1)), shown(1));
      expect(nearestDouble(minus(from, times(slope, shown(low))))).toBe(locked);
    }),
  );
});

test("two books side by side lock and float what each does, and their order does not matter", () => {
  fc.assert(
    fc.property(books, books, (a, b) => {
      const joined = (x: typeof a, y: typeof a) => ({
        coins: [...x.coins, ...y.coins],
        contracts: [...x.contracts, ...y.contracts],
        entry_prices: [...x.entry_prices, ...y.entry_prices],
        contract_size: [...x.contract_size, ...y.contract_size],
      });
      const whole = hedgeSplit(joined(a, b));
      expect(hedgeSplit(joined(b, a))).toEqual(whole);
      expect(whole.locked).toBeCloseTo(hedgeSplit(a).locked + hedgeSplit(b).locked, 3);
      const parts = [hedgeSplit(a).floating, hedgeSplit(b).floating] as const;
      expect(Math.abs(whole.floating - parts[0] - parts[1])).toBeLessThanOrEqual(
        1e-15 * (Math.abs(parts[0]) + Math.abs(parts[1])),
      );
    }),
  );
});

// By hand: 6,000 × 100 USD are 600,000, and 10 coins at 60,000.
test("a position of 0 is none, whatever stands beside it", () => {
  const coins = [of("coin", 50)];
  const contracts = [of("contracts", 0), of("contracts", -6000)];
  const entry_prices = [of("USD/coin", 0), of("USD/coin", 60000)];
  const contract_size = [of("USD/contract", -5), of("USD/contract", 100)];
  expect(hedgeSplit({ coins, contracts, entry_prices, contract_size })).toEqual({ locked: 600000, floating: 40 });
  const flat = { contracts: contracts.slice(0, 1), entry_prices: entry_prices.slice(0, 1), contract_size };
  expect(hedgeSplit({ coins, ...flat })).toEqual({ locked: 0, floating: 50 });
});
