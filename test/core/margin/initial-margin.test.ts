import fc from "fast-check";
import { initialMargin } from "../../../src/core/margin/initial-margin";
import { contracts, of, price, rate, size } from "../quantities";

const free = { fee_rate: of("fraction", 0) };
const opened = fc.record({ contracts, price, contract_size: size });
const leverage = fc.integer({ min: 1, max: 125 }).map((times) => of("fraction", times));

test("without leverage the margin is the position's worth, and at so many times it is that part of it", () => {
  fc.assert(
    fc.property(opened, leverage, (a, times) => {
      const whole = initialMargin({ ...a, ...free, leverage: of("fraction", 1) });
      const worth = (Math.abs(a.contracts) * a.contract_size) / a.price;
      expect(Math.abs(whole - worth)).toBeLessThanOrEqual(4e-16 * worth);
      const part = initialMargin({ ...a, ...free, leverage: times });
      expect(Math.abs(part * times - whole)).toBeLessThanOrEqual(4e-16 * whole);
    }),
  );
});

test("a short needs what a long needs", () => {
  fc.assert(
    fc.property(opened, leverage, rate, (a, times, fee) => {
      const terms = { leverage: times, fee_rate: fee };
      const other = { ...a, contracts: of("contracts", -a.contracts) };
      expect(initialMargin({ ...other, ...terms })).toBe(initialMargin({ ...a, ...terms }));
    }),
  );
});

// By hand: 350,000 USD at 70,000 are 5 coins; a tenth is 0.5; 0.05 % of 5 coins is 0.0025, twice is 0.005.
test("fees are set aside for both sides of the trade", () => {
  const short = { contracts: of("contracts", -3500), price: of("USD/coin", 70000), contract_size: of("USD/contract", 100) }; // prettier-ignore
  const terms = { leverage: of("fraction", 10) };
  expect(initialMargin({ ...short, ...terms, fee_rate: of("fraction", 0.0005) })).toBe(0.505);
  expect(initialMargin({ ...short, ...terms, fee_rate: of("fraction", -0.0005) })).toBe(0.495);
});
