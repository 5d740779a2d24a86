import { invalid, type Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import type { Price, Quantity } from "../units";

/**
 * A liquidation or bankruptcy price as venues print it: a whole number of ticks, rounded against the trader (a long's
 * up, a short's down). A tick of 0 leaves the price exact. Refuses: "invalid" where the tick is above the price, which
 * would round it to 0. Source: Bybit and BitMEX engine snapshots.
 */
export function roundAgainstTrader(
  of: Reader,
  price: Exact<Price>,
  tick: Quantity<"USD/coin">,
  side: -1 | 0 | 1,
): Quantity<"USD/coin"> | Refusal {
  if (tick === 0) return price.nearest();
  const rounded = price.toMultipleOf(of(tick), side > 0 ? "up" : "down");
  if (rounded.sign() === 0) return invalid(`tick must not be above the price itself (${price.nearest()}), was ${tick}`);
  return rounded.nearest();
}
