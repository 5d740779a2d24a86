import type { Exact } from "../exact/exact";
import type { Coin, Usd } from "../units";
import { hasPrice } from "../worth";
import type { Account } from "./account";

type Closed = Pick<Account, "position" | "fee">;

/**
 * What is left of the coins after paying the fee for closing at the bankruptcy price. With coins = margin + s·n/entry,
 * that price is B = n·(s + fee)/coins and the fee is fee·n/B, which leaves coins·s/(s + fee). A short whose margin
 * covers it has no bankruptcy price and pays nothing: the higher the price, the less the fee comes to, down to 0.
 */
export const lessClosingFee = ({ position, fee }: Closed, coins: Exact<Coin>): Exact<Coin> =>
  hasPrice(position, coins) ? coins.times(position).over(paidAtClose({ position, fee })) : coins;

/** The other way round: the coins of which so many are left after that fee. */
export const withClosingFee = ({ position, fee }: Closed, left: Exact<Coin>): Exact<Coin> =>
  hasPrice(position, left) ? left.times(paidAtClose({ position, fee })).over(position) : left;

/**
 * n·(s + fee): the position in dollars with the fee on top. A long pays it in coin at the close; a short gets it, as a
 * number below 0.
 */
const paidAtClose = ({ position, fee }: Closed): Exact<Usd> => position.plus(position.abs().times(fee));
