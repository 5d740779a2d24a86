import fc from "fast-check";
import { netDelta } from "../../../src/core/hedge/delta";
import { hedgeSplit } from "../../../src/core/hedge/split";
import { minus, nearestDouble, times, shown } from "../../oracle/rational";
import { books, walletOf } from "../books";
import { of, price } from "../quantities";

const coin = { unit: "coin", mark_price: null } as const;

test("the delta is what a book gains in dollars when the price rises by one, at every price", () => {
  fc.assert(
    fc.property(books, fc.integer({ min: 1, max: 200000 }), (book, at) => {
      const gain = minus(walletOf(book, at + 1), walletOf(book, at));
      expect(netDelta({ ...book, ...coin })).toBe(nearestDouble(gain));
      expect(netDelta({ ...book, unit: "usd", mark_price: of("USD/coin", at) })).toBe(
        nearestDouble(times(gain, shown(at))),
      );
    }),
  );
});

test("it is the floating part of the split", () => {
  fc.assert(fc.property(books, (book) => expect(netDelta({ ...book, ...coin })).toBe(hedgeSplit(book).floating)));
});

test("a mark price changes nothing in coin and is needed in dollars", () => {
  fc.assert(
    fc.property(books, price, (book, mark_price) => {
      expect(netDelta({ ...book, unit: "coin", mark_price })).toBe(netDelta({ ...book, ...coin }));
      expect(netDelta({ ...book, unit: "usd", mark_price: null })).toMatchObject({
        kind: "invalid",
        message: 'mark_price is empty: unit "usd" needs it',
      });
    }),
  );
});
