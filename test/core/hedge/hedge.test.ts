import fc from "fast-check";
import type { Rounding } from "../../../src/core/exact/exact";
import { closingTrade, hedgeContracts, type HedgeContracts } from "../../../src/core/hedge/hedge";
import { inversePnl } from "../../../src/core/position/pnl";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, size } from "../quantities";

const plain = {
  hedge_ratio: of("fraction", 1),
  beta: of("fraction", 1),
  lot: of("contracts", 1),
  existing: of("contracts", 0),
  rounding: "nearest" as Rounding,
};
const holding = fc.record({ holding: coins, price, contract_size: size });

test("the dollars of a fully hedged wallet do not depend on the price", () => {
  const whole = fc.record({ holding: fc.integer({ min: 1, max: 1000 }), entry: fc.integer({ min: 1, max: 1e5 }) });
  fc.assert(
    fc.property(whole, price, ({ holding: held, entry }, exit) => {
      const a = { holding: of("coin", held), price: of("USD/coin", entry), contract_size: of("USD/contract", 1) };
      const sold = hedgeContracts({ ...a, ...plain });
      const fees = { entry_fee: of("fraction", 0), exit_fee: of("fraction", 0) };
      const gain = inversePnl({ ...a, ...fees, contracts: sold, entry_price: a.price, exit_price: exit });
      // one rounding in the gain, which the coins held can magnify where it nearly uses them up
      expect(Math.abs((held + gain) * exit - held * entry)).toBeLessThanOrEqual(1e-15 * (held + Math.abs(gain)) * exit);
    }),
  );
});

test("after the trade the position is within half a lot of the target, whatever was there before", () => {
  fc.assert(
    fc.property(holding, contracts, fc.integer({ min: 1, max: 50 }), (a, existing, lot) => {
      const trade = hedgeContracts({ ...a, ...plain, existing, lot: of("contracts", lot) });
      const target = (-a.holding * a.price) / a.contract_size;
      expect(Math.abs(existing + trade - target)).toBeLessThanOrEqual(lot / 2 + 1e-9 * Math.abs(target));
      expect(trade % lot).toBeCloseTo(0, 9);
    }),
  );
});

const rounded = (a: Pick<HedgeContracts, "holding" | "price" | "contract_size">, rounding: Rounding): number =>
  hedgeContracts({ ...a, ...plain, rounding });

/** Whole dollars in contracts of one. */
const even = fc.record({
  holding: fc.integer({ min: 1, max: 1000 }).map((held) => of("coin", held)),
  price: fc.integer({ min: 1, max: 1e5 }).map((at) => of("USD/coin", at)),
  contract_size: fc.constant(of("USD/contract", 1)),
});

test("down never hedges more than asked, up never less, and nearest is one of the two", () => {
  const met = mustMeet({ "between lots": 22, "on a lot": 22 });
  fc.assert(
    fc.property(fc.oneof(holding, even), (a) => {
      const [down, nearest, up] = [rounded(a, "down"), rounded(a, "nearest"), rounded(a, "up")];
      const asked = (a.holding * a.price) / a.contract_size;
      met(down === up ? "on a lot" : "between lots");
      expect(-down).toBeLessThanOrEqual(asked * (1 + 1e-12));
      expect(-up).toBeGreaterThanOrEqual(asked * (1 - 1e-12));
      expect([down, up]).toContain(nearest);
      expect(down - up === 0 || down - up === 1).toBe(true);
    }),
  );
});

// By hand: 0.07 coins at 150 are 10.5 dollars, exactly half a contract of 1 above 10; as doubles they are 10.500000000000002.
test("an exact half goes away from 0, and only an exact half", () => {
  const at = (held: number) =>
    hedgeContracts({
      ...plain,
      holding: of("coin", held),
      price: of("USD/coin", 150),
      contract_size: of("USD/contract", 1),
    });
  expect(at(0.07)).toBe(-11);
  expect(at(0.0699999)).toBe(-10);
  expect(at(-0.07)).toBe(11);
});

// By hand: 70,000 short are wanted, 12,345 are open: 57,655 are to be sold, in lots of 100.
test("it is the trade that is in whole lots, whatever number of contracts is open", () => {
  const trade = (rounding: Rounding, existing = -12345) =>
    hedgeContracts({
      ...plain,
      holding: of("coin", 1),
      price: of("USD/coin", 70000),
      contract_size: of("USD/contract", 1),
      lot: of("contracts", 100),
      existing: of("contracts", existing),
      rounding,
    });
  expect(trade("nearest")).toBe(-57700);
  expect(trade("down")).toBe(-57600);
  expect(trade("up")).toBe(-57700);
  expect(trade("nearest", -70050)).toBe(100);
  expect(trade("down", -70050)).toBe(0);
});

test("what is left open after the coins are gone is closed, in whole lots", () => {
  const close = (existing: number, lot: number) =>
    closingTrade({ existing: of("contracts", existing), lot: of("contracts", lot), rounding: "nearest" });
  expect(close(-3500, 1)).toBe(3500);
  expect(close(-12345, 100)).toBe(12300);
  expect(close(40, 100)).toBe(0);
});
