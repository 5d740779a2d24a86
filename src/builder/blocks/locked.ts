import { IF, minus, negative, over, plus, times, withoutDust } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { wantedDollars, type Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** What stays and what still moves: wallet(P) = floating · P + locked, at every price. */
export interface Locked {
  readonly dollars: Term;
  readonly floating: Term;
}

/** In the spreadsheet's own formulas: a product and a quotient need no function of ours, nor a round of its calls. */
export function writeLocked(context: SheetContext, position: Position): Locked {
  const { results, inputs, asked } = context;
  const { dollars: sold, entry_price, coins, futures, isTraded } = position;
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
  const wanted = wantedDollars(context, futures);
  // of what has been traded it is no longer the lot that misses the dollars
  if (wanted) results.figure("lot_rounding_usd", IF(isTraded, literal(0), minus(dollars, wanted)));
  return { dollars, floating };
}
