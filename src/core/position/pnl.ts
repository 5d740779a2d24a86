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
 * contracts·size·(1/entry − 1/exit) − n·(entry_fee/entry + exit_fee/exit), n = |contracts|·size.
 *
 * One value each; contracts + long, − short; fees as fractions of the notional, + cost, − rebate. Prices and the
 * contract size must be above 0, which the caller has seen to.
 * Source: every exchange's contract guide, for one BitMEX, "Inverse perpetual contracts guide".
 */
export const inversePnl = (a: InversePnl): Quantity<"coin"> => exactly((of) => gain(of, a).nearest());

export interface InversePnlUsd extends InversePnl {
  value_price: Quantity<"USD/coin">;
}

/**
 * The same profit or loss in USD: the coins times the price at which they are valued, which is the exit price unless
 * they are kept. Refuses nothing, as above. Source: CoinEx, "How to buy long in inverse futures contracts".
 */
export const inversePnlUsd = (a: InversePnlUsd): Quantity<"USD"> =>
  exactly((of) => gain(of, a).times(of(a.value_price)).nearest());

/** Either fee is a share of the notional, so it comes off (or, as a rebate, on to) the dollars at that price. */
function gain(of: Reader, a: InversePnl): Exact<Coin> {
  const position = positionOf(of, a);
  const notional = position.abs();
  const opened = worth(position.minus(notional.times(of(a.entry_fee))), of(a.entry_price));
  const closed = worth(position.plus(notional.times(of(a.exit_fee))), of(a.exit_price));
  return opened.minus(closed);
}
