import type { Exact, Reader } from "../exact/exact";
import { NO_COINS, type Coin, type Fraction, type Quantity } from "../units";

/** From this worth on, in coin, this rate holds, up to the next tier's floor. */
export interface Tier {
  floor: Quantity<"coin">;
  mmr: Quantity<"fraction">;
}

/** A tier with what its rate takes too much, which is given back. */
export interface DeductedTier {
  floor: Exact<Coin>;
  maintenance: Exact<Fraction>;
  deduction: Exact<Coin>;
}

/**
 * The deductions of a venue's table, which make mmr·worth − deduction continuous over all floors:
 * d = d before + floor·(mmr − mmr before). Floors from 0 upwards, rates not falling, which the caller has seen to.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts", maintenance amount.
 */
export function withDeductions(of: Reader, tiers: readonly Tier[]): DeductedTier[] {
  const rows: DeductedTier[] = [];
  for (const { floor, mmr } of tiers) {
    const tier = { floor: of(floor), maintenance: of(mmr) };
    const before = rows.at(-1);
    const deduction = before
      ? before.deduction.plus(tier.floor.times(tier.maintenance.minus(before.maintenance)))
      : of(NO_COINS);
    rows.push({ ...tier, deduction });
  }
  return rows;
}
