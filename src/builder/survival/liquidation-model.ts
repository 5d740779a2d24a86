import { columnOf } from "../../catalog/declare/columns";
import { LIQ_PRICE } from "../../catalog/margin/liquidation";
import { LIQ_PRICE_TIERED } from "../../catalog/margin/tiers";
import { LIQ_PROB } from "../../catalog/margin/touch-probability";
import type { SheetContext } from "../blocks/sheet-context";
import { cellOf } from "../sheet/native";
import { call, isFault, literal, numberOf, valueOf, type Term } from "../sheet/term";
import { Refusal } from "../../core/refusal";

/** Where a hedge is liquidated and how probably, for any size and margin. */
export interface LiquidationModel {
  /**
   * The liquidation price of so many contracts on a margin: `undefined` where there is none, NaN where it cannot be
   * worked out.
   */
  liquidation(contracts: number, margin: number): number | undefined;
  /** The probability that the price reaches a liquidation price within so many days; 1 where it has passed it. */
  touched(price: number | undefined, contracts: number, days: number): number;
}

/**
 * By the venue's rule, the entry price and the volatility of a draft, and worked out by the catalog's own functions.
 * Undefined without a price and a volatility.
 */
export function liquidationModelOf({ inputs }: SheetContext, entry_price: Term): LiquidationModel | undefined {
  const { price, volatility, contract_size, mmr, mmr_per_coin, method, tiers, liq_tick: tick } = inputs;
  const now = price && numberOf(price);
  if (!price || now === undefined || !volatility || numberOf(volatility) === undefined) return undefined;
  const liquidation = (contracts: number, margin: number): number | undefined => {
    const held = { contracts: literal(contracts), entry_price, margin: literal(margin), contract_size, method, tick };
    const answer = tiers
      ? cellOf(call(LIQ_PRICE_TIERED, { ...held, tiers }), 1, columnOf(LIQ_PRICE_TIERED, "price"))
      : call(LIQ_PRICE, { ...held, mmr, mmr_per_coin });
    const value = valueOf(answer);
    if (typeof value === "number") return value;
    return isFault(value) && value instanceof Refusal && value.kind === "none" ? undefined : NaN;
  };
  const touched = (liq_price: number | undefined, contracts: number, days: number): number => {
    if (liq_price === undefined) return 0;
    if (contracts < 0 ? liq_price <= now : liq_price >= now) return 1;
    const asked = { price, liq_price: literal(liq_price), volatility, days: literal(days) };
    return numberOf(call(LIQ_PROB, asked)) ?? NaN;
  };
  return { liquidation, touched };
}
