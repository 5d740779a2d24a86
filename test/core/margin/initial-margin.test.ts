import fc from "fast-check";
import { initialMargin, type InitialMargin } from "../../../src/core/margin/initial-margin";
import { contracts, of, price, rate, size } from "../quantities";

const atEntry = { fee_at: "entry" as const };
const free = { fee_rate: of("fraction", 0), ...atEntry };
/** In coin; what is refused fails the test. */
const marginOf = (a: InitialMargin): number => {
  const margin = initialMargin(a);
  if (typeof margin !== "number") throw new Error(margin.message);
  return margin;
};
const opened = fc.record({ contracts, price, contract_size: size });
const leverage = fc.integer({ min: 1, max: 125 }).map((times) => of("fraction", times));

test("without leverage the margin is the position's worth, and at so many times it is that part of it", () => {
  fc.assert(
    fc.property(opened, leverage, (a, times) => {
      const whole = marginOf({ ...a, ...free, leverage: of("fraction", 1) });
      const worth = (Math.abs(a.contracts) * a.contract_size) / a.price;
      expect(Math.abs(whole - worth)).toBeLessThanOrEqual(4e-16 * worth);
      const part = marginOf({ ...a, ...free, leverage: times });
      expect(Math.abs(part * times - whole)).toBeLessThanOrEqual(4e-16 * whole);
    }),
  );
});

test("a short needs what a long needs", () => {
  fc.assert(
    fc.property(opened, leverage, rate, (a, times, fee) => {
      const terms = { leverage: times, fee_rate: fee, ...atEntry };
      const other = { ...a, contracts: of("contracts", -a.contracts) };
      expect(initialMargin({ ...other, ...terms })).toBe(initialMargin({ ...a, ...terms }));
    }),
  );
});

// By hand: 350,000 USD at 70,000 are 5 coins; a tenth is 0.5; 0.05 % of 5 coins is 0.0025, twice is 0.005.
test("fees are set aside for both sides of the trade", () => {
  const short = {
    contracts: of("contracts", -3500),
    price: of("USD/coin", 70000),
    contract_size: of("USD/contract", 100),
  };
  const terms = { leverage: of("fraction", 10), ...atEntry };
  expect(initialMargin({ ...short, ...terms, fee_rate: of("fraction", 0.0005) })).toBe(0.505);
  expect(initialMargin({ ...short, ...terms, fee_rate: of("fraction", -0.0005) })).toBe(0.495);
});

// Bybit, "Order cost (inverse contract)": margin + fee for opening + fee at the bankruptcy price, which is E·L/(L + s).
test("the fee at the bankruptcy price is charged on the worth there: more for a long, less for a short", () => {
  const order = (contracts: number, leverage: number) =>
    initialMargin({
      contracts: of("contracts", contracts),
      price: of("USD/coin", 10000),
      leverage: of("fraction", leverage),
      contract_size: of("USD/contract", 1),
      fee_rate: of("fraction", 0.0004),
      fee_at: "bankruptcy",
    });
  // by hand: 1 coin; bankrupt at 5,000 the long is worth 2 coins, the short at 1x never is and is worth 0 in the end
  expect(order(10000, 1)).toBe(1.0012);
  expect(order(-10000, 1)).toBe(1.0004);
  // at 10x: 0.1 + 0.0004 + 0.0004·1.1, and 0.0004·0.9
  expect(order(10000, 10)).toBe(0.10084);
  expect(order(-10000, 10)).toBe(0.10076);
});

test("a short below 1x has no bankruptcy price to pay a fee at, a long has", () => {
  const terms = {
    price: of("USD/coin", 50000),
    contract_size: of("USD/contract", 100),
    leverage: of("fraction", 0.5),
    fee_rate: of("fraction", 0.001),
  };
  const at = { ...terms, fee_at: "bankruptcy" as const };
  expect(initialMargin({ ...at, contracts: of("contracts", -500) })).toMatchObject({
    kind: "invalid",
    message: "leverage must be 1 or more for a short by this fee_at, was 0.5",
  });
  // 1 coin at 50,000 on 2 coins of margin is worth 3 where they are gone: 2 + 0.001·(1 + 3)
  expect(initialMargin({ ...at, contracts: of("contracts", 500) })).toBe(2.004);
});
