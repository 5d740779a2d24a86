import { invalid, Refusal } from "../refusal";
import type { Quantity } from "../units";
import { liquidationPrice, type LiquidationPrice } from "./liquidation";
import { tiersRefused } from "./requirement";
import type { Tier } from "./tier-table";
import { tieredLiquidation } from "./tiers";

export interface LiquidationByTiers extends LiquidationPrice {
  /** Where given, the tier that holds at the liquidation price takes the place of mmr and deduction. */
  tiers: readonly Tier[] | null;
}

/**
 * LIQ_PRICE: at one rate, or by a tier table, and then the price is that of LIQ_PRICE_TIERED. In coin, USD and USD per
 * coin as there. Refuses what these two refuse, and "invalid" for a deduction or mmr_per_coin beside tiers, which bring
 * their own, and for tiers by another method than "mark".
 */
export function liquidationByTiers(a: LiquidationByTiers): Quantity<"USD/coin"> | Refusal {
  const { tiers } = a;
  if (!tiers) return liquidationPrice(a);
  if (a.mmr_per_coin)
    return invalid(`mmr_per_coin must be 0 where tiers are given, whose rates hold, was ${a.mmr_per_coin}`);
  if (a.deduction !== 0)
    return invalid(`deduction must be 0 where tiers are given, which bring their own, was ${a.deduction}`);
  const refusal = tiersRefused(a);
  if (refusal) return refusal;
  const found = tieredLiquidation({ ...a, tiers });
  return found instanceof Refusal ? found : found[0][0];
}
