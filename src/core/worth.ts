import type { Exact } from "./exact/exact";
import type { Coin, Price, Usd } from "./units";

/**
 * An inverse contract is worth its face divided by the price, in coin. This one line is what makes it inverse;
 * profit, margin, funding and liquidation are built on it. Dollars with a sign give coins with a sign.
 */
export const worth = (dollars: Exact<Usd>, price: Exact<Price>): Exact<Coin> => dollars.over(price);

/** The price at which so many dollars are worth so many coins: `worth` read the other way round. */
export const priceAt = (dollars: Exact<Usd>, coins: Exact<Coin>): Exact<Price> => dollars.over(coins);
