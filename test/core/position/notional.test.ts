import fc from "fast-check";
import { notional } from "../../../src/core/position/notional";
import { contracts, of, price, size } from "../quantities";

const held = fc.record({ contracts, price, contract_size: size });

test("a long and a short of one size stand for the same", () => {
  fc.assert(
    fc.property(held, fc.constantFrom("coin" as const, "usd" as const), (a, unit) => {
      const other = { ...a, contracts: of("contracts", -a.contracts) };
      expect(notional({ ...a, unit })).toBe(notional({ ...other, unit }));
      expect(notional({ ...a, unit })).toBeGreaterThan(0);
    }),
  );
});

test("dollars do not depend on the price, coins halve when it doubles", () => {
  fc.assert(
    fc.property(held, (a) => {
      const dearer = { ...a, price: of("USD/coin", 2 * a.price) };
      expect(notional({ ...dearer, unit: "usd" })).toBe(notional({ ...a, unit: "usd" }));
      expect(notional({ ...dearer, unit: "coin" })).toBe(notional({ ...a, unit: "coin" }) / 2);
    }),
  );
});

// Sums by hand: 3,500·100 = 350,000 = 5·70,000.
test("contracts of 100 dollars", () => {
  const a = { contracts: of("contracts", -3500), price: of("USD/coin", 70000), contract_size: of("USD/contract", 100) };
  expect([notional({ ...a, unit: "usd" }), notional({ ...a, unit: "coin" })]).toEqual([350000, 5]);
});
