import fc from "fast-check";
import { rollHedge, type RollHedge } from "../../../src/core/carry/roll";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, size } from "../quantities";

const fee = fc.constantFrom(0, 0.0005, 0.01, -0.00025).map((value) => of("fraction", value));
const days = fc.integer({ min: 1, max: 400 }).map((value) => of("days", value));
const hedge = fc.record({
  coins,
  contracts,
  near_entry: price,
  near_price: price,
  far_price: price,
  days,
  contract_size: size,
  fee_rate: fee,
});

const floating = (held: number, face: number, entry: number) => held + face / entry;

test("after the trades as many coins float as before, to half a contract, with the fees of both trades paid", () => {
  const met = mustMeet({ rolled: 46 });
  fc.assert(
    fc.property(hedge, (a) => {
      const { near_contracts, far_contracts, realised } = rollHedge(a);
      met("rolled", far_contracts !== 0);
      expect(a.contracts + near_contracts).toBe(0);
      const before = floating(a.coins, a.contracts * a.contract_size, a.near_entry);
      const after = floating(a.coins + realised, far_contracts * a.contract_size, a.far_price);
      const face = Math.abs(a.contracts) * a.contract_size;
      const noise = 1e-13 * (a.coins + face / a.near_entry + face / a.near_price);
      const half = (a.contract_size / a.far_price / 2) * (1 + Math.abs(a.fee_rate));
      expect(Math.abs(after - before)).toBeLessThanOrEqual(half + noise);
    }),
  );
});

test("one contract more or fewer would not be nearer to it", () => {
  fc.assert(
    fc.property(hedge, (a) => {
      const { far_contracts, realised } = rollHedge(a);
      const opened = (count: number) => (Math.abs(count) * a.contract_size * a.fee_rate) / a.far_price;
      const face = Math.abs(a.contracts) * a.contract_size;
      const noise = 1e-12 * (a.coins + face / a.near_entry + face / a.near_price);
      const off = (count: number) => {
        const held = a.coins + realised + opened(far_contracts) - opened(count);
        const target = floating(a.coins, a.contracts * a.contract_size, a.near_entry);
        return Math.abs(floating(held, count * a.contract_size, a.far_price) - target);
      };
      expect(off(far_contracts)).toBeLessThanOrEqual(off(far_contracts + 1) + noise);
      expect(off(far_contracts)).toBeLessThanOrEqual(off(far_contracts - 1) + noise);
    }),
  );
});

test("the coins held only float along: the trades are the same for any number of them", () => {
  fc.assert(fc.property(hedge, coins, (a, others) => expect(rollHedge({ ...a, coins: others })).toEqual(rollHedge(a))));
});

test("a long rolls as a short does, on the other side: same face where there are no fees, nothing locked but owed", () => {
  fc.assert(
    fc.property(hedge, (given) => {
      const a: RollHedge = { ...given, fee_rate: of("fraction", 0) };
      const [short, long] = [rollHedge(a), rollHedge({ ...a, contracts: of("contracts", -a.contracts) })];
      expect(long.far_contracts + short.far_contracts).toBe(0);
      expect(long.locked + short.locked).toBe(0);
      expect(long.realised + short.realised).toBe(0);
    }),
  );
});

const example: RollHedge = {
  coins: of("coin", 5),
  contracts: of("contracts", -3500),
  near_entry: of("USD/coin", 70000),
  near_price: of("USD/coin", 56000),
  far_price: of("USD/coin", 57120),
  days: of("days", 90),
  contract_size: of("USD/contract", 100),
  fee_rate: of("fraction", 0),
};

// Worked examples, 001: −20 % realises 1.25 coin; a hedge of 5 coins at 2 % of contango needs 3,570 contracts, 8.11 % p.a.
test("a rolled hedge at 2 % of contango: 3,570 contracts for 3,500, and 357,000 USD locked for 350,000", () => {
  const { per_year, ...trades } = rollHedge(example);
  expect(trades).toEqual({ near_contracts: 3500, far_contracts: -3570, realised: 1.25, locked: 357000 });
  expect(per_year).toBeCloseTo(0.0811, 4);
});

// By hand: 6.25 coins bought back at 0.1 % cost 0.00625; 6.25·0.999/1.001 = 6.2375125 coins are sold, 3,562.867 contracts
// of 100 at 57,120, so 3,563, which cost 356,300/57,120·0.001 = 0.0062377.
test("fees are paid in coin, which leaves fewer to hedge", () => {
  const { far_contracts, realised } = rollHedge({ ...example, fee_rate: of("fraction", 0.001) });
  expect(far_contracts).toBe(-3563);
  expect(realised).toBeCloseTo(1.25 - 0.00625 - 0.0062377, 7);
});

test("half a contract goes away from 0, and only half a one", () => {
  const at = (far: number) =>
    rollHedge({
      ...example,
      contracts: of("contracts", -1),
      near_price: of("USD/coin", 1000),
      far_price: of("USD/coin", far),
    }).far_contracts;
  expect([at(2500), at(2499.999999999)]).toEqual([-3, -2]);
});
