import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Coin, Quantity } from "../units";
import { positionOf, worth } from "../worth";

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
 * contracts·size·(1/entry − 1/exit) − n·(entry_fee/entry + exit_fee/exit), with n = |contracts|·size.
 *
 * One value each; contracts + long, − short; fees as fractions of the notional, + cost, − rebate. Prices and contract
 * size above 0, as the caller has made sure. Refuses nothing.
 * Source: every exchange's contract guide, for one BitMEX, "Inverse perpetual contracts guide".
 */
export const inversePnl = (a: InversePnl): Quantity<"coin"> => exactly((of) => gain(of, a).nearest());

export interface InversePnlUsd extends InversePnl {
  value_price: Quantity<"USD/coin">;
}

/**
 * The same profit or loss in USD: the coins times value_price, which is the exit price unless the coins are kept. One
 * value each, as above; refuses nothing. Source: CoinEx, "How to buy long in inverse futures contracts".
 */
export const inversePnlUsd = (a: InversePnlUsd): Quantity<"USD"> =>
  exactly((of) => gain(of, a).times(of(a.value_price)).nearest());

/**
 * A fee is a share of the notional, so it is taken off the dollars at entry, or added to those to be paid back at the
 * exit.
 */
function gain(of: Reader, a: InversePnl): Exact<Coin> {
  const position = positionOf(of, a);
  const notional = position.abs();
  const opened = worth(position.minus(notional.times(of(a.entry_fee))), of(a.entry_price));
  const closed = worth(position.plus(notional.times(of(a.exit_fee))), of(a.exit_price));
  return opened.minus(closed);
}
