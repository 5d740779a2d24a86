import type { Exact, Reader } from "../exact/exact";
import type { Account, Method } from "./liquidation-equation";
import { ONE, type Coin } from "../units";

/**
 * Coins of margin that make up for what is short of what must be left. By most methods a coin of margin is a coin more;
 * under "loss" a share of it must be left as well, and under "bankruptcy" it moves the price that the fee is paid at.
 */
export function marginMissing(of: Reader, method: Method, account: Rates, short: Exact<Coin>): Exact<Coin> {
  const { position, maintenance, fee } = account;
  if (method === "loss") return short.over(of(ONE).minus(maintenance));
  if (method === "bankruptcy") return short.times(position.plus(position.abs().times(fee))).over(position);
  return short;
}

type Rates = Pick<Account, "position" | "maintenance" | "fee">;
