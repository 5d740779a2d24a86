import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import { NO_COINS, type Coin, type Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface MaintenanceMargin {
  contracts: Quantity<"contracts">;
  mark_price: Quantity<"USD/coin">;
  mmr: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  deduction: Quantity<"coin">;
}

/**
 * The maintenance margin at a mark price, in coin: mmr·n/mark − deduction, and never less than 0.
 *
 * One value each; contracts of either sign; 0 < mmr < 1; the deduction in coin, not below 0. Refuses nothing.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts", maintenance amount.
 */
export const maintenanceMargin = (a: MaintenanceMargin): Quantity<"coin"> =>
  exactly((of) => maintenanceOf(of, a).nearest());

export function maintenanceOf(of: Reader, a: MaintenanceMargin): Exact<Coin> {
  const notional = positionOf(of, a).abs();
  const required = worth(notional.times(of(a.mmr)), of(a.mark_price)).minus(of(a.deduction));
  return required.sign() > 0 ? required : of(NO_COINS);
}
