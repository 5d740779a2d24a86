import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { PROXY_HEDGE } from "../../catalog/hedge/proxy";
import { REHEDGE } from "../../catalog/hedge/rehedge";
import { ABS, IF, isAbove, isZero, minus, over, plus, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { noFurther } from "./open-now";
import { rebalanced } from "./rebalanced";
import type { SheetContext } from "./sheet-context";

/** The open position, and the wallet beside it. */
export interface Standing {
  readonly contracts: Term;
  readonly entry_price: Term;
  /** Coins held, realised PnL included and open PnL not. */
  readonly coins: Term;
  readonly futures: Term;
}

/**
 * What is still to be traded to reach the goal; 0 while the position is within the band. Where the goal is in coins,
 * locked or floating, a move of the price alone calls for no trade, since it does not change the floating coins.
 */
export function stillMissing(context: SheetContext, standing: Standing): Term {
  const { sheet, inputs, asked } = context;
  const { contracts, entry_price, coins, futures } = standing;
  const { contract_size, lot, band } = inputs;
  const apart = times(band ?? literal(0), coins);
  if (asked.hedged_with !== "proxy" && (asked.goal === "all" || asked.goal === "share" || asked.goal === "floating")) {
    const target_coins = targetOf(context, standing);
    const given = { coins, contracts, entry_price, mark_price: futures, target_coins, contract_size, lot };
    const missing = sheet.call(REHEDGE, { ...given, band: apart });
    return noFurther(context, missing, contracts, "missing_to_float");
  }
  const missing = context.aside("missing_before_band", unbanded(context, standing));
  const inCoins = over(times(ABS(missing), contract_size as Term), futures);
  return IF(isAbove(inCoins, apart), missing, literal(0));
}

/** How many coins are to float. */
function targetOf(context: SheetContext, standing: Standing): Term | undefined {
  const { inputs, asked, aside } = context;
  if (asked.goal === "floating") return inputs.floating_coins;
  return asked.goal === "share" ? aside("coins_to_float", unhedgedShare(context, standing)) : undefined;
}

/**
 * The share that is not hedged, of the coins that are there after the trade: what the trade closes turns open PnL into
 * coins. A long is closed first, and all that it made is coins then.
 */
function unhedgedShare({ inputs, aside }: SheetContext, { contracts, entry_price, coins, futures }: Standing): Term {
  const [size, share] = [inputs.contract_size as Term, inputs.share as Term];
  const rest = aside("unhedged_share", minus(literal(1), share));
  const dollars = times(contracts, size);
  const hedging = aside("coins_hedged", IF(isZero(contracts), literal(0), over(dollars, entry_price)));
  const floating = plus(coins, hedging);
  const wanted = aside("share_of_coins", times(rest, coins));
  const short = aside("too_few_floating", minus(wanted, floating));
  const part = over(entry_price, plus(times(share, entry_price), times(rest, futures)));
  const closing = plus(floating, times(short, part));
  const ofLong = times(rest, minus(floating, over(dollars, futures)));
  const ofShort = IF(isAbove(short, literal(0)), closing, wanted);
  return IF(isAbove(contracts, literal(0)), ofLong, aside("coins_beside_short", ofShort));
}

function unbanded(context: SheetContext, standing: Standing): Term {
  const { sheet, inputs, asked } = context;
  const { contracts } = standing;
  const { contract_size, lot, rounding } = inputs;
  if (asked.hedged_with === "proxy") {
    const { asset_units, asset_price, beta } = inputs;
    const given = { units: asset_units, asset_price, beta, hedge_price: standing.futures, contract_size };
    const ratio = asked.goal === "share" ? inputs.share : undefined;
    const collateral_coins = context.aside("collateral", equityAt(context, standing, standing.futures));
    return minus(sheet.call(PROXY_HEDGE, { ...given, hedge_ratio: ratio, collateral_coins, lot }), contracts);
  }
  if (asked.goal === "weights")
    return rebalanced(context, "missing", { coins: equityAt(context, standing, inputs.price as Term), contracts });
  const wanted = { holding: inputs.dollars, price: literal(1), contract_size, lot };
  return sheet.call(HEDGE_CONTRACTS, { ...wanted, existing: contracts, rounding });
}

/** Coins plus the open PnL at a price. */
function equityAt({ inputs }: SheetContext, { coins, contracts, entry_price }: Standing, price: Term): Term {
  const dollars = times(contracts, inputs.contract_size as Term);
  return IF(isZero(contracts), coins, plus(coins, minus(over(dollars, entry_price), over(dollars, price))));
}
