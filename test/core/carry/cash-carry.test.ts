import fc from "fast-check";
import { basisApr } from "../../../src/core/carry/basis";
import { cashCarry } from "../../../src/core/carry/cash-carry";
import { inversePnl } from "../../../src/core/position/pnl";
import { of, price } from "../quantities";

const carry = (spot: number, future: number, days: number, fees = 0, coins = 1) =>
  cashCarry({
    spot_price: of("USD/coin", spot),
    futures_price: of("USD/coin", future),
    days: of("days", days),
    total_fees: of("fraction", fees),
    coins: of("coin", coins),
  });

// Bybit, "Inverse Futures Contracts: Optimize Your Trades Today": 1 coin at 55,000, sold at 65,000, earns the full basis
// of 10,000 whatever the price at expiry, for one at 65,500, where the future has lost 0.0076 coin.
test("1 coin at 55,000 with a future at 65,000 earns 10,000", () => {
  expect(carry(55000, 65000, 90)[0]).toBe(10000);
});

test("the locked dollars are what coins and inverse short are worth at expiry, less the coins' price, at any price", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), price, price, price, (coins, spot, future, expiry) => {
      const face = { contracts: of("contracts", -coins * future), contract_size: of("USD/contract", 1) };
      const free = { entry_fee: of("fraction", 0), exit_fee: of("fraction", 0) };
      const gain = inversePnl({ ...face, ...free, entry_price: future, exit_price: expiry });
      const [locked] = carry(spot, future, 90, 0, coins);
      // coins and gain nearly cancel where the price has risen far: one last digit of them, times the price
      const room = 1e-14 * ((coins + Math.abs(gain)) * expiry + coins * spot);
      expect(Math.abs((coins + gain) * expiry - coins * spot - locked)).toBeLessThanOrEqual(room);
    }),
  );
});

test("without fees the return per year is the basis per year; fees come off once, whatever the coins", () => {
  fc.assert(
    fc.property(price, price, fc.integer({ min: 1, max: 999 }), (spot, future, days) => {
      const [, , perYear] = carry(spot, future, days);
      const prices = { spot_price: spot, futures_price: future };
      expect(perYear).toBe(basisApr({ ...prices, days: of("days", days), compound: false, year: of("days", 365) }));
      expect(carry(spot, future, days, 0.002)[1]).toBe(carry(spot, future, days, 0.002, 7)[1]);
    }),
  );
  expect(carry(100, 102, 365, 0.005)).toEqual([2, 0.015, 0.015]);
});

test("who buys where the future is sold earns nothing, and fees make it a loss", () => {
  fc.assert(
    fc.property(price, (at) => {
      expect(carry(at, at, 90)).toEqual([0, 0, 0]);
      expect(carry(at, at, 365, 0.001)).toEqual([0, -0.001, -0.001]);
    }),
  );
});
