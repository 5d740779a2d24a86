import { invalid, none, type Refusal } from "../refusal";
import type { Exact } from "../exact/exact";
import type { Equation } from "./account";
import { equityAboveMaintenance } from "./liquidation-equation";
import type { Price } from "../units";
import { hasPrice, priceAt } from "../worth";

/** A short whose margin is worth more than it can ever lose. */
export const COVERED = none("no liquidation price: the margin covers this short at every price");
/** The rate that grows with the worth in coin asks for more again on a fall, far below. */
const COVERED_UPWARDS = none(
  "no liquidation price: the margin covers this short however far the price rises (mmr_per_coin)",
);
/** No good news, so that no word of the user's takes its place. */
const GONE = invalid(
  "margin is not above the maintenance margin at any price: mmr_per_coin raises it for so large a position",
);

/**
 * The price at which equity is the maintenance requirement: coins = dollars/price, or with growth the root of
 * coins·price² − dollars·price − growth = 0, price = (dollars ± √(dollars² + 4·growth·coins))/(2·coins).
 *
 * A long has one. A short has two where it has any, between which it is sound: it is liquidated on the rise to the upper
 * one, which without growth is the only one. (The lower one lies where its maintenance rate is all but 1.)
 */
export function liquidationRoot({ dollars, coins, growth }: Equation): Exact<Price> | Refusal {
  if (!growth) return hasPrice(dollars, coins) ? priceAt(dollars, coins) : COVERED;
  if (!hasPrice(dollars, coins)) return COVERED_UPWARDS;
  const doubled = growth.plus(growth);
  const square = dollars.times(dollars).plus(doubled.plus(doubled).times(coins));
  if (square.sign() < 0) return GONE;
  const root = square.squareRoot();
  return priceAt(dollars.plus(dollars.sign() > 0 ? root : root.negated()), coins.plus(coins));
}

/**
 * Whether a short is liquidated at a price and, growth asking for more the lower the price, would be saved by a rise: the
 * price that its equation has above is none that it lives to see.
 */
export const isLiquidatedOnFall = (equation: Equation, price: Exact<Price>): boolean =>
  signOfLossOnFall(equation, price) >= 0 && equityAboveMaintenance(equation, price).sign() <= 0;

/** 1 where so large a short has less and less above its requirement as the price falls, −1 where it has more and more. */
export const signOfLossOnFall = ({ dollars, growth }: Equation, price: Exact<Price>): -1 | 0 | 1 =>
  growth && dollars.sign() < 0 ? dollars.plus(growth.plus(growth).over(price)).sign() : -1;
