import { BANKRUPTCY_PRICE, LIQ_PRICE } from "../../../catalog/liquidation";
import { INIT_MARGIN } from "../../../catalog/initial-margin";
import { MAINT_MARGIN } from "../../../catalog/maintenance-margin";
import { MARGIN_FOR_LIQ } from "../../../catalog/margin-for-liquidation";
import { MARGIN_RATIO } from "../../../catalog/margin-ratio";
import { NOTIONAL } from "../../../catalog/notional";
import { LIQ_PRICE_TIERED } from "../../../catalog/tiers";
import { LIQ_PROB } from "../../../catalog/touch-probability";
import { minus, over, root, transposed } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Position } from "./position";
import type { Work } from "./work";

/** The margin behind the position, and how far it reaches. */
export interface Backing {
  readonly margin: Term;
  /** Position ÷ margin. */
  readonly leverage: Term;
  /** What a liquidation takes: the margin, or in cross mode the whole wallet. */
  readonly backing: Term;
  readonly liq_price: Term;
  /** The rate that holds at the liquidation price. */
  readonly mmr: Term;
}

export function writeBacking(work: Work, position: Position): Backing {
  const { sheet, results, inputs, draft } = work;
  const { contracts, entry_price } = position;
  const { contract_size, wallet_coins, price, mmr, volatility, days } = inputs;
  const coin = draft.coin.trim();
  const held = { contracts, entry_price, contract_size };
  results.group("Margin");

  const margin = results.figure("margin", "Margin posted", "coin", marginFor(work, position), { unit: coin });
  const notional = sheet.call(NOTIONAL, { contracts, price: entry_price, contract_size, unit: literal("coin") });
  const leverage = results.figure("leverage", "Leverage", "times", over(notional, margin));
  const maintenance = sheet.call(MAINT_MARGIN, { contracts, mark_price: price, mmr, contract_size });
  results.figure("maintenance", "Maintenance margin now", "coin", maintenance, { unit: coin });
  const wallet = wallet_coins ?? literal(0);
  results.figure("free_coins", "Free in the wallet", "coin", minus(wallet, margin), { unit: coin });

  const backing = draft.mode === "cross" ? wallet : margin;
  const { price: liq_price, rate } = liquidation(work, position, backing);
  const bankruptcy = sheet.call(BANKRUPTCY_PRICE, { ...held, margin: backing });
  results.figure("bankruptcy_price", "Bankruptcy price", "price", bankruptcy, { unit: `USD/${coin}` });
  const distance = results.figure(
    "liq_distance",
    "Liquidation from here",
    "percent",
    minus(over(liq_price, price as Term), literal(1)),
  );
  const daily = over(volatility as Term, root(literal(365)));
  results.figure("liq_deviations", "The same in daily deviations", "ratio", over(distance, daily), { unit: "σ" });
  results.figure(
    "touch_probability",
    "Touch probability",
    "percent",
    sheet.call(LIQ_PROB, { price, liq_price, volatility, days }),
    { unit: "within the days" },
  );
  results.figure(
    "margin_ratio",
    "Margin ratio now",
    "percent",
    sheet.call(MARGIN_RATIO, { ...held, mark_price: price, margin: backing, mmr }),
    { unit: "liquidated at 100 %" },
  );
  return { margin, leverage, backing, liq_price, mmr: rate };
}

/** One is set, and the margin follows from it. */
function marginFor({ sheet, inputs }: Work, { contracts, entry_price }: Position): Term {
  const { contract_size, leverage, margin, liquidation: liq_price, mmr } = inputs;
  if (margin) return margin;
  if (leverage) return sheet.call(INIT_MARGIN, { contracts, price: entry_price, leverage, contract_size });
  return sheet.call(MARGIN_FOR_LIQ, { contracts, entry_price, liq_price, mmr, contract_size });
}

function liquidation(work: Work, { contracts, entry_price }: Position, margin: Term): { price: Term; rate: Term } {
  const { sheet, results, inputs, draft } = work;
  const { contract_size, method, mmr, tiers } = inputs;
  const unit = `USD/${draft.coin.trim()}`;
  const held = { contracts, entry_price, margin, contract_size, method };
  if (!tiers) {
    const price = sheet.call(LIQ_PRICE, { ...held, mmr });
    return { price: results.figure("liq_price", "Liquidation price", "price", price, { unit }), rate: mmr as Term };
  }
  const tiered = sheet.call(LIQ_PRICE_TIERED, { ...held, tiers });
  const rows = [
    { name: "liq_price", label: "Liquidation price", kind: "price", unit },
    { name: "mmr_there", label: "Maintenance margin rate there", kind: "percent" },
    { name: "tier_there", label: "Tier there", kind: "count" },
  ] as const;
  const three = transposed(tiered);
  // A refusal is one cell, and its row is the liquidation price's.
  if (three.cells.length < rows.length) {
    const price = results.figure("liq_price", "Liquidation price", "price", three, { unit });
    return { price, rate: mmr as Term };
  }
  const [price, rate] = results.figures(three, rows) as [Term, Term];
  return { price, rate };
}
