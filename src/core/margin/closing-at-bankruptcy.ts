import type { Exact } from "../exact/exact";
import type { Coin, Usd } from "../units";
import { hasPrice } from "../worth";
import type { Account } from "./account";

type Closed = Pick<Account, "position" | "fee">;

/**
 * Coins less the fee for closing at the bankruptcy price, fee·n/B with B = n·(s + fee)/coins, where the coins are
 * margin + s·n/entry: coins·s/(s + fee). A short whose margin covers it has no bankruptcy price, and nothing is kept for
 * closing at one: the fee falls to 0 as the price goes beyond all bounds, and is never less.
 */
export const lessClosingFee = ({ position, fee }: Closed, coins: Exact<Coin>): Exact<Coin> =>
  hasPrice(position, coins) ? coins.times(position).over(paidAtClose({ position, fee })) : coins;

/** The coins of which so many are left after that fee. */
export const withClosingFee = ({ position, fee }: Closed, left: Exact<Coin>): Exact<Coin> =>
  hasPrice(position, left) ? left.times(paidAtClose({ position, fee })).over(position) : left;

/** n·(s + fee): what a long has to pay for in coin, and what is left to a short. */
const paidAtClose = ({ position, fee }: Closed): Exact<Usd> => position.plus(position.abs().times(fee));
