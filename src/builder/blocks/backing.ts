import { widthOf } from "../../catalog/declare/columns";
import { BANKRUPTCY_PRICE } from "../../catalog/margin/liquidation";
import { LIQ_PRICE_TIERED } from "../../catalog/margin/tiers";
import { IF, isAbove, isZero, joined, minus, NA, over, plus, roundedUp, SQRT, withoutDust } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { FIRST_ROW } from "./layout";
import type { Position } from "./position";
import { Requirement } from "./requirement";
import type { SheetContext } from "./sheet-context";
import { touchedBy, type Touched } from "./touched";

/** The margin behind the position, and the liquidation price that follows from it. */
export interface Backing {
  readonly margin: Term;
  /** The coins that a liquidation takes: the margin, or in cross mode the whole wallet. */
  readonly backing: Term;
  /** Worth of the position at entry ÷ the margin, or in cross mode the wallet. */
  readonly leverage: Term;
  readonly requirement: Requirement;
  readonly liq_price: Term;
  readonly touched: Touched;
  /** Maintenance margin ÷ equity at the price now. */
  readonly margin_ratio: Term;
}

export function writeBacking(context: SheetContext, position: Position): Backing {
  const { sheet, results, inputs, asked, aside } = context;
  const { contracts, entry_price, dollars, realised } = position;
  const { contract_size, wallet_coins, price } = inputs;
  const held = { contracts, entry_price, contract_size };
  const requirement = new Requirement(context, { contracts, entry_price });
  results.group("margin");

  const worth = requirement.worthAtEntry;
  const margin = results.figure("margin", marginFor(context, worth, requirement));
  const none = isZero(contracts);
  const leverage = results.figure("leverage", IF(none, literal(0), over(worth, margin)));
  const wallet = aside("wallet", plus(wallet_coins ?? literal(0), realised));
  const cross = asked.mode === "cross";
  const backing = cross ? wallet : margin;
  const maintenance = results.figure("maintenance", requirement.leftOf(backing, price as Term));
  results.figure("free_coins", withoutDust(minus(wallet, margin)));

  const liq_price = liquidation(context, requirement, backing);
  results.figure("bankruptcy_price", sheet.call(BANKRUPTCY_PRICE, { ...held, margin: backing }));
  const touched = touchedBy(context, contracts);
  writeDistance(context, liq_price, touched);
  const atEntry = plus(backing, over(dollars, entry_price));
  const equity = aside("equity_now", minus(atEntry, over(dollars, price as Term)));
  const left = IF(isAbove(equity, literal(0)), over(maintenance, equity), NA("no equity is left: the margin is gone"));
  const margin_ratio = results.figure("margin_ratio", IF(none, literal(0), left));
  // the leverage as it was entered: the quotient could differ from it in its last digit
  const leverageHeld = cross ? aside("leverage_of_all", over(worth, backing)) : (inputs.leverage ?? leverage);
  return { margin, backing, leverage: leverageHeld, requirement, liq_price, touched, margin_ratio };
}

/** How far the liquidation price is: in per cent, in daily standard deviations, and as a probability. */
function writeDistance({ results, inputs, aside }: SheetContext, liq_price: Term, touched: Touched): void {
  const { price, volatility, days } = inputs as Record<"price" | "volatility" | "days", Term>;
  const distance = results.figure("liq_distance", minus(over(liq_price, price), literal(1)));
  results.figure("liq_deviations", over(distance, over(volatility, SQRT(literal(365)))));
  results.figure("touch_probability", touched(liq_price, aside), inWords(days));
}

const inWords = (days: Term): Term => joined(literal("in "), days, literal(" days, a model"));

/** The margin: as entered, or what the entered leverage or liquidation price asks for. */
function marginFor({ inputs }: SheetContext, worth: Term, requirement: Requirement): Term {
  const { leverage, margin, liquidation } = inputs;
  if (margin) return margin;
  return leverage ? roundedUp(over(worth, leverage)) : requirement.marginAt(liquidation as Term);
}

function liquidation({ results, helpers }: SheetContext, requirement: Requirement, margin: Term): Term {
  if (!requirement.rule.tiers) return results.figure("liq_price", requirement.liquidationOf(margin));
  const there = { price: "liq_price", mmr: "mmr_there", tier: "tier_there" } as const;
  const at = { row: FIRST_ROW + 1, column: helpers.take(widthOf(LIQ_PRICE_TIERED)) };
  return results.several(LIQ_PRICE_TIERED, requirement.tiered(margin), at, there).price;
}
