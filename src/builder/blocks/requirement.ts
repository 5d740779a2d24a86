import { columnOf, columnTaken } from "../../catalog/declare/columns";
import { LIQ_PRICE } from "../../catalog/margin/liquidation";
import { MAINT_MARGIN } from "../../catalog/margin/maintenance-margin";
import { MARGIN_FOR_LIQ } from "../../catalog/margin/margin-for-liquidation";
import { NOTIONAL } from "../../catalog/position/notional";
import { tiers as TIERS } from "../../catalog/margin/tier-columns";
import { LIQ_PRICE_TIERED } from "../../catalog/margin/tiers";
import { LIQ_PROB } from "../../catalog/margin/touch-probability";
import { METHOD_NAMES, METHODS, type Method } from "../../core/margin/methods";
import { cellOf, columnAt, IF, isBelow, isWord, isZero, LOOKUP, minus, plus, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { FIRST_ROW } from "./layout";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

const [FLOOR, RATE] = [columnTaken(TIERS, "floor"), columnTaken(TIERS, "mmr")];

/** What the venue wants left of a margin: at one rate or by a tier table, valued as the method says. */
export class Requirement {
  /** As functions take it that look at each price for themselves. */
  readonly rule: Readonly<Record<"mmr" | "method" | "tiers" | "mmr_per_coin", Term | undefined>>;
  readonly #deductions: Term | undefined;

  constructor(
    private readonly context: SheetContext,
    private readonly position: Pick<Position, "contracts" | "entry_price">,
  ) {
    const { mmr, method, tiers, mmr_per_coin } = context.inputs;
    this.rule = { mmr, method, tiers, mmr_per_coin };
    this.#deductions = tiers && writeDeductions(context, tiers);
  }

  /** The margin on which the liquidation is at these prices. */
  marginFor(prices: Term): Term {
    const { mmr, deduction } = this.#at(prices);
    const { method, mmr_per_coin } = this.rule;
    const more = { contract_size: this.context.inputs.contract_size, deduction, method, mmr_per_coin };
    return this.context.sheet.call(MARGIN_FOR_LIQ, { ...this.position, liq_price: prices, mmr, ...more });
  }

  /** Where a margin is liquidated: one price, or by one rate a price for each margin. */
  liquidationOf(margin: Term): Term {
    const { sheet, inputs } = this.context;
    const { tiers, mmr, method, mmr_per_coin } = this.rule;
    const held = { ...this.position, margin, contract_size: inputs.contract_size, method };
    if (!tiers) return sheet.call(LIQ_PRICE, { ...held, mmr, mmr_per_coin });
    return cellOf(this.tiered(margin), 1, columnOf(LIQ_PRICE_TIERED, "price"));
  }

  /** By a tier table: the price, the rate there and the tier's number, side by side. */
  tiered(margin: Term): Term {
    const { sheet, inputs } = this.context;
    const { method, tiers } = this.rule;
    return sheet.call(LIQ_PRICE_TIERED, {
      ...this.position,
      margin,
      tiers,
      contract_size: inputs.contract_size,
      method,
    });
  }

  /** How probable it is that a liquidation price is reached within the days: certain where the price is beyond it now. */
  touched(liq_price: Term): Term {
    const { sheet, inputs } = this.context;
    const { price, volatility, days } = inputs;
    const ahead = isBelow(times(this.position.contracts, minus(liq_price, price as Term)), literal(0));
    return IF(ahead, sheet.call(LIQ_PROB, { price, liq_price, volatility, days }), literal(1));
  }

  /** What must be left of a margin at a price. */
  leftOf(margin: Term, price: Term): Term {
    const { contracts, entry_price } = this.position;
    const { mmr, deduction } = this.#at(price);
    const method = this.rule.method as Term;
    const valuedAt = IF(byMethodOf("worth at the price", method), price, entry_price);
    const { contract_size } = this.context.inputs;
    const held = { contracts, mark_price: valuedAt, mmr, contract_size, deduction };
    const share = times(margin, mmr);
    const shared = deduction ? minus(share, deduction) : share;
    const left = IF(
      byMethodOf("margin", method),
      shared,
      this.context.sheet.call(MAINT_MARGIN, { ...held, mmr_per_coin: this.rule.mmr_per_coin }),
    );
    return IF(isZero(contracts), literal(0), left);
  }

  /** The rate and the deduction of the tier in which the position's worth is at these prices. */
  #at(prices: Term): { mmr: Term; deduction?: Term } {
    const { mmr, tiers } = this.rule;
    if (!tiers || !this.#deductions) return { mmr: mmr as Term };
    const { contracts } = this.position;
    const { sheet, inputs } = this.context;
    const worth = sheet.call(NOTIONAL, { contracts, price: prices, contract_size: inputs.contract_size });
    const [floors, rates] = [columnAt(tiers, FLOOR), columnAt(tiers, RATE)];
    return { mmr: LOOKUP(worth, floors, rates), deduction: LOOKUP(worth, floors, this.#deductions) };
  }
}

/** Whether the method is one by which mmr is a share of this. */
const byMethodOf = (whole: (typeof METHODS)[Method]["mmrOf"], method: Term): Term =>
  METHOD_NAMES.filter((name) => METHODS[name].mmrOf === whole)
    .map((name) => isWord(method, name))
    .reduce((one, other) => IF(one, one, other));

/** d = d before + floor·(mmr − mmr before): what a tier's rate takes too much of the worth below its floor. */
function writeDeductions({ sheet, helpers }: SheetContext, tiers: Term): Term {
  const column = helpers.take(1);
  sheet.write({ row: FIRST_ROW, column }, "Deductions", { role: "head" });
  const cell = (row: number, column: number) => cellOf(tiers, row + 1, column);
  const written: Term[] = [];
  for (const row of tiers.cells.keys()) {
    const before = written[row - 1];
    const more = before
      ? times(cell(row, FLOOR), minus(cell(row, RATE), cell(row - 1, RATE)))
      : times(cell(row, FLOOR), cell(row, RATE));
    const deduction = before ? plus(before, more) : more;
    written.push(sheet.cells({ row: FIRST_ROW + 1 + row, column }, [[deduction]], { role: "helper" }));
  }
  const text = sheet.addressOf({ row: FIRST_ROW + 1, column }, written.length);
  return { text, cells: written.flatMap(({ cells }) => cells) };
}
