import fc from "fast-check";
import { coinsToContracts } from "../../../src/core/position/coins-to-contracts";
import type { Rounding } from "../../../src/core/exact/exact";
import { hedgeContracts } from "../../../src/core/hedge/hedge";
import { mustMeet } from "../../must-meet";
import { coins, of, price, size } from "../quantities";

const lot = fc.constantFrom(of("contracts", 1), of("contracts", 10), of("contracts", 0.1));
const rounding = fc.constantFrom<Rounding[]>("nearest", "down", "up");

test("the contracts of coins held are what a full hedge of them sells", () => {
  const met = mustMeet({ "some contracts": 45 });
  fc.assert(
    fc.property(coins, price, size, lot, rounding, (held, at, contract_size, step, way) => {
      const a = { price: at, contract_size, lot: step, rounding: way };
      const whole = { hedge_ratio: of("fraction", 1), beta: of("fraction", 1), existing: of("contracts", 0) };
      const sold = hedgeContracts({ ...a, ...whole, holding: held });
      met("some contracts", sold !== 0);
      expect(coinsToContracts({ ...a, coins: held }) + sold).toBe(0);
      expect(coinsToContracts({ ...a, coins: of("coin", -held) }) - sold).toBe(0);
    }),
  );
});

// By hand: 0.07 coins at 150 are 10.5 dollars, exactly half a contract of 1 above 10; as doubles 10.500000000000002.
test("an exact half goes away from 0, and only an exact half", () => {
  const at = (held: number, way: Rounding) =>
    coinsToContracts({
      coins: of("coin", held),
      price: of("USD/coin", 150),
      contract_size: of("USD/contract", 1),
      lot: of("contracts", 1),
      rounding: way,
    });
  expect([0.07, -0.07, 0.0699999].map((held) => at(held, "nearest"))).toEqual([11, -11, 10]);
  expect([at(0.07, "down"), at(-0.07, "down"), at(0.07, "up"), at(-0.07, "up")]).toEqual([10, -10, 11, -11]);
});
