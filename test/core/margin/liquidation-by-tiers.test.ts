import { liquidationByTiers, type LiquidationByTiers } from "../../../src/core/margin/liquidation-by-tiers";
import type { Tier } from "../../../src/core/margin/tier-table";
import { of } from "../quantities";

const tier = (floor: number, mmr: number): Tier => ({ floor: of("coin", floor), mmr: of("fraction", mmr) });
/** 30 coins' worth at 60,000. */
const short: LiquidationByTiers = {
  contracts: of("contracts", -18000),
  entry_price: of("USD/coin", 60000),
  margin: of("coin", 5.14),
  mmr: of("fraction", 0.05),
  contract_size: of("USD/contract", 100),
  method: "mark",
  close_fee: of("fraction", 0),
  deduction: of("coin", 0),
  tick: of("USD/coin", 0),
  tiers: [tier(0, 0.004), tier(10, 0.005), tier(20, 0.01), tier(30, 0.025)],
};

// By hand: at 72,000 the position is worth 25 coins, a loss of 5, and 0.01·25 − 0.11 have to be left; without tiers at
// 5 % 1,800,000·0.95/(30 − 5.14) = 68,785.19… is the price
test("the tier that holds at the price takes the place of the rate; without tiers the rate holds", () => {
  expect(liquidationByTiers(short)).toBe(72000);
  expect(liquidationByTiers({ ...short, tiers: null })).toBe(1710000 / 24.86);
});

test("as long as the margin lasts at every price there is none", () => {
  expect(liquidationByTiers({ ...short, margin: of("coin", 31) })).toMatchObject({ kind: "none" });
});

test.each<[string, Partial<LiquidationByTiers>, string]>([
  [
    "a rate that grows",
    { mmr_per_coin: of("fraction per coin", 0.0001) },
    "mmr_per_coin must be 0 where tiers are given, whose rates hold, was 0.0001",
  ],
  [
    "a deduction",
    { deduction: of("coin", 0.5) },
    "deduction must be 0 where tiers are given, which bring their own, was 0.5",
  ],
  ["a method that they do not fit", { method: "entry" }, 'tiers go with method "mark" only, was "entry"'],
])("%s beside tiers is refused", (_, change, message) => {
  expect(liquidationByTiers({ ...short, ...change })).toMatchObject({ kind: "invalid", message });
});

test("a rate that grows by nothing does not grow", () => {
  expect(liquidationByTiers({ ...short, mmr_per_coin: of("fraction per coin", 0) })).toBe(72000);
});
