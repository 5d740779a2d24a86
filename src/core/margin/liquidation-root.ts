import { invalid, none, type Refusal } from "../refusal";
import type { Exact } from "../exact/exact";
import type { Equation } from "./account";
import { equityAboveMaintenance } from "./liquidation-equation";
import type { Price } from "../units";
import { hasPrice, priceAt } from "../worth";

/** A short whose margin is at least what it can ever lose in coin. */
export const COVERED = none("no liquidation price: the margin covers this short at every price");
/** With mmr_per_coin no rise liquidates it; far below, a fall would, since the rate grows with the worth in coin. */
const COVERED_UPWARDS = none(
  "no liquidation price: the margin covers this short however far the price rises (mmr_per_coin)",
);
/** "invalid" and not "none": it is bad news, which a user's own word in place of #N/A must not hide. */
const GONE = invalid(
  "margin is not above the maintenance margin at any price: mmr_per_coin raises it for so large a position",
);

/**
 * The price at which equity is the maintenance requirement: coins = dollars/price, or with growth the root of
 * coins·price² − dollars·price − growth = 0, price = (dollars ± √(dollars² + 4·growth·coins))/(2·coins).
 *
 * A long has one such price. With growth a short has two or none, and is sound between them; the upper one, where a
 * rise liquidates it, is the answer. (At the lower one its maintenance rate is close to 1.)
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
 * Whether a short with a growing rate is at or below its lower liquidation price: it is liquidated there already, by
 * what a fall asks for, so its upper liquidation price never comes into play.
 */
export const isLiquidatedOnFall = (equation: Equation, price: Exact<Price>): boolean =>
  signOfLossOnFall(equation, price) >= 0 && equityAboveMaintenance(equation, price).sign() <= 0;

/**
 * 1 where a fall of the price takes equity above maintenance from so large a short, because its growing rate asks for
 * more than the fall gains; 0 where the two are equal; else −1, as for a long and without growth.
 */
export const signOfLossOnFall = ({ dollars, growth }: Equation, price: Exact<Price>): -1 | 0 | 1 =>
  growth && dollars.sign() < 0 ? dollars.plus(growth.plus(growth).over(price)).sign() : -1;
