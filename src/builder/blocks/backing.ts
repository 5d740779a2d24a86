import { columnOf } from "../../catalog/declare/columns";
import { BANKRUPTCY_PRICE } from "../../catalog/margin/liquidation";
import { INIT_MARGIN } from "../../catalog/margin/initial-margin";
import { LIQ_PRICE_TIERED } from "../../catalog/margin/tiers";
import { NOTIONAL } from "../../catalog/position/notional";
import { SCENARIO_TABLE } from "../../catalog/scenario/scenario";
import { cellOf, IF, isZero, minus, over, plus, SQRT, roundedUp } from "../sheet/native";
import { literal, type Term, type TermsNamed } from "../sheet/term";
import type { Position } from "./position";
import { Requirement } from "./requirement";
import type { SheetContext } from "./sheet-context";

/** The margin behind the position, and how far it reaches. */
export interface Backing {
  readonly margin: Term;
  /** What a liquidation takes: the margin, or in cross mode the whole wallet. */
  readonly backing: Term;
  /** Position ÷ what backs it. */
  readonly leverage: Term;
  readonly requirement: Requirement;
  readonly liq_price: Term;
  /** Maintenance margin ÷ equity at the price now. */
  readonly margin_ratio: Term;
}

export function writeBacking(context: SheetContext, position: Position): Backing {
  const { sheet, results, inputs, asked } = context;
  const { contracts, entry_price } = position;
  const { contract_size, wallet_coins, price, volatility } = inputs;
  const held = { contracts, entry_price, contract_size };
  const requirement = new Requirement(context, { contracts, entry_price });
  results.group("margin");

  const margin = results.figure("margin", marginFor(context, position, requirement));
  const notional = sheet.call(NOTIONAL, { contracts, price: entry_price, contract_size, unit: literal("coin") });
  const leverage = results.figure("leverage", over(notional, margin));
  const wallet = position.realised ? plus(wallet_coins ?? literal(0), position.realised) : (wallet_coins ?? literal(0));
  const cross = asked.mode === "cross";
  const backing = cross ? wallet : margin;
  const left = requirement.leftOf(backing, price as Term);
  results.figure("maintenance", left);
  results.figure("free_coins", minus(wallet, margin));

  const liq_price = liquidation(context, requirement, backing);
  const bankruptcy = sheet.call(BANKRUPTCY_PRICE, { ...held, margin: backing });
  results.figure("bankruptcy_price", bankruptcy);
  const distance = results.figure("liq_distance", minus(over(liq_price, price as Term), literal(1)));
  const daily = over(volatility as Term, SQRT(literal(365)));
  results.figure("liq_deviations", over(distance, daily));
  results.figure("touch_probability", requirement.touched(liq_price));
  const behind = IF(isZero(contracts), literal(1), backing);
  const now = { ...held, coins: behind, prices: price, margin: behind, headers: literal(false), ...requirement.rule };
  const ratio = cellOf(sheet.call(SCENARIO_TABLE, now), 1, columnOf(SCENARIO_TABLE, "margin ratio"));
  const margin_ratio = results.figure("margin_ratio", ratio);
  // as it was entered, where it was: the quotient may miss its last digit
  const leverageHeld = cross ? over(notional, backing) : (inputs.leverage ?? leverage);
  return { margin, backing, leverage: leverageHeld, requirement, liq_price, margin_ratio };
}

/** One is set, and the margin follows from it. */
function marginFor(
  { sheet, inputs }: SheetContext,
  { contracts, entry_price }: Position,
  requirement: Requirement,
): Term {
  const { contract_size, leverage, margin, liquidation } = inputs;
  if (margin) return margin;
  if (leverage) return postedAt(leverage, { contracts, price: entry_price, contract_size }, sheet);
  return requirement.marginFor(liquidation as Term);
}

/** No less than the leverage asks for: a last digit less would not cover at 1x what nothing can liquidate. */
export const postedAt = (
  leverage: Term,
  opened: TermsNamed<"contracts" | "price" | "contract_size">,
  sheet: SheetContext["sheet"],
): Term => roundedUp(sheet.call(INIT_MARGIN, { ...opened, leverage }));

function liquidation({ results }: SheetContext, requirement: Requirement, margin: Term): Term {
  if (!requirement.rule.tiers) return results.figure("liq_price", requirement.liquidationOf(margin));
  const there = { price: "liq_price", mmr: "mmr_there", tier: "tier_there" } as const;
  return results.several(LIQ_PRICE_TIERED, requirement.tiered(margin), there).price;
}
