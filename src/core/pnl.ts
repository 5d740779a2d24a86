import { exactly } from "./exact";
import type { Quantity } from "./units";
import { worth } from "./worth";

export interface InversePnl {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  exit_price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  entry_fee: Quantity<"fraction">;
  exit_fee: Quantity<"fraction">;
}

/**
 * Profit (+) or loss (−) in coin of an inverse position opened at one price and closed at another:
 * contracts·size·(1/entry − 1/exit) − n·(entry_fee/entry + exit_fee/exit), n = |contracts|·size.
 *
 * One value each; contracts + long, − short; fees as fractions of the notional, + cost, − rebate. Prices and the
 * contract size must be above 0, which the caller has seen to.
 * Source: every exchange's contract guide, for one BitMEX, "Inverse perpetual contracts guide".
 */
export function inversePnl(a: InversePnl): Quantity<"coin"> {
  return exactly((of) => {
    const position = of(a.contracts).times(of(a.contract_size));
    const notional = position.abs();
    const opened = worth(position.minus(notional.times(of(a.entry_fee))), of(a.entry_price));
    const closed = worth(position.plus(notional.times(of(a.exit_fee))), of(a.exit_price));
    return opened.minus(closed).nearest();
  });
}
