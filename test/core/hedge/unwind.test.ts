import fc from "fast-check";
import { inversePnl } from "../../../src/core/position/pnl";
import { hedgeSplit } from "../../../src/core/hedge/split";
import { unwind } from "../../../src/core/hedge/unwind";
import { absolute, minus, nearestDouble, over, shown, times } from "../../oracle/rational";
import { walletOf } from "../books";
import { coins, contracts, of, price, rate, size } from "../quantities";

const free = { exit_fee: of("fraction", 0) };
const hedge = fc.record({ coins, contracts, entry_price: price, exit_price: price, contract_size: size });
const bookOf = (a: { coins: number; contracts: number; entry_price: number; contract_size: number }) => ({
  coins: [of("coin", a.coins)],
  contracts: [of("contracts", a.contracts)],
  entry_prices: [of("USD/coin", a.entry_price)],
  contract_size: [of("USD/contract", a.contract_size)],
});

test("once the coins are sold, the locked dollars are in cash and the floating coins are left", () => {
  fc.assert(
    fc.property(hedge, (a) => {
      const { coins_after, coins_to_sell, locked } = unwind({ ...a, ...free });
      const before = hedgeSplit(bookOf(a));
      expect(locked).toBe(before.locked);

      expect(nearestDouble(over(shown(locked), shown(a.exit_price)))).toBe(coins_to_sell);
      const missed = absolute(minus(minus(shown(coins_after), shown(coins_to_sell)), shown(before.floating)));
      // each of the three was rounded to a double and is read as the decimal that it shows: half a last place each
      const rounding = 2 ** -52 * (Math.abs(coins_after) + Math.abs(coins_to_sell) + Math.abs(before.floating));
      expect(nearestDouble(missed)).toBeLessThanOrEqual(rounding);
    }),
  );
});

test("closing does not change what the wallet is worth: coins after are it, in coin", () => {
  fc.assert(
    fc.property(hedge, (a) => {
      const worth = over(walletOf(bookOf(a), a.exit_price), shown(a.exit_price));
      expect(unwind({ ...a, ...free }).coins_after).toBe(nearestDouble(worth));
    }),
  );
});

test("a fee is taken from the PnL and from the coins, on the notional at the exit, and not from what is locked", () => {
  fc.assert(
    fc.property(hedge, rate, (a, fee) => {
      const paid = unwind({ ...a, exit_fee: fee });
      const unpaid = unwind({ ...a, ...free });
      const notional = absolute(times(shown(a.contracts), shown(a.contract_size)));
      const worth = over(walletOf(bookOf(a), a.exit_price), shown(a.exit_price));
      const coinsPaid = over(times(notional, shown(fee)), shown(a.exit_price));
      expect(paid.coins_after).toBe(nearestDouble(minus(worth, coinsPaid)));
      expect(paid).toMatchObject({ coins_to_sell: unpaid.coins_to_sell, locked: unpaid.locked });
      expect(paid.realised).toBe(inversePnl({ ...a, entry_fee: of("fraction", 0), exit_fee: fee }));
    }),
  );
});

// An article sells the 5 coins that were hedged; by hand 350,000 USD at 56,000 are 6.25 coins.
test("a full hedge after a fall: all coins are sold, more than were hedged", () => {
  const a = { coins: of("coin", 5), contracts: of("contracts", -3500), entry_price: of("USD/coin", 70000) };
  const at = { exit_price: of("USD/coin", 56000), contract_size: of("USD/contract", 100) };
  expect(unwind({ ...a, ...at, ...free })).toEqual({
    realised: 1.25,
    coins_after: 6.25,
    coins_to_sell: 6.25,
    locked: 350000,
  });
});
