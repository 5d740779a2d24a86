import fc from "fast-check";
import type { Reader } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import { equityAboveMaintenance } from "../../../src/core/margin/liquidation-equation";
import type { Method } from "../../../src/core/margin/methods";
import {
  equationAt,
  requirementOf,
  tierAt,
  type IsolatedPosition,
  type MaintenanceRule,
} from "../../../src/core/margin/requirement";
import { contracts, of, price, rate } from "../quantities";

const tiers = [
  [0, 0.01],
  [20, 0.02],
  [25, 0.05],
].map(([floor, mmr]) => ({ floor: of("coin", floor as number), mmr: of("fraction", mmr as number) }));
const venue: MaintenanceRule = { method: "mark", mmr: of("fraction", 0.9), tiers };
const plain: MaintenanceRule = { method: "mark", mmr: of("fraction", 0.01), tiers: null };

/** 1,250,000 USD, which are 25 coins at 50,000 and 20 at 62,500. */
const held = (read: Reader, side: 1 | -1, margin = 5.2): IsolatedPosition => ({
  position: read(of("contracts", side * 1250000)).times(read(of("USD/contract", 1))),
  entry: read(of("USD/coin", 50000)),
  margin: read(of("coin", margin)),
});

const tierOf = (rule: MaintenanceRule, side: 1 | -1, at: number) =>
  exactly((read) => {
    const tier = tierAt(requirementOf(read, rule), held(read, side), read(of("USD/coin", at)));
    return [tier.floor, tier.maintenance, tier.deduction].map((value) => value.nearest());
  });

// By hand: 20·(0.02 − 0.01) = 0.2 is deducted from 20 coins on, 25·(0.05 − 0.02) = 0.75 more from 25 on.
test.each([
  ["no coins to speak of", 1e300, [0, 0.01, 0]],
  ["a last digit less than 20 coins", 62500.00000000001, [0, 0.01, 0]],
  ["20 coins", 62500, [20, 0.02, 0.2]],
  ["a last digit more", 62499.99999999999, [20, 0.02, 0.2]],
  ["a last digit less than 25 coins", 50000.00000000001, [20, 0.02, 0.2]],
  ["25 coins", 50000, [25, 0.05, 0.95]],
  ["more than all floors", 1, [25, 0.05, 0.95]],
])("a worth of %s has the tier whose floor it has reached, long or short", (_, at, tier) => {
  expect([tierOf(venue, 1, at), tierOf(venue, -1, at)]).toEqual([tier, tier]);
});

test("one rate is a tier that begins at nothing and takes nothing off", () => {
  for (const at of [1, 50000, 1e300]) expect(tierOf(plain, -1, at)).toEqual([0, 0.01, 0]);
});

const left = (method: Method, at: number, close_fee = 0, rule = venue) =>
  exactly((read) => {
    const requirement = requirementOf(read, { ...rule, method }, of("fraction", close_fee));
    const mark = read(of("USD/coin", at));
    return equityAboveMaintenance(equationAt(requirement, held(read, -1), mark), mark).nearest();
  });

// By hand: at 62,500 the short has lost 5 of 5.2 coins. 2 % of 20 coins less 0.2 are required, or of the 25 at entry, or
// of the margin; a last digit further 1 % of them, less nothing.
test.each<[Method, number, number]>([
  ["mark", 0.2 - 0.2, 0.2 - 0.2],
  ["entry", 0.2 - 0.3, 0.2 - 0.25],
  ["bankruptcy", 0.2 - 0.3, 0.2 - 0.25],
  ["loss", 0.2 - (0.104 - 0.2), 0.2 - 0.052],
])("on a floor and a last digit beside it, %s leaves %d and %d", (method, on, beside) => {
  expect(left(method, 62500)).toBeCloseTo(on, 15);
  expect(left(method, 62500.00000000001)).toBeCloseTo(beside, 14);
});

test("on a floor nothing at all is left by the margin that is needed there, by either tier of it", () => {
  expect(left("mark", 62500)).toBe(0);
  expect(left("mark", 62500, 0, plain)).toBe(0);
});

// By hand: 0.1 % of 20 coins at the price, of 25 at entry.
test("a closing fee is required as well, and there is none unless it is said", () => {
  expect(left("mark", 62500, 0.001)).toBe(-0.02);
  expect(left("entry", 62500, 0.001)).toBe(-0.125);
  const unsaid = exactly((read) => requirementOf(read, venue).fee.sign());
  expect(unsaid).toBe(0);
});

test("under mark the tiers ask for the same from both sides of a floor, and never for less than the first of them", () => {
  fc.assert(
    fc.property(contracts, price, rate, (size, at, mmr) =>
      exactly((read) => {
        const account = { ...held(read, 1), position: read(of("contracts", size)).times(read(of("USD/contract", 1))) };
        const mark = read(of("USD/coin", at));
        const leftBy = (rates: MaintenanceRule["tiers"]) =>
          equityAboveMaintenance(
            equationAt(requirementOf(read, { method: "mark", mmr, tiers: rates }), account, mark),
            mark,
          );
        const floor = of("coin", Math.abs(size) / at);
        const steeper = leftBy([
          { floor: of("coin", 0), mmr },
          { floor, mmr: of("fraction", mmr + 0.5) },
        ]);
        // the floor is the worth, rounded: what the steeper rate may ask for beyond it is half a last digit of it
        const more = leftBy(null).minus(steeper).nearest();
        expect(more).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(floor * 2 ** -53);
      }),
    ),
  );
});
