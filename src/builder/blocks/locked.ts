import { HEDGE_RATIO } from "../../catalog/hedge/hedge-ratio";
import { HEDGE_SPLIT } from "../../catalog/hedge/split";
import { minus, over, plus, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { wantedDollars, type Position } from "./position";
import type { Work } from "./work";

/** What stays and what still moves: wallet(P) = floating · P + locked, at every price. */
export interface Locked {
  readonly dollars: Term;
  readonly floating: Term;
}

export function writeLocked(work: Work, position: Position): Locked {
  const { sheet, results, inputs, draft } = work;
  const { contracts, entry_price, coins, futures } = position;
  const { contract_size } = inputs;
  const coin = draft.coin.trim();
  results.group("What it does");
  const split = sheet.call(HEDGE_SPLIT, { coins, contracts, entry_prices: entry_price, contract_size });
  const kept = results.figures(HEDGE_SPLIT, split, {
    "locked USD": { name: "locked", label: "Locked dollars", kind: "USD", unit: "USD" },
    "floating coins": { name: "floating_coins", label: "Floating coins", kind: "coin", unit: coin },
  });
  const [dollars, floating] = [kept["locked USD"], kept["floating coins"]];
  if (draft.hedged_with === "proxy") {
    const { asset_units, asset_price, beta } = inputs;
    const exposure = times(beta as Term, times(asset_units as Term, asset_price as Term));
    const collateral = times(coins, futures);
    const sold = times(times(contracts, literal(-1)), contract_size as Term);
    results.figure("hedge_ratio", "Hedge ratio", "percent", over(sold, plus(exposure, collateral)), {
      unit: "of asset × beta and collateral",
    });
    return { dollars, floating };
  }
  results.figure(
    "hedge_ratio",
    "Hedge ratio",
    "percent",
    sheet.call(HEDGE_RATIO, { holding: coins, contracts, entry_price, contract_size }),
    { unit: "of the coins" },
  );
  const wanted = wantedDollars(work, futures);
  if (wanted) {
    const missed = minus(dollars, wanted);
    results.figure("lot_rounding_usd", "Rounding to the lot", "USD", missed, { unit: "USD more than asked" });
  }
  return { dollars, floating };
}
