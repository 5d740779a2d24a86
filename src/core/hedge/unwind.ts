import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface Unwind {
  coins: Quantity<"coin">;
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  exit_price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  exit_fee: Quantity<"fraction">;
}

export interface Unwound {
  realised: Quantity<"coin">;
  coins_after: Quantity<"coin">;
  coins_to_sell: Quantity<"coin">;
  locked: Quantity<"USD">;
}

/**
 * Closing a hedge: what it realises in coin, the coins held afterwards, and how many of those to sell at the exit price
 * (− buy) to keep in dollars what the hedge had locked, −contracts·size. The profit of a short is paid in coins, which
 * must be sold as well: selling just the coins that were hedged is too little after a fall, and too much after a rise.
 *
 * One value each; contracts + long, − short, not 0; the fee a fraction of the notional at the exit, + cost. Prices and
 * size above 0, as the caller has made sure. What is left after the sale are the coins that floated, less the fee.
 * Refuses nothing.
 * Source: wallet(P) = floating·P + locked.
 */
export function unwind(a: Unwind): Unwound {
  return exactly((of) => {
    const position = positionOf(of, a);
    const fee = position.abs().times(of(a.exit_fee));
    const exit = of(a.exit_price);
    const realised = worth(position, of(a.entry_price)).minus(worth(position.plus(fee), exit));
    const locked = position.negated();
    return {
      realised: realised.nearest(),
      coins_after: of(a.coins).plus(realised).nearest(),
      coins_to_sell: worth(locked, exit).nearest(),
      locked: locked.nearest(),
    };
  });
}
