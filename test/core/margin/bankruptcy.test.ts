import fc from "fast-check";
import { bankruptcyPrice, type BankruptcyPrice } from "../../../src/core/margin/bankruptcy";
import { Refusal } from "../../../src/core/refusal";
import { inversePnl } from "../../../src/core/position/pnl";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, rate, size } from "../quantities";

const tick = of("USD/coin", 0);
const position = fc.record({ contracts, entry_price: price, margin: coins, contract_size: size, close_fee: rate });

test("closed at the bankruptcy price, fee and all, nothing is left of the margin", () => {
  const met = mustMeet({ long: 25, short: 13 });
  fc.assert(
    fc.property(position, (a) => {
      const exit_price = bankruptcyPrice({ ...a, tick });
      if (exit_price instanceof Refusal) return;
      met(a.contracts > 0 ? "long" : "short");
      const gain = inversePnl({ ...a, exit_price, entry_fee: of("fraction", 0), exit_fee: a.close_fee });
      const worth = Math.abs(a.contracts) * a.contract_size * (1 / a.entry_price + 1 / exit_price);
      expect(Math.abs(a.margin + gain)).toBeLessThanOrEqual(worth * 2 ** -50);
    }),
  );
});

const short: BankruptcyPrice = {
  contracts: of("contracts", -3500),
  entry_price: of("USD/coin", 70000),
  margin: of("coin", 0.5),
  contract_size: of("USD/contract", 100),
  close_fee: of("fraction", 0),
  tick,
};
const long = { ...short, contracts: of("contracts", 3500) };
const dear = { close_fee: of("fraction", 0.0005) };

// By hand: 350,000 USD over 4.5 and over 5.5 coins; the fee takes 175 USD more from a long and leaves a short 175 less.
test.each([
  ["a short", short, 77777.77777777778],
  ["a short that pays for closing", { ...short, ...dear }, 77738.88888888889],
  ["a long", long, 63636.36363636364],
  ["a long that pays for closing", { ...long, ...dear }, 63668.181818181816],
  ["a short, to the next half dollar below", { ...short, tick: of("USD/coin", 0.5) }, 77777.5],
  ["a long, to the next half dollar above", { ...long, tick: of("USD/coin", 0.5) }, 63636.5],
])("%s on 0.5 coin of margin", (_, a, expected) => {
  expect(bankruptcyPrice(a)).toBe(expected);
});

test("a short that its margin covers cannot go bankrupt, one with a hair less can", () => {
  const message = "no bankruptcy price: the margin covers this short at every price";
  expect(bankruptcyPrice({ ...short, margin: of("coin", 5) })).toEqual(new Refusal("none", message));
  expect(bankruptcyPrice({ ...short, margin: of("coin", 4.9999999) })).toBe(3500000000000);
});
