import fc from "fast-check";
import { inversePnl } from "../../src/core/pnl";
import { contracts, of, price, rate, size } from "./quantities";

const free = { entry_fee: of("fraction", 0), exit_fee: of("fraction", 0) };
const trade = fc.record({ contracts, entry_price: price, exit_price: price, contract_size: size });

test("a short earns what the long loses", () => {
  fc.assert(
    fc.property(trade, (a) => {
      const long = inversePnl({ ...a, ...free });
      const short = inversePnl({ ...a, ...free, contracts: of("contracts", -a.contracts) });
      expect(short + long).toBe(0);
    }),
  );
});

test("where the price has not moved, nothing but the fees is lost", () => {
  fc.assert(
    fc.property(trade, rate, (a, fee) => {
      const still = { ...a, exit_price: a.entry_price };
      expect(inversePnl({ ...still, ...free })).toBe(0);
      expect(inversePnl({ ...still, entry_fee: fee, exit_fee: of("fraction", -fee) })).toBe(0);
      expect(inversePnl({ ...still, entry_fee: fee, exit_fee: fee })).toBeLessThan(0);
    }),
  );
});

test("twice the contracts are exactly twice the gain", () => {
  fc.assert(
    fc.property(trade, rate, (a, fee) => {
      const one = { ...a, entry_fee: fee, exit_fee: fee };
      const two = { ...one, contracts: of("contracts", 2 * a.contracts) };
      expect(inversePnl(two)).toBe(2 * inversePnl(one));
    }),
  );
});

test("a long gains when the price rises, and never as much as its worth at entry", () => {
  fc.assert(
    fc.property(trade, (a) => {
      const long = { ...a, ...free, contracts: of("contracts", Math.abs(a.contracts)) };
      const gain = inversePnl(long);
      expect(Math.sign(gain)).toBe(Math.sign(a.exit_price - a.entry_price));
      expect(gain).toBeLessThanOrEqual((long.contracts * a.contract_size) / a.entry_price);
    }),
  );
});

// By hand 0.01/(60000·60000.01) coin; the digits from Python's fractions.Fraction.
test("prices next to each other lose no digits", () => {
  const a = { contracts: of("contracts", 1), entry_price: of("USD/coin", 60000), contract_size: of("USD/contract", 1) };
  expect(inversePnl({ ...a, ...free, exit_price: of("USD/coin", 60000.01) })).toBe(2.777777314814892e-12);
});
