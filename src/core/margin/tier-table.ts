import type { Exact, Reader } from "../exact/exact";
import { NO_COINS, type Coin, type Fraction, type Quantity } from "../units";

/** A tier: its maintenance margin rate holds from this worth in coin up to the next tier's floor. */
export interface Tier {
  floor: Quantity<"coin">;
  mmr: Quantity<"fraction">;
}

/** A tier with its deduction: what its rate asks for too much on the worth below its floor, taken off again. */
export interface DeductedTier {
  floor: Exact<Coin>;
  maintenance: Exact<Fraction>;
  deduction: Exact<Coin>;
}

/**
 * The tiers of a venue's table with their deductions, which make mmr·worth − deduction continuous over all floors: d =
 * d before + floor·(mmr − mmr before). Floors in coin from 0 upwards, rates not falling, as the caller has made sure.
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
