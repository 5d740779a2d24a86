import { invalid, type Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { ONE, type Coin, type Price, type Quantity } from "../units";
import { worth } from "../worth";
import type { Account, Equation } from "./account";
import { METHODS, type Method } from "./methods";

/** margin + position/entry − position/price = maintenance requirement − deduction; quadratic where the rate grows. */
export function liquidationEquation(method: Method, account: Account): Equation {
  const { dollars, coins } = METHODS[method].equation(account);
  const { position, deduction, growth } = account;
  return { dollars, coins: coins.plus(deduction), growth: growth && position.times(position).times(growth) };
}

/** Equity less maintenance requirement at a price, in coin: 0 at the liquidation price, below 0 beyond it. */
export function equityAboveMaintenance({ dollars, coins, growth }: Equation, price: Exact<Price>): Exact<Coin> {
  const left = coins.minus(worth(dollars, price));
  return growth ? left.minus(growth.over(price).over(price)) : left;
}

/** A sum of two doubles below this is surely below 1; only above it must exact numbers decide. */
const NEAR_ONE = 0.99;

/** With mmr and closing fee together at 1, a short would be liquidated at once, at any price and with any margin. */
export function ratesRefused(
  of: Reader,
  mmr: Quantity<"fraction">,
  close_fee: Quantity<"fraction">,
): Refusal | undefined {
  if (mmr + close_fee < NEAR_ONE) return undefined;
  const kept = of(ONE).minus(of(mmr)).minus(of(close_fee));
  return kept.sign() > 0 ? undefined : invalid(`mmr + close_fee must be below 1, were ${mmr} and ${close_fee}`);
}
