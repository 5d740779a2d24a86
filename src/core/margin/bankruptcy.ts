import { none, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import { roundAgainstTrader } from "./tick";
import type { Quantity } from "../units";
import { hasPrice, positionOf, priceAt, worth } from "../worth";

export interface BankruptcyPrice {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  contract_size: Quantity<"USD/contract">;
  close_fee: Quantity<"fraction">;
  tick: Quantity<"USD/coin">;
}

/**
 * The price at which margin plus PnL, less the fee for closing there, is exactly 0: n·(s + fee)/(margin + s·n/entry).
 * A short whose margin covers its whole worth at entry has none.
 *
 * One value each; margin in coin, above 0; contracts not 0; the fee a fraction below 1; a tick above 0 rounds against
 * the trader. Refuses: "none" where no price exists, "invalid" where the tick is above the price.
 * Source: Bybit, "How to calculate liquidation price (inverse contract)".
 */
export function bankruptcyPrice(a: BankruptcyPrice): Quantity<"USD/coin"> | Refusal {
  return exactly((of) => {
    const position = positionOf(of, a);
    const dollars = position.plus(position.abs().times(of(a.close_fee)));
    const coins = of(a.margin).plus(worth(position, of(a.entry_price)));
    if (!hasPrice(dollars, coins)) return none("no bankruptcy price: the margin covers this short at every price");
    return roundAgainstTrader(of, priceAt(dollars, coins), a.tick, position.sign());
  });
}
