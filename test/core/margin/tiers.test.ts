import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import type { Method } from "../../../src/core/margin/methods";
import type { Tier } from "../../../src/core/margin/tier-table";
import { tieredLiquidation } from "../../../src/core/margin/tiers";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, rate, size } from "../quantities";

const exact = { close_fee: of("fraction", 0), tick: of("USD/coin", 0) };
const position = fc.record({ contracts, entry_price: price, margin: coins, contract_size: size });
const method = fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss");
const tier = (floor: number, mmr: number): Tier => ({ floor: of("coin", floor), mmr: of("fraction", mmr) });

test("a table of one row is LIQ_PRICE, by every method", () => {
  const met = mustMeet({ price: 38, none: 7 });
  fc.assert(
    fc.property(position, rate, method, (a, mmr, m) => {
      const single = liquidationPrice({ ...a, ...exact, mmr, method: m, deduction: of("coin", 0) });
      met(single instanceof Refusal ? "none" : "price");
      const tiered = tieredLiquidation({ ...a, ...exact, method: m, tiers: [tier(0, mmr)] });
      expect(tiered).toEqual(single instanceof Refusal ? single : [[single, mmr, 1]]);
    }),
  );
});

test("rows that do not raise the rate do not move the price", () => {
  const met = mustMeet({ price: 38, none: 7, "higher row": 37 });
  fc.assert(
    fc.property(position, rate, method, (a, mmr, m) => {
      const single = tieredLiquidation({ ...a, ...exact, method: m, tiers: [tier(0, mmr)] });
      const split = tieredLiquidation({
        ...a,
        ...exact,
        method: m,
        tiers: [0, 0.01, 3, 40, 5000].map((floor) => tier(floor, mmr)),
      });
      met(single instanceof Refusal ? "none" : "price");
      met("higher row", !(split instanceof Refusal) && split[0][2] > 1);
      if (single instanceof Refusal) expect(split).toEqual(single);
      else expect(split).toMatchObject([[single[0][0], mmr, expect.any(Number)]]);
    }),
  );
});

test("higher tiers bring the liquidation nearer, never further", () => {
  const flat = [tier(0, 0.01)];
  const steep = [tier(0, 0.01), tier(1, 0.02), tier(10, 0.1), tier(100, 0.5)];
  const met = mustMeet({ nearer: 37, none: 7 });
  fc.assert(
    fc.property(position, (a) => {
      const at = (tiers: readonly Tier[]) => {
        const found = tieredLiquidation({ ...a, ...exact, method: "mark", tiers });
        return found instanceof Refusal ? NaN : found[0][0];
      };
      const [without, with_] = [at(flat), at(steep)];
      if (with_ !== without) met(Number.isNaN(without) ? "none" : "nearer");
      if (Number.isNaN(without)) expect(with_).toBeNaN();
      else expect(Math.sign(a.contracts) * (with_ - without)).toBeGreaterThanOrEqual(0);
    }),
  );
});

/** A position that is worth about as much as the floors, at entry and at its liquidation, on a part of that. */
const aboutTheFloors = fc
  .record({
    side: fc.constantFrom(-1, 1),
    worth: fc.integer({ min: 10, max: 800 }).map((n) => n / 10),
    entry_price: price,
    contract_size: size,
    posted: fc.integer({ min: 3, max: 150 }).map((n) => n / 100),
  })
  .map(({ side, worth, posted, ...a }) => ({
    ...a,
    contracts: of("contracts", side * Math.ceil((worth * a.entry_price) / a.contract_size)),
    margin: of("coin", Number((worth * posted).toPrecision(6))),
  }));

test("the tier is the one that holds at the price, not the one at entry", () => {
  const tiers = [tier(0, 0.004), tier(10, 0.005), tier(20, 0.01), tier(30, 0.025)];
  const met = [0, 0, 0, 0];
  let moved = 0;
  fc.assert(
    fc.property(fc.oneof(position, aboutTheFloors, aboutTheFloors), (a) => {
      const found = tieredLiquidation({ ...a, ...exact, method: "mark", tiers });
      if (found instanceof Refusal) return;
      const [[at, mmr, number]] = found;
      const dollars = Math.abs(a.contracts) * a.contract_size;
      expect(mmr).toBe(tiers[number - 1]?.mmr);
      expect(dollars / at).toBeGreaterThanOrEqual((tiers[number - 1]?.floor as number) * (1 - 1e-15));
      expect(dollars / at).toBeLessThanOrEqual((tiers[number]?.floor ?? Infinity) * (1 + 1e-15));
      met[number - 1] = (met[number - 1] ?? 0) + 1;
      if (tiers.filter(({ floor }) => floor <= dollars / a.entry_price).length !== number) moved++;
    }),
    { numRuns: 1000 },
  );
  // every tier often enough to have been tried, and often another one than at entry
  for (const count of met) expect(count).toBeGreaterThanOrEqual(20);
  expect(moved).toBeGreaterThanOrEqual(100);
});

const short = {
  contracts: of("contracts", -1250000),
  entry_price: of("USD/coin", 50000),
  contract_size: of("USD/contract", 1),
  ...exact,
};

// By hand: 1,250,000 USD are 20 coins at 62,500, where a short from 50,000 has lost 5. On 5.2 coins 0.2 are left: 1 %
// of 20, or 2 % of 20 less 20·(2 % − 1 %). Either tier gives the price; on the floor the higher one holds.
test("exactly on a floor the higher tier holds", () => {
  const tiers = [tier(0, 0.01), tier(20, 0.02)];
  expect(tieredLiquidation({ ...short, margin: of("coin", 5.2), method: "mark", tiers })).toEqual([[62500, 0.02, 2]]);
  // a last digit of margin moves the price by less than its own last digit, and the tier nevertheless
  const next = tieredLiquidation({ ...short, margin: of("coin", 5.200000000000001), method: "mark", tiers });
  expect(next).toEqual([[62500, 0.01, 1]]);
});

/** The answer, with the price told by what the position is worth there, in coin. */
const worthAt = (dollars: number, found: ReturnType<typeof tieredLiquidation>) => {
  if (found instanceof Refusal) return found;
  const [[at, mmr, number]] = found;
  return { worth: Number((dollars / at).toPrecision(15)), mmr, number };
};

// By hand: 25 coins at entry; 1 % of them is 0.25, from a worth of 20 on 5 % less 20·4 % is 0.45. A short on 3 coins has
// 0.45 left at 25 − 2.55 = 22.45, in tier 2; on 10 coins it has 0.25 left at 25 − 9.75 = 15.25, in tier 1.
test.each([
  [3, 22.45, 0.05, 2],
  [10, 15.25, 0.01, 1],
])("maintenance at entry: a short on %d coins is liquidated at a worth of %d", (margin, worth, mmr, number) => {
  const tiers = [tier(0, 0.01), tier(20, 0.05)];
  const found = tieredLiquidation({ ...short, margin: of("coin", margin), method: "entry", tiers });
  expect(worthAt(1250000, found)).toEqual({ worth, mmr, number });
});

// By hand: 20 coins at entry; 10 % of them is 2, from a worth of 20.1 on 30 % less 20.1·20 % is 1.98. A long on W has 2
// left at 18 + W and 1.98 at 18.02 + W. On 2.05 only the first lies in its tier, on 2.2 only the second; on 2.1 the
// first is on the floor, which is tier 2's; on 2.09 both hold and the price, falling, meets 20.09 coins' worth first.
test.each([
  [2.05, 20.05, 0.1, 1],
  [2.09, 20.09, 0.1, 1],
  [2.1, 20.12, 0.3, 2],
  [2.2, 20.22, 0.3, 2],
])("maintenance at entry: a long on %d coins is liquidated at a worth of %d", (margin, worth, mmr, number) => {
  const tiers = [tier(0, 0.1), tier(20.1, 0.3)];
  const long = { ...short, contracts: of("contracts", 1000000) };
  const found = tieredLiquidation({ ...long, margin: of("coin", margin), method: "entry", tiers });
  expect(worthAt(1000000, found)).toEqual({ worth, mmr, number });
});

// By hand: 12 coins at entry; 1 % of them is 0.12, from a worth of 10 on 50 % less 10·49 % is 1.1. A short on 3 coins has
// 1.1 left at 12 − 1.9 = 10.1 and 0.12 at 12 − 2.88 = 9.12: both hold, and the worth, falling, meets 10.1 first.
test("of two tiers that hold for a short the higher one is met first", () => {
  const tiers = [tier(0, 0.01), tier(10, 0.5)];
  const twelve = { ...short, contracts: of("contracts", -600000), margin: of("coin", 3) };
  const found = tieredLiquidation({ ...twelve, method: "entry", tiers });
  expect(worthAt(600000, found)).toEqual({ worth: 10.1, mmr: 0.5, number: 2 });
});

// By hand: 12 coins at entry; 10 % of them is 1.2, from a worth of 10 on 90 % less 10·80 % is 2.8. On 0.5 coin a long has
// less from the start: 1.2 left at a worth of 11.3, which is no longer tier 1's, and 2.8 at 9.7, not yet tier 2's.
test.each([600000, 0.6])("a long of %d USD below its maintenance is not taken for covered", (dollars) => {
  const tiers = [tier(0, 0.1), tier(10, 0.9)];
  const long = { ...short, contracts: of("contracts", dollars), entry_price: of("USD/coin", dollars / 12) };
  const found = tieredLiquidation({ ...long, margin: of("coin", 0.5), method: "entry", tiers });
  expect(found).toMatchObject({ kind: "invalid", message: expect.stringContaining("tiers leave a gap") });
});

// By hand: 10 coins at entry; up to a worth of 8.3 a tenth of the margin must be left, from there on 90 % of it less
// 8.3·80 %, below nothing. A short on 2 coins has 0.2 left at 8.2. On 1.8 it has 0.1 left at 8.3, more than tier 2 asks
// for, and a hair further less than the 0.18 of tier 1: it is liquidated at the floor, where no equation holds.
test("where the requirement jumps past the equity at a floor, no price meets the equation, and that is refused", () => {
  const tiers = [tier(0, 0.1), tier(8.3, 0.9)];
  const ten = { ...short, contracts: of("contracts", -500000), method: "loss", tiers } as const;
  const held = tieredLiquidation({ ...ten, margin: of("coin", 2) });
  expect(worthAt(500000, held)).toEqual({ worth: 8.2, mmr: 0.1, number: 1 });
  expect(tieredLiquidation({ ...ten, margin: of("coin", 1.8) })).toMatchObject({
    kind: "invalid",
    message: 'tiers leave a gap: under method "loss" the requirement jumps past the equity at a floor',
  });
});

// By hand: a long of 10 coins at entry on 10 more is worth 20 coins where nothing is left. From a worth of 15 on, 29 % of
// the 10 less 15·19 % must be left, 0.05; of 30 % and 15·20 % nothing; of 31 % and 15·21 % less than nothing.
test("a deduction that takes off the whole requirement gives no price, which would be that of bankruptcy or beyond", () => {
  const long = { ...short, contracts: of("contracts", 500000), margin: of("coin", 10), method: "entry" } as const;
  const at = (rate: number) => tieredLiquidation({ ...long, tiers: [tier(0, 0.1), tier(15, rate)] });
  expect(worthAt(500000, at(0.29))).toEqual({ worth: 19.95, mmr: 0.29, number: 2 });
  for (const rate of [0.3, 0.31])
    expect(at(rate)).toMatchObject({
      kind: "invalid",
      message: 'tiers ask for nothing under method "entry": their deductions are those of "mark"',
    });
});

test("a short whose margin covers it is covered in every tier", () => {
  const tiers = [tier(0, 0.01), tier(20, 0.02)];
  const covered = tieredLiquidation({ ...short, margin: of("coin", 25), method: "mark", tiers });
  expect(covered).toMatchObject({
    kind: "none",
    message: "no liquidation price: the margin covers this short at every price",
  });
});

test("a tick rounds the price against the trader and leaves the tier where it is", () => {
  const tiers = [tier(0, 0.01), tier(20, 0.02)];
  const onFloor = { ...short, margin: of("coin", 5.2), method: "mark", tiers } as const;
  expect(tieredLiquidation({ ...onFloor, tick: of("USD/coin", 400) })).toEqual([[62400, 0.02, 2]]);
  expect(tieredLiquidation({ ...onFloor, tick: of("USD/coin", 1e6) })).toMatchObject({ kind: "invalid" });
});

test("the last tier's rate and the closing fee must stay below 1", () => {
  const tiers = [tier(0, 0.1), tier(20, 0.9)];
  const refused = tieredLiquidation({
    ...short,
    margin: of("coin", 5),
    method: "mark",
    tiers,
    close_fee: of("fraction", 0.1),
  });
  expect(refused).toMatchObject({ kind: "invalid", message: "mmr + close_fee must be below 1, were 0.9 and 0.1" });
});
