import { invalid, Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { LiquidationPrice } from "./liquidation";
import { ratesRefused } from "./liquidation-equation";
import { requirementOf } from "./requirement";
import { roundAgainstTrader } from "./tick";
import type { Tier } from "./tier-table";
import type { Quantity } from "../units";
import { liquidationInTiers } from "./liquidation-in-tiers";
import { positionOf, worth } from "../worth";

export interface TieredLiquidation extends Omit<LiquidationPrice, "mmr" | "deduction" | "mmr_per_coin"> {
  tiers: readonly Tier[];
}

export type TieredPrice = [[price: Quantity<"USD/coin">, mmr: Quantity<"fraction">, tier: Quantity<"count">]];

/**
 * LIQ_PRICE with the tier that holds at the liquidation price itself: the one whose floor the position's worth there
 * has reached, and whose end it has not. Deductions accumulate, d = d before + floor·(mmr − mmr before). If more than
 * one tier holds at its own price, the price nearest to entry is reached first and is the answer.
 *
 * One value each, but for the tiers: floors in coin from 0 upwards, rates not falling, as the caller has made sure.
 * Gives one row: the price (to the tick, which does not move the tier), the rate that holds, the tier's number from 1.
 * Refuses: "none" where the margin covers the position in every tier; "invalid" where the last tier's rate and the
 * closing fee reach 1, where the tick is above the price, where the requirement jumps past the equity at a floor, so
 * that no price solves the equation, and where the deduction takes off the whole requirement, so that the price would
 * lie beyond bankruptcy. The last two cannot be under "mark", where deductions make the requirement continuous.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts", maintenance amount.
 */
export function tieredLiquidation(a: TieredLiquidation): TieredPrice | Refusal {
  return exactly((of) => {
    const { mmr } = a.tiers.at(-1) as Tier;
    const refusal = ratesRefused(of, mmr, a.close_fee);
    if (refusal) return refusal;
    const position = positionOf(of, a);
    const held = { position, entry: of(a.entry_price), margin: of(a.margin) };
    const liquidation = liquidationInTiers(requirementOf(of, { ...a, mmr }, a.close_fee), held);
    if (liquidation instanceof Refusal) return liquidation;
    const equity = held.margin.plus(worth(position, held.entry)).minus(worth(position, liquidation.price));
    if (equity.sign() <= 0)
      return invalid(`tiers ask for nothing under method "${a.method}": their deductions are those of "mark"`);
    const price = roundAgainstTrader(of, liquidation.price, a.tick, position.sign());
    if (price instanceof Refusal) return price;
    return [[price, (a.tiers[liquidation.index] as Tier).mmr, (liquidation.index + 1) as Quantity<"count">]];
  });
}
