import fc from "fast-check";
import { inversePnl } from "../../../src/core/position/pnl";
import { inverseRoe } from "../../../src/core/position/roe";
import { coins, contracts, of, price, size } from "../quantities";

const trade = fc.record({ contracts, entry_price: price, exit_price: price, contract_size: size, margin: coins });
const free = { entry_fee: of("fraction", 0), exit_fee: of("fraction", 0) };

test("in coin it is the gain as a share of the margin", () => {
  fc.assert(
    fc.property(trade, (a) => {
      const share = inversePnl({ ...a, ...free }) / a.margin;
      expect(Math.abs(inverseRoe({ ...a, unit: "coin" }) - share)).toBeLessThanOrEqual(Math.abs(share) * 2 ** -51);
    }),
  );
});

test("the return in dollars is that in coin and the coin's own, compounded", () => {
  fc.assert(
    fc.property(trade, (a) => {
      const [inCoin, inUsd] = [inverseRoe({ ...a, unit: "coin" }), inverseRoe({ ...a, unit: "usd" })];
      const ownReturn = a.exit_price / a.entry_price - 1;
      const compounded = (1 + inCoin) * (1 + ownReturn) - 1;
      const scale = (1 + Math.abs(inCoin)) * (2 + ownReturn);
      expect(Math.abs(inUsd - compounded)).toBeLessThanOrEqual(scale * 2 ** -48);
    }),
  );
});

test("a short that its margin covers at entry makes nothing in dollars, at any price", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 100000 }),
      price,
      (held, entry, exit_price) => {
        const a = { contracts: of("contracts", -held * entry), entry_price: of("USD/coin", entry), exit_price };
        expect(inverseRoe({ ...a, contract_size: of("USD/contract", 1), margin: of("coin", held), unit: "usd" })).toBe(
          0,
        );
      },
    ),
  );
});

// The article's 10x short after −10 %: +111.1 % in coin, +90 % in dollars (worked by hand: 1,900 of 1,000 are left).
test("ten times leverage is not ten times the move", () => {
  const a = {
    contracts: of("contracts", -10000),
    entry_price: of("USD/coin", 10000),
    exit_price: of("USD/coin", 9000),
    margin: of("coin", 0.1),
    contract_size: of("USD/contract", 1),
  };
  expect(inverseRoe({ ...a, unit: "coin" })).toBe(10 / 9);
  expect(inverseRoe({ ...a, unit: "usd" })).toBe(0.9);
});
