import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";

export interface LinearPnl {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  exit_price: Quantity<"USD/coin">;
  coins_per_contract: Quantity<"coin/contract">;
  entry_fee: Quantity<"fraction">;
  exit_fee: Quantity<"fraction">;
}

/**
 * Profit (+) or loss (−) in USD of a linear position, for comparison: its size is a fixed number of coins, where an
 * inverse one's is a fixed number of dollars. contracts·coins·(exit − entry) − |contracts|·coins·(entry_fee·entry +
 * exit_fee·exit).
 *
 * One value each; contracts + long, − short; fees as fractions of the value, + cost, − rebate; prices above 0. Refuses
 * nothing.
 * Source: Bybit, "P&L calculations (USDT contract)"; OKX, "Calculation of contract profit and loss".
 */
export function linearPnl(a: LinearPnl): Quantity<"USD"> {
  return exactly((of) => {
    const position = of(a.contracts).times(of(a.coins_per_contract));
    const [entry, exit] = [of(a.entry_price), of(a.exit_price)];
    const fees = entry.times(of(a.entry_fee)).plus(exit.times(of(a.exit_fee)));
    return position.times(exit.minus(entry)).minus(position.abs().times(fees)).nearest();
  });
}
