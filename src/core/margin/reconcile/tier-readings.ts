import { exactly } from "../../exact/exactly";
import { NO_COINS, NO_FEE, type Quantity } from "../../units";
import { positionOf, worth } from "../../worth";
import { requirementOf } from "../requirement";
import type { Tier } from "../tier-table";
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
