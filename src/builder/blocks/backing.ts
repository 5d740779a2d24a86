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
import type { Work } from "./work";

/** The margin behind the position, and how far it reaches. */
export interface Backing {
  readonly margin: Term;
  /** What a liquidation takes: the margin, or in cross mode the whole wallet. */
  readonly backing: Term;
  /** Position ÷ what backs it. */
  readonly leverage: Term;
  readonly requirement: Requirement;
  readonly liq_price: Term;
}

export function writeBacking(work: Work, position: Position): Backing {
  const { sheet, results, inputs, draft } = work;
  const { contracts, entry_price } = position;
  const { contract_size, wallet_coins, price, volatility } = inputs;
  const coin = draft.coin.trim();
  const held = { contracts, entry_price, contract_size };
  const requirement = new Requirement(work, { contracts, entry_price });
  results.group("Margin");

  const margin = results.figure("margin", "Margin posted", "coin", marginFor(work, position, requirement), {
    unit: coin,
  });
  const notional = sheet.call(NOTIONAL, { contracts, price: entry_price, contract_size, unit: literal("coin") });
  const leverage = results.figure("leverage", "Leverage", "times", over(notional, margin));
  const wallet = position.realised ? plus(wallet_coins ?? literal(0), position.realised) : (wallet_coins ?? literal(0));
  const cross = draft.mode === "cross";
  const backing = cross ? wallet : margin;
  const left = requirement.leftOf(backing, price as Term);
  results.figure("maintenance", "Maintenance margin now", "coin", left, { unit: coin });
  results.figure("free_coins", "Free in the wallet", "coin", minus(wallet, margin), { unit: coin });

  const liq_price = liquidation(work, requirement, backing);
  const bankruptcy = sheet.call(BANKRUPTCY_PRICE, { ...held, margin: backing });
  results.figure("bankruptcy_price", "Bankruptcy price", "price", bankruptcy, { unit: `USD/${coin}` });
  const distance = results.figure(
    "liq_distance",
    "Liquidation from here",
    "percent",
    minus(over(liq_price, price as Term), literal(1)),
  );
  const daily = over(volatility as Term, SQRT(literal(365)));
  results.figure("liq_deviations", "The same in daily deviations", "ratio", over(distance, daily), { unit: "σ" });
  results.figure("touch_probability", "Touch probability", "percent", requirement.touched(liq_price), {
    unit: "within the days",
  });
  const behind = IF(isZero(contracts), literal(1), backing);
  const now = { ...held, coins: behind, prices: price, margin: behind, headers: literal(false), ...requirement.rule };
  const ratio = cellOf(sheet.call(SCENARIO_TABLE, now), 1, columnOf(SCENARIO_TABLE, "margin ratio"));
  results.figure("margin_ratio", "Margin ratio now", "percent", ratio, { unit: "liquidated at 100 %" });
  // as it was entered, where it was: the quotient may miss its last digit
  const leverageHeld = cross ? over(notional, backing) : (inputs.leverage ?? leverage);
  return { margin, backing, leverage: leverageHeld, requirement, liq_price };
}

/** One is set, and the margin follows from it. */
function marginFor({ sheet, inputs }: Work, { contracts, entry_price }: Position, requirement: Requirement): Term {
  const { contract_size, leverage, margin, liquidation } = inputs;
  if (margin) return margin;
  if (leverage) return postedAt(leverage, { contracts, price: entry_price, contract_size }, sheet);
  return requirement.marginFor(liquidation as Term);
}

/** No less than the leverage asks for: a last digit less would not cover at 1x what nothing can liquidate. */
export const postedAt = (
  leverage: Term,
  opened: TermsNamed<"contracts" | "price" | "contract_size">,
  sheet: Work["sheet"],
): Term => roundedUp(sheet.call(INIT_MARGIN, { ...opened, leverage }));

function liquidation({ results, draft }: Work, requirement: Requirement, margin: Term): Term {
  const unit = `USD/${draft.coin.trim()}`;
  if (!requirement.rule.tiers)
    return results.figure("liq_price", "Liquidation price", "price", requirement.liquidationOf(margin), { unit });
  return results.figures(LIQ_PRICE_TIERED, requirement.tiered(margin), {
    price: { name: "liq_price", label: "Liquidation price", kind: "price", unit },
    mmr: { name: "mmr_there", label: "Maintenance margin rate there", kind: "percent" },
    tier: { name: "tier_there", label: "Tier there", kind: "count" },
  }).price;
}
