import type { Quantity } from "../../units";
import type { Screen } from "./screen";

/** What venues print instead of a price where there is none: the highest price of an instrument, whatever the coin. */
const HIGHEST: readonly number[] = [999_999, 1_000_000, 100_000_000];
/** A dash stands for no price, or for one higher than any that a venue would print. */
const NEVER_PRINTED = 999_999 as Quantity<"USD/coin">;

/** A print that is not a price: what it stands for, and the price beyond which the venue prints it. */
export interface Sentinel {
  readonly kind: "none" | "highest" | "lowest";
  readonly beyond: Quantity<"USD/coin">;
}

/**
 * Whether the print may not be a price; undefined where it surely is one. Sources: BitMEX (100000000, then 1000000),
 * Bybit (999999, or nothing), KuCoin (1000000), Binance ("0", or a dash), Gate, Phemex and Bybit (one step).
 */
export function sentinelOf({ shown, tick }: Screen): Sentinel | undefined {
  if (shown === null) return undefined;
  if (shown === 0) return { kind: "none", beyond: NEVER_PRINTED };
  if (HIGHEST.includes(shown)) return { kind: "highest", beyond: shown };
  return shown === tick ? { kind: "lowest", beyond: tick } : undefined;
}
