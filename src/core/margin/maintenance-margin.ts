import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import { growthOf } from "./requirement";
import { NO_COINS, type Coin, type Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface MaintenanceMargin {
  contracts: Quantity<"contracts">;
  mark_price: Quantity<"USD/coin">;
  mmr: Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  deduction: Quantity<"coin">;
  mmr_per_coin?: Quantity<"fraction per coin">;
}

/**
 * The maintenance margin at a mark price, in coin: (mmr + mmr_per_coin·n/mark)·n/mark − deduction, never less than 0.
 *
 * One value each; contracts of either sign; 0 < mmr < 1; deduction (coin) and mmr_per_coin (fraction per coin) not
 * below 0. Refuses nothing.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts", maintenance amount;
 * Deribit, "Inverse perpetual" and "Inverse futures", maintenance margin (mmr_per_coin).
 */
export const maintenanceMargin = (a: MaintenanceMargin): Quantity<"coin"> =>
  exactly((of) => maintenanceOf(of, a).nearest());

export function maintenanceOf(of: Reader, a: MaintenanceMargin): Exact<Coin> {
  const [notional, mark, growth] = [positionOf(of, a).abs(), of(a.mark_price), growthOf(of, a)];
  const rate = growth ? of(a.mmr).plus(worth(notional, mark).times(growth)) : of(a.mmr);
  const required = worth(notional.times(rate), mark).minus(of(a.deduction));
  return required.sign() > 0 ? required : of(NO_COINS);
}
