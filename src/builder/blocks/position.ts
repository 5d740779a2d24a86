import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { PROXY_HEDGE } from "../../catalog/hedge/proxy";
import type { WordOf } from "../fields/fields";
import { IF, isZero, minus, over, plus, times, withoutDust } from "../sheet/native";
import { literal, type Term, type TermsNamed } from "../sheet/term";
import { entryCost } from "./entry-cost";
import type { Fills } from "./fills";
import { FORMATS } from "./formats";
import { onTopOf } from "./on-top-of";
import { equityWith, noFurther, openNow, shareBeside, type OpenNow } from "./open-now";
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
  /** The dollars that the goal asks to lock; undefined for a proxy and for target weights. */
  readonly wanted: Term | undefined;
}

export function writePosition(context: SheetContext, fills: Fills): Position {
  const { results, inputs, aside } = context;
  const [coins, size] = [inputs.coins as Term, inputs.contract_size as Term];
  const futures = inputs.futures_price ?? inputs.perpetual_price ?? (inputs.price as Term);
  const isTraded = aside("is_traded", fills.any);
  const before = openNow(context, futures);
  const { planned: toTrade, wanted } = plannedFor(context, futures, before);
  const planned = aside(
    "planned_trade",
    before ? noFurther(context, toTrade, before.contracts, "planned_to_float") : toTrade,
  );
  const plan = inputs.existing
    ? onTopOf(aside, fills, { contracts: planned, price: futures, size, cost: entryCost(context) })
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
  const dollars = aside("position_usd", times(contracts, size), FORMATS.USD);
  const { contracts: open } = fills;
  return { trade, planned, isTraded, contracts, open, entry_price, dollars, coins: held, realised, futures, wanted };
}

interface Planned {
  readonly planned: Term;
  readonly wanted?: Term;
}

function plannedFor(context: SheetContext, futures: Term, open: OpenNow | undefined): Planned {
  const { sheet, inputs, asked } = context;
  const { contract_size, lot, rounding } = inputs;
  const { goal } = asked;
  const wallet = inputs.coins as Term;
  if (asked.hedged_with === "proxy") {
    const { asset_units, asset_price, beta } = inputs;
    const given = { units: asset_units, asset_price, beta, hedge_price: futures, contract_size };
    const ratio = goal === "share" ? inputs.share : undefined;
    const collateral_coins = open ? context.aside("collateral_before", withPnl(context, open, futures)) : wallet;
    const wanted = sheet.call(PROXY_HEDGE, { ...given, hedge_ratio: ratio, collateral_coins, lot });
    return { planned: open ? minus(wanted, open.contracts) : wanted };
  }
  if (goal === "weights") {
    const spot = open && openNow(context, inputs.price as Term, "spot");
    const coins = spot ? withPnl(context, spot, inputs.price as Term) : wallet;
    return { planned: rebalanced(context, "planned", { coins, contracts: open?.contracts ?? literal(0) }) };
  }
  const wanted = { ...toHedge(context, goal, futures), ...(open && besideOpen(context, goal, futures, open)) };
  const planned = sheet.call(HEDGE_CONTRACTS, { ...wanted, contract_size, lot, rounding });
  return { planned, wanted: dollarsOf(wanted, contract_size as Term, open) };
}

/** The dollars that are locked after a trade that no lot rounds. */
function dollarsOf(
  { holding, price, hedge_ratio, existing }: ReturnType<typeof toHedge> & Partial<TermsNamed<"existing">>,
  size: Term,
  open: OpenNow | undefined,
): Term {
  const worth = times(holding as Term, price as Term);
  const all = hedge_ratio ? times(hedge_ratio, worth) : worth;
  return open && existing ? plus(all, times(size, minus(existing, open.contracts))) : all;
}

const withPnl = ({ inputs }: SheetContext, open: OpenNow, price: Term): Term =>
  equityWith(inputs.coins as Term, open, inputs.contract_size as Term, price);

/** A goal in dollars counts the dollars that are open, one in coins the coins that they hedge. */
function besideOpen(
  context: SheetContext,
  goal: Exclude<WordOf<"goal">, "weights">,
  futures: Term,
  open: OpenNow,
): TermsNamed<"existing" | "hedge_ratio"> {
  if (goal === "dollars") return { existing: open.contracts };
  if (goal !== "share") return { existing: open.revalued };
  const { ratio, existing } = shareBeside(context, sharedNeed(context, futures), open);
  return { existing, hedge_ratio: ratio };
}

/** The share, and the contracts that would hedge it if nothing were open. */
function sharedNeed({ inputs }: SheetContext, futures: Term): { readonly share: Term; readonly needed: Term } {
  const share = inputs.share as Term;
  const worth = times(times(share, inputs.coins as Term), futures);
  return { share, needed: over(worth, inputs.contract_size as Term) };
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
