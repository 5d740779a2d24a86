import { ABS, IF, isAbove, isBelow, isZero, MIN, minus, over, plus, SIGN, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Aside } from "./aside";

interface Trade {
  readonly contracts: Term;
  readonly price: Term;
  readonly size: Term;
}
interface Open {
  readonly contracts: Term;
  readonly entry_price: Term;
}

/**
 * A trade that is planned on top of what is open: on its side it moves the average, which is the one of the coins; against
 * it, it realises what it closes, and beyond it opens at its own price. In the spreadsheet's own formulas, because a
 * call of a function that waits for the plan's would put all that stands on the position one round of calls further off.
 */
export function onTopOf(
  aside: Aside,
  open: Open,
  { contracts, price, size }: Trade,
): Open & { readonly realised: Term } {
  const both = plus(open.contracts, contracts);
  const sides = aside("planned_on_its_side", times(open.contracts, contracts));
  const coins = aside("planned_coins", plus(over(open.contracts, open.entry_price), over(contracts, price)));
  const turned = IF(isAbove(ABS(contracts), ABS(open.contracts)), price, open.entry_price);
  const against = aside("planned_against", IF(isZero(contracts), open.entry_price, turned));
  const closed = aside("planned_to_close", times(SIGN(open.contracts), MIN(ABS(open.contracts), ABS(contracts))));
  const aCoin = minus(over(size, open.entry_price), over(size, price));
  return {
    contracts: both,
    entry_price: aside("planned_entry", IF(isAbove(sides, literal(0)), over(both, coins), against)),
    realised: aside("planned_gain", IF(isBelow(sides, literal(0)), times(closed, aCoin), literal(0))),
  };
}
