import type { Expected } from "./agree";
import { isThere } from "./expected-figures";
import { marginOn, type Hedge } from "./hedge";
import { liquidationOf } from "./liquidation";
import { touchProbability } from "./touch";

/** The rows of "Leverage and liquidation": the same position on a margin of its worth at entry ÷ leverage. */
export function leverageRow(hedge: Hedge, leverage: number): Expected[] {
  const { stake, venue, price, given } = hedge;
  const margin = marginOn(stake, leverage);
  const found = liquidationOf(venue, stake, margin);
  // an error in a table would be the whole table's in some Excels
  if (typeof found === "string") return [leverage, margin, found === "none" ? "never" : found, "", ""];
  const at = found.price;
  const probability = touchProbability(price, at, given.number("volatility"), given.number("days"));
  return [
    leverage,
    margin,
    at,
    { about: at / price - 1, of: 1 },
    isThere(hedge, at) ? 1 : { about: probability, of: 1 },
  ];
}
