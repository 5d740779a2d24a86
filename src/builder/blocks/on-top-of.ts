import { ABS, IF, isAbove, isBelow, isZero, MIN, minus, over, plus, SIGN, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Aside } from "./aside";

interface Trade {
  readonly contracts: Term;
  readonly price: Term;
  readonly size: Term;
  /** What trading costs, as a share of what is traded. */
  readonly cost?: Term | undefined;
}
interface Open {
  readonly contracts: Term;
  readonly entry_price: Term;
}

/**
 * The position after a planned trade on top of what is open. A trade on the same side moves the average entry, by the
 * harmonic mean; one against it realises the PnL of what it closes, less what closing costs; beyond it, the rest opens
 * at the trade's own price.
 * In the spreadsheet's own formulas: a call of our function here would make everything that stands on the position wait
 * for one more round of calls.
 */
export function onTopOf(
  aside: Aside,
  open: Open,
  { contracts, price, size, cost }: Trade,
): Open & { readonly realised: Term } {
  const both = plus(open.contracts, contracts);
  const sides = aside("planned_on_its_side", times(open.contracts, contracts));
  const coins = aside("planned_coins", plus(over(open.contracts, open.entry_price), over(contracts, price)));
  const turned = IF(isAbove(ABS(contracts), ABS(open.contracts)), price, open.entry_price);
  const against = aside("planned_against", IF(isZero(contracts), open.entry_price, turned));
  const closed = aside("planned_to_close", times(SIGN(open.contracts), MIN(ABS(open.contracts), ABS(contracts))));
  const aCoin = minus(over(size, open.entry_price), over(size, price));
  const gain = times(closed, aCoin);
  const paid = cost && aside("planned_closing_cost", times(cost, over(times(ABS(closed), size), price)));
  return {
    contracts: both,
    entry_price: aside("planned_entry", IF(isAbove(sides, literal(0)), over(both, coins), against)),
    realised: aside("planned_gain", IF(isBelow(sides, literal(0)), paid ? minus(gain, paid) : gain, literal(0))),
  };
}
