import fc from "fast-check";
import { maintenanceMargin } from "../../../src/core/margin/maintenance-margin";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, rate, size } from "../quantities";

const held = fc.record({ contracts, mark_price: price, mmr: rate, contract_size: size });
const whole = { deduction: of("coin", 0) };

test("in dollars the maintenance margin is the same at every price", () => {
  fc.assert(
    fc.property(held, (a) => {
      const dollars = Math.abs(a.contracts) * a.contract_size * a.mmr;
      expect(Math.abs(maintenanceMargin({ ...a, ...whole }) * a.mark_price - dollars)).toBeLessThanOrEqual(
        1e-15 * dollars,
      );
    }),
  );
});

test("a deduction takes off what it says, but never more than there is", () => {
  const met = mustMeet({ all: 26, part: 17 });
  fc.assert(
    fc.property(held, coins, (a, deduction) => {
      const [before, after] = [maintenanceMargin({ ...a, ...whole }), maintenanceMargin({ ...a, deduction })];
      met(deduction >= before ? "all" : "part");
      if (deduction >= before) expect(after).toBe(0);
      else expect(Math.abs(before - deduction - after)).toBeLessThanOrEqual(1e-15 * before);
    }),
  );
});

test("a short must keep what a long must keep", () => {
  fc.assert(
    fc.property(held, coins, (a, deduction) => {
      const other = { ...a, contracts: of("contracts", -a.contracts) };
      expect(maintenanceMargin({ ...other, deduction })).toBe(maintenanceMargin({ ...a, deduction }));
    }),
  );
});

// Binance, maintenance amount: 300 coins in the tier of 12.5 % with 11.81 taken off (venue's table of 2020): 25.69.
test("a tier's deduction of the venue's table", () => {
  const a = { contracts: of("contracts", 300), mark_price: of("USD/coin", 1), contract_size: of("USD/contract", 1) };
  expect(maintenanceMargin({ ...a, mmr: of("fraction", 0.125), deduction: of("coin", 11.81) })).toBe(25.69);
});
