import fc from "fast-check";
import { linearPnl } from "../../../src/core/position/linear";
import { contracts, of, price, rate } from "../quantities";

const coins_per_contract = of("coin/contract", 0.01);
const free = { entry_fee: of("fraction", 0), exit_fee: of("fraction", 0) };
const trade = fc.record({ contracts, entry_price: price, exit_price: price });

test("a short earns what the long loses", () => {
  fc.assert(
    fc.property(trade, (a) => {
      const other = { ...a, contracts: of("contracts", -a.contracts) };
      const [one, two] = [a, other].map((side) => linearPnl({ ...side, ...free, coins_per_contract }));
      expect((one ?? NaN) + (two ?? NaN)).toBe(0);
    }),
  );
});

test("the same rise earns the same dollars wherever it begins, which it does not for an inverse position", () => {
  fc.assert(
    fc.property(contracts, price, price, fc.integer({ min: 1, max: 5000 }), (held, low, high, rise) => {
      const from = (entry: number) =>
        linearPnl({
          contracts: held,
          coins_per_contract,
          entry_price: of("USD/coin", entry),
          exit_price: of("USD/coin", Math.round((entry + rise) * 100) / 100),
          ...free,
        });
      expect(from(low)).toBe(from(high));
    }),
  );
});

test("fees cost either side, and a rebate that equals the other fee on an unmoved price cancels it", () => {
  fc.assert(
    fc.property(trade, rate, (a, fee) => {
      const still = { ...a, exit_price: a.entry_price, coins_per_contract, entry_fee: fee };
      expect(linearPnl({ ...still, exit_fee: fee })).toBeLessThan(0);
      expect(linearPnl({ ...still, exit_fee: of("fraction", -fee) })).toBe(0);
    }),
  );
});

// By hand: 5·14,000 less 0.0005·5·(70,000 + 56,000).
test("fees are a share of the value at their own price", () => {
  const fee = of("fraction", 0.0005);
  const a = { contracts: of("contracts", -500), entry_price: of("USD/coin", 70000), exit_price: of("USD/coin", 56000) };
  expect(linearPnl({ ...a, coins_per_contract, entry_fee: fee, exit_fee: fee })).toBe(69685);
});
