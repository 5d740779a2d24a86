import type { Quantity } from "../../units";

export type MarginMode = "isolated" | "cross";

/**
 * A fee that may be in the price. "other" is one that the account itself does not pay: of a lower volume, or for a
 * liquidation.
 */
export interface FeeReading {
  rate: Quantity<"fraction">;
  kind: "none" | "taker" | "other";
}

/**
 * A maintenance rate that may hold. `departs` counts what is not as at entry: another tier, a deduction left out.
 * Tiers that count contracts deduct dollars, as many at every price; a rate may grow with the worth instead.
 */
export interface RateReading {
  mmr: Quantity<"fraction">;
  deduction: Quantity<"coin">;
  usd_deduction?: Quantity<"USD">;
  mmr_per_coin?: Quantity<"fraction per coin">;
  /** The number of the tier in the venue's table, from 1; null for a single rate. */
  tier: Quantity<"count"> | null;
  departs: number;
}

/** What a venue shows of a position, with coins, dollars and prices as printed. null is not shown. */
export interface Screen {
  contracts: Quantity<"contracts">;
  contract_size: Quantity<"USD/contract">;
  entry_price: Quantity<"USD/coin">;
  /** Digits after the point as printed; null: those that the number has. */
  entry_decimals?: Quantity<"count"> | null;
  /** Dollars whose worth at entry the venue rounds to whole satoshi before it multiplies: of a contract, of a lot. */
  rounded_lots?: readonly Quantity<"USD">[];
  mark_price: Quantity<"USD/coin"> | null;
  /** null where it is not known; the margin then backs the position. */
  mode: MarginMode | null;
  margin: Quantity<"coin"> | null;
  /** In cross margin: the balance that backs the position. */
  wallet: Quantity<"coin"> | null;
  /** For an isolated margin to which nothing was added. */
  leverage: Quantity<"fraction"> | null;
  closing_fee: Quantity<"coin"> | null;
  unrealised_pnl: Quantity<"coin"> | null;
  /** Funding since the margin was posted, + paid; null where the margin is known to include it. */
  funding_paid: Quantity<"coin"> | null;
  maintenance: Quantity<"coin"> | null;
  /** The liquidation price; 0 where the screen shows a dash or nothing in its place. */
  shown: Quantity<"USD/coin"> | null;
  /** Digits after the point as printed; null: those that the number has. */
  decimals: Quantity<"count"> | null;
  /** Step of the liquidation price; 0 where it is not rounded to one. */
  tick: Quantity<"USD/coin">;
  rates: readonly RateReading[];
  /** The rates that may hold of another size; left out where they are the same. */
  rates_at?: (sized: Pick<Screen, "contracts" | "contract_size">) => readonly RateReading[];
  fees: readonly FeeReading[];
}
