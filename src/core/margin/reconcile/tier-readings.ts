import { exactly } from "../../exact/exactly";
import { NO_COINS, NO_FEE, type Quantity } from "../../units";
import { positionOf, worth } from "../../worth";
import { requirementOf } from "../requirement";
import { withDeductions, type DeductedTier, type Tier } from "../tier-table";
import type { RateReading, Screen } from "./screen";

type Position = Pick<Screen, "contracts" | "contract_size" | "entry_price" | "mark_price" | "shown">;

/**
 * The rates of a tier table that may be in a print: of the tiers that hold the position at entry, at the mark price and
 * at the shown price, each with its deduction and without. One tier is one rate.
 *
 * Floors in coin from 0 upwards, rates not falling.
 */
export function tierReadings(position: Position, tiers: readonly Tier[]): RateReading[] {
  const [only] = tiers;
  if (tiers.length === 1 && only) return [{ mmr: only.mmr, deduction: NO_COINS, tier: null, departs: 0 }];
  const prices = [position.entry_price, position.mark_price, position.shown].filter((price) => !!price);
  const held = [...new Set(prices.map((price) => tierAtPrice(position, tiers, price as Quantity<"USD/coin">)))];
  const all = deductedTiers(tiers);
  return held.flatMap((index, departs): RateReading[] => {
    const tier = all.find((each) => each.tier === index + 1);
    if (!tier) return [];
    const whole = { ...tier, departs };
    return tier.deduction === 0 ? [whole] : [whole, { ...whole, deduction: NO_COINS, departs: departs + 1 }];
  });
}

/**
 * The same of a table whose floors count contracts: one tier holds at every price. Venues apply it to each part of the
 * position at its own rate, which deducts dollars, or to the whole of it; the one that is the venue's goes first.
 */
export function tierReadingsByContracts(
  { contracts, contract_size }: Pick<Screen, "contracts" | "contract_size">,
  tiers: readonly Tier[],
  applied: "marginal" | "whole position",
): RateReading[] {
  const index = tiers.findLastIndex(({ floor }) => (floor as number) <= Math.abs(contracts));
  const tier = (index + 1) as Quantity<"count">;
  const whole = { mmr: (tiers[index] as Tier).mmr, deduction: NO_COINS, tier, departs: 0 };
  const usd_deduction = exactly((of) => {
    const reached = withDeductions(of, tiers.slice(0, index + 1)).at(-1) as DeductedTier;
    // a floor in contracts stands where one in coin does: the face makes dollars of it
    return reached.deduction.nearest() as number;
  });
  const usd = exactly((of) =>
    of(usd_deduction as Quantity<"contracts">)
      .times(of(contract_size))
      .nearest(),
  );
  if (usd === 0) return [whole];
  // that of parts, which no cell can hold, is not tried
  if (!Number.isFinite(usd)) return [{ ...whole, departs: applied === "marginal" ? 1 : 0 }];
  const parts = { ...whole, usd_deduction: usd };
  return applied === "marginal" ? [parts, { ...whole, departs: 1 }] : [whole, { ...parts, departs: 1 }];
}

/** Every tier of a table with its deduction, where a cell can hold that. */
export const deductedTiers = (tiers: readonly Tier[]): RateReading[] =>
  exactly((of) =>
    requirementOf(of, { method: "mark", mmr: NO_FEE, tiers }).tiers.map(({ deduction }, index) => ({
      mmr: (tiers[index] as Tier).mmr,
      deduction: deduction.nearest(),
      tier: (index + 1) as Quantity<"count">,
      departs: 1,
    })),
  ).filter(({ deduction }) => Number.isFinite(deduction));

/** Exactly on a floor the higher tier holds. */
const tierAtPrice = (position: Position, tiers: readonly Tier[], price: Quantity<"USD/coin">): number =>
  exactly((of) => {
    const value = worth(positionOf(of, position).abs(), of(price));
    return tiers.findLastIndex(({ floor }) => value.minus(of(floor)).sign() >= 0);
  });
