import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { inversePnl } from "../../../src/core/position/pnl";
import { positionSize } from "../../../src/core/position/position-size";
import { mustMeet } from "../../must-meet";
import { coins, of, price, rate, size } from "../quantities";

const lot = fc.constantFrom(of("contracts", 1), of("contracts", 10), of("contracts", 0.1));
const setup = fc
  .record({
    balance: coins,
    risk: rate,
    entry_price: price,
    stop_price: price,
    contract_size: size,
    exit_fee: rate,
    lot,
  })
  .filter(({ entry_price, stop_price }) => entry_price !== stop_price);

test("the loss at the stop is within the risk, and one lot more would not be", () => {
  const met = mustMeet({ "some contracts": 30, "not a lot": 15 });
  fc.assert(
    fc.property(setup, (a) => {
      const held = positionSize(a) as number;
      const side = Math.sign(a.entry_price - a.stop_price);
      const lossOf = (contracts: number) =>
        -inversePnl({
          contracts: of("contracts", contracts),
          entry_price: a.entry_price,
          exit_price: a.stop_price,
          contract_size: a.contract_size,
          entry_fee: of("fraction", 0),
          exit_fee: a.exit_fee,
        });
      const bound = a.balance * a.risk;
      met(held === 0 ? "not a lot" : "some contracts");
      expect([0, side]).toContain(Math.sign(held));
      expect(lossOf(held)).toBeLessThanOrEqual(bound * (1 + 1e-14));
      expect(lossOf(held + side * a.lot)).toBeGreaterThan(bound * (1 - 1e-14));
    }),
  );
});

const at70000 = (stop: number, exit_fee = 0) =>
  positionSize({
    balance: of("coin", 5),
    risk: of("fraction", 0.01),
    entry_price: of("USD/coin", 70000),
    stop_price: of("USD/coin", stop),
    contract_size: of("USD/contract", 100),
    exit_fee: of("fraction", exit_fee),
    lot: of("contracts", 1),
  });

// By hand: 0.05/(100·(1/70000 − 1/72000)) = 1,260 exactly; one USD further from the entry it is below that.
test("a bound that is met exactly is within the risk", () => {
  expect(at70000(72000)).toBe(-1260);
  expect(at70000(72001)).toBe(-1259);
  expect(at70000(71999)).toBe(-1260);
});

test("a stop at the entry bounds nothing, nor does one where closing pays", () => {
  expect(at70000(70000)).toMatchObject({
    kind: "invalid",
    message: "stop_price must differ from entry_price, both were 70000",
  });
  const rebate = (72000 - 70000) / 70000;
  expect(at70000(72000, -rebate - 1e-9)).toEqual(
    new Refusal("none", "no bound: the rebate for closing makes up for the loss at stop_price"),
  );
  expect(at70000(72000, -rebate + 1e-9)).toBeLessThan(-1260);
  // 2,000/80,000 of rebate is exactly the move from 80,000 to 82,000
  const even = {
    balance: 1,
    risk: 0.5,
    entry_price: 80000,
    stop_price: 82000,
    contract_size: 1,
    exit_fee: -0.025,
    lot: 1,
  };
  expect(positionSize(even as Parameters<typeof positionSize>[0])).toMatchObject({ kind: "none" });
});
