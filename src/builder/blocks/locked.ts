import { HEDGE_RATIO } from "../../catalog/hedge/hedge-ratio";
import { HEDGE_SPLIT } from "../../catalog/hedge/split";
import { minus, over, plus, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { wantedDollars, type Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** What stays and what still moves: wallet(P) = floating · P + locked, at every price. */
export interface Locked {
  readonly dollars: Term;
  readonly floating: Term;
}

export function writeLocked(context: SheetContext, position: Position): Locked {
  const { sheet, results, inputs, asked } = context;
  const { contracts, entry_price, coins, futures } = position;
  const { contract_size } = inputs;
  results.group("effect");
  const split = sheet.call(HEDGE_SPLIT, { coins, contracts, entry_prices: entry_price, contract_size });
  const kept = results.several(HEDGE_SPLIT, split, { "locked USD": "locked", "floating coins": "floating_coins" });
  const [dollars, floating] = [kept["locked USD"], kept["floating coins"]];
  if (asked.hedged_with === "proxy") {
    const { asset_units, asset_price, beta } = inputs;
    const exposure = times(beta as Term, times(asset_units as Term, asset_price as Term));
    const collateral = times(coins, futures);
    const sold = times(times(contracts, literal(-1)), contract_size as Term);
    results.figure("hedge_ratio", over(sold, plus(exposure, collateral)), "of asset × beta and collateral");
    return { dollars, floating };
  }
  results.figure("hedge_ratio", sheet.call(HEDGE_RATIO, { holding: coins, contracts, entry_price, contract_size }));
  const wanted = wantedDollars(context, futures);
  if (wanted) results.figure("lot_rounding_usd", minus(dollars, wanted));
  return { dollars, floating };
}
