import fc from "fast-check";
import { linearPnl } from "../../../src/core/position/linear";
import { inversePnl, inversePnlUsd } from "../../../src/core/position/pnl";
import { contracts, of, price, rate, size } from "../quantities";

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

test("in dollars the gain is the coins times the price that values them", () => {
  fc.assert(
    fc.property(trade, price, (a, value_price) => {
      const coin = inversePnl({ ...a, ...free });
      const usd = inversePnlUsd({ ...a, ...free, value_price });
      expect(Math.abs(usd - coin * value_price)).toBeLessThanOrEqual(Math.abs(usd) * 2 ** -51);
    }),
  );
});

test("at the exit price an inverse position earns the dollars that a linear one of the same worth earns", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 100000 }),
      price,
      (held, entry, exit) => {
        const both = { entry_price: of("USD/coin", entry), exit_price: exit, ...free };
        const [contract_size, coins_per_contract] = [of("USD/contract", 1), of("coin/contract", 1)];
        const inverse = { ...both, contract_size, contracts: of("contracts", held * entry), value_price: exit };
        expect(inversePnlUsd(inverse)).toBe(
          linearPnl({ ...both, coins_per_contract, contracts: of("contracts", held) }),
        );
      },
    ),
  );
});

// CoinEx prints 10,000 USD for 150,000 contracts from 15,000 to 16,000; the second is the article's +10 % on a short.
test("printed gains in dollars", () => {
  const usd = (held: number, entry: number, exit: number, size: number) =>
    inversePnlUsd({
      contracts: of("contracts", held),
      entry_price: of("USD/coin", entry),
      exit_price: of("USD/coin", exit),
      contract_size: of("USD/contract", size),
      value_price: of("USD/coin", exit),
      ...free,
    });
  expect(usd(150000, 15000, 16000, 1)).toBe(10000);
  expect(usd(-3500, 70000, 77000, 100)).toBe(-35000);
});
