import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { PROXY_HEDGE } from "../../catalog/hedge/proxy";
import type { WordOf } from "../fields/fields";
import { IF, isZero, minus, plus, SUM, times, withoutDust } from "../sheet/native";
import { literal, type Term, type TermsNamed } from "../sheet/term";
import type { Fills } from "./fills";
import { FORMATS } from "./formats";
import { onTopOf } from "./on-top-of";
import { rebalanced } from "./rebalanced";
import type { SheetContext } from "./sheet-context";
import { stillMissing } from "./still-missing";

/** What is to be traded, and the position that all figures, tables and charts are about. */
export interface Position {
  /** Contracts to trade now. */
  readonly trade: Term;
  /** What the plan trades, whether it has been traded or not. */
  readonly planned: Term;
  /** Whether any of the hedge has been traded: then the position is that of the fills, otherwise that of the plan. */
  readonly isTraded: Term;
  readonly contracts: Term;
  /** Contracts that are open today: those of before and the fills, without what is only planned. */
  readonly open: Term;
  readonly entry_price: Term;
  /** Its face: + long, − short. */
  readonly dollars: Term;
  /** Coins held, plus realised PnL, less the fees of the fills. */
  readonly coins: Term;
  /**
   * Coins that come into the futures wallet (+) or leave it (−) by fills, or in a plan by closing earlier contracts.
   */
  readonly realised: Term;
  /** The price at which contracts are sold now. */
  readonly futures: Term;
}

export function writePosition(context: SheetContext, fills: Fills): Position {
  const { results, inputs, aside } = context;
  const coins = inputs.coins as Term;
  const futures = inputs.futures_price ?? inputs.perpetual_price ?? (inputs.price as Term);
  const isTraded = aside("is_traded", fills.any);
  const planned = aside("planned_trade", contractsFor(context, futures));
  const plan = inputs.existing
    ? onTopOf(aside, fills, { contracts: planned, price: futures, size: inputs.contract_size as Term })
    : { contracts: planned, entry_price: futures, realised: literal(0) };
  const opened = inputs.existing ? IF(isTraded, fills.net, plus(fills.net, plan.realised)) : fills.net;
  const realised = aside("realised", opened);
  const held = aside("holding", plus(coins, realised));

  results.group("trade");
  const missing = stillMissing(context, { ...fills, coins: held, futures });
  const traded = aside("missing_trade", IF(isZero(fills.contracts), literal(0), missing));
  const trade = results.figure("contracts", IF(isTraded, traded, planned));
  const contracts = results.figure("position", IF(isTraded, fills.contracts, plan.contracts));
  const entry_price = results.figure("entry_price", IF(isTraded, fills.entry_price, plan.entry_price));
  const dollars = aside("position_usd", times(contracts, inputs.contract_size as Term), FORMATS.USD);
  const { contracts: open } = fills;
  return { trade, planned, isTraded, contracts, open, entry_price, dollars, coins: held, realised, futures };
}

function contractsFor(context: SheetContext, futures: Term): Term {
  const { sheet, inputs, asked } = context;
  const { contract_size, lot, rounding, existing } = inputs;
  const coins = inputs.coins as Term;
  const open = existing && SUM(existing);
  if (asked.hedged_with === "proxy") {
    const { asset_units, asset_price, beta } = inputs;
    const given = { units: asset_units, asset_price, beta, hedge_price: futures, contract_size };
    const ratio = asked.goal === "share" ? inputs.share : undefined;
    const wanted = sheet.call(PROXY_HEDGE, { ...given, hedge_ratio: ratio, collateral_coins: coins, lot });
    return open ? minus(wanted, open) : wanted;
  }
  const { goal } = asked;
  if (goal === "weights") return rebalanced(context, "planned", { coins, contracts: open ?? literal(0) });
  const wanted = toHedge(context, goal, futures);
  return sheet.call(HEDGE_CONTRACTS, { ...wanted, contract_size, lot, existing: open, rounding });
}

/** What HEDGE_CONTRACTS is to hedge, and at which price. A goal in dollars is a holding at a price of 1. */
function toHedge(
  { inputs }: SheetContext,
  goal: Exclude<WordOf<"goal">, "weights">,
  futures: Term,
): TermsNamed<"holding" | "price" | "hedge_ratio"> {
  const coins = inputs.coins as Term;
  switch (goal) {
    case "all":
      return { holding: coins, price: futures };
    case "share":
      return { holding: coins, price: futures, hedge_ratio: inputs.share };
    case "dollars":
      return { holding: inputs.dollars, price: literal(1) };
    case "floating":
      return { holding: withoutDust(minus(coins, inputs.floating_coins as Term)), price: futures };
  }
}

/** The dollars that the goal asks to lock, at the price of the trade; undefined for a proxy and for target weights. */
export function wantedDollars({ inputs, asked }: SheetContext, futures: Term): Term | undefined {
  const coins = inputs.coins as Term;
  if (asked.hedged_with === "proxy" || asked.goal === "weights") return undefined;
  if (asked.goal === "dollars") return inputs.dollars;
  if (asked.goal === "floating") return times(withoutDust(minus(coins, inputs.floating_coins as Term)), futures);
  const all = times(coins, futures);
  return asked.goal === "share" ? times(inputs.share as Term, all) : all;
}
