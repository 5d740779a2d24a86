import { IF, minus, negative, over, plus, times, withoutDust } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** Locked dollars and floating coins: wallet(P) = floating · P + locked, at every price. */
export interface Locked {
  readonly dollars: Term;
  readonly floating: Term;
}

/**
 * In the spreadsheet's own formulas: one product and one quotient need no call of our functions, whose result other
 * calls would wait for.
 */
export function writeLocked(context: SheetContext, position: Position): Locked {
  const { results, inputs, asked } = context;
  const { dollars: sold, entry_price, coins, futures, isTraded, wanted } = position;
  results.group("effect");
  const dollars = results.figure("locked", negative(sold));
  const floating = results.figure("floating_coins", withoutDust(plus(coins, over(sold, entry_price))));
  if (asked.hedged_with === "proxy") {
    const { asset_units, asset_price, beta } = inputs;
    const exposure = times(times(beta as Term, asset_units as Term), asset_price as Term);
    const ratio = over(dollars, plus(exposure, times(coins, futures)));
    results.figure("hedge_ratio", ratio, "of asset × beta and collateral");
    return { dollars, floating };
  }
  results.figure("hedge_ratio", over(over(dollars, entry_price), coins));
  // once it has been traded, the difference from the goal is no longer one of rounding
  if (wanted) results.figure("lot_rounding_usd", IF(isTraded, literal(0), minus(dollars, wanted)));
  return { dollars, floating };
}
