import type { Exact, Reader } from "./exact/exact";
import type { Coin, Price, Quantity, Usd } from "./units";

/**
 * An inverse contract is worth its face divided by the price, in coin. This one line is what makes it inverse; profit,
 * margin, funding and liquidation are built on it. Dollars below 0 (a short's) give coins below 0.
 */
export const worth = (dollars: Exact<Usd>, price: Exact<Price>): Exact<Coin> => dollars.over(price);

/** A position in dollars, contracts·size, with its sign: + long, − short. */
export const positionOf = (
  of: Reader,
  a: { contracts: Quantity<"contracts">; contract_size: Quantity<"USD/contract"> },
): Exact<Usd> => of(a.contracts).times(of(a.contract_size));

/** The price at which so many dollars are worth so many coins: the inverse of `worth`. */
export const priceAt = (dollars: Exact<Usd>, coins: Exact<Coin>): Exact<Price> => dollars.over(coins);

/** Whether there is a positive, finite price at which these dollars are worth these coins. */
export const hasPrice = (dollars: Exact<Usd>, coins: Exact<Coin>): boolean => dollars.sign() * coins.sign() > 0;
