import { columnTaken } from "../../catalog/declare/columns";
import { LIQ_PRICE } from "../../catalog/margin/liquidation";
import { MARGIN_FOR_LIQ } from "../../catalog/margin/margin-for-liquidation";
import { tiers as TIERS } from "../../catalog/margin/tier-columns";
import { LIQ_PRICE_TIERED } from "../../catalog/margin/tiers";
import { METHOD_NAMES, METHODS, type Method } from "../../core/margin/methods";
import {
  ABS,
  cellOf,
  columnAt,
  IF,
  isWord,
  isZero,
  LOOKUP,
  MAX,
  minus,
  over,
  plus,
  SIGN,
  times,
} from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { FORMATS } from "./formats";
import { FIRST_ROW } from "./layout";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

const [FLOOR, RATE] = [columnTaken(TIERS, "floor"), columnTaken(TIERS, "mmr")];

/** The maintenance requirement: at one rate or by a tier table, valued as the method says. */
export class Requirement {
  /** The arguments of functions that work out the requirement at each price by themselves. */
  readonly rule: Readonly<Record<"mmr" | "method" | "tiers" | "mmr_per_coin", Term | undefined>>;
  readonly #deductions: Term | undefined;
  /** What the position was worth when it was opened, in coin. */
  readonly worthAtEntry: Term;

  constructor(
    private readonly context: SheetContext,
    private readonly position: Pick<Position, "contracts" | "entry_price">,
  ) {
    const { mmr, method, tiers, mmr_per_coin } = context.inputs;
    this.rule = { mmr, method, tiers, mmr_per_coin };
    this.#deductions = tiers && writeDeductions(context, tiers);
    this.worthAtEntry = context.aside("worth_at_entry", this.#worth(position.entry_price));
  }

  /** The margin that puts the liquidation at each of these prices. */
  marginFor(prices: Term): Term {
    const { contract_size } = this.context.inputs;
    return this.context.sheet.call(MARGIN_FOR_LIQ, {
      ...this.position,
      liq_price: prices,
      ...this.rule,
      contract_size,
    });
  }

  /** The same at one price, in the spreadsheet's own formulas, since other calls stand on this margin. */
  marginAt(price: Term): Term {
    const { aside } = this.context;
    const worth = aside("worth_there", this.#worth(price));
    const { mmr, deduction } = this.#at("there", worth);
    const gone = times(SIGN(this.position.contracts), minus(worth, this.worthAtEntry));
    const lost = aside("lost_there", deduction ? minus(gone, deduction) : gone);
    const isShare = byMethodOf("margin", this.rule.method as Term);
    const asked = aside("asked_there", times(mmr, this.#valued(worth)));
    const needed = IF(isShare, over(lost, minus(literal(1), mmr)), plus(asked, lost));
    return MAX(aside("needed_there", needed), literal(0));
  }

  /** Where each margin is liquidated, and this where it never is. */
  liquidationOf(margin: Term, if_none?: Term): Term {
    const { sheet, inputs } = this.context;
    const { mmr, method, tiers, mmr_per_coin } = this.rule;
    const { contract_size, liq_tick: tick } = inputs;
    const held = { ...this.position, margin, contract_size, method, tick, if_none };
    return sheet.call(LIQ_PRICE, { ...held, mmr, mmr_per_coin, tiers });
  }

  /** By a tier table: the liquidation price, the rate there, and the tier's number, side by side. */
  tiered(margin: Term): Term {
    const { sheet, inputs } = this.context;
    const { method, tiers } = this.rule;
    const { contract_size, liq_tick: tick } = inputs;
    return sheet.call(LIQ_PRICE_TIERED, { ...this.position, margin, tiers, contract_size, method, tick });
  }

  /** The maintenance margin at a price, in coin; under "loss" a share of the margin given. */
  leftOf(margin: Term, price: Term): Term {
    const worth = this.context.aside("worth_now", this.#worth(price));
    const { mmr, deduction } = this.#at("now", worth);
    const whole = IF(byMethodOf("margin", this.rule.method as Term), margin, this.#valued(worth));
    const asked = times(mmr, this.context.aside("asked_of", whole));
    return IF(isZero(this.position.contracts), literal(0), deduction ? minus(asked, deduction) : asked);
  }

  /** What the position is worth in coin, where the method values it: at a price or at entry. */
  #valued(worth: Term): Term {
    return IF(byMethodOf("worth at the price", this.rule.method as Term), worth, this.worthAtEntry);
  }

  #worth(price: Term): Term {
    return over(times(ABS(this.position.contracts), this.context.inputs.contract_size as Term), price);
  }

  /** The rate and the deduction of the tier in which this worth is. */
  #at(where: "now" | "there", worth: Term): { mmr: Term; deduction?: Term } {
    const { mmr, tiers } = this.rule;
    const { aside, sheet } = this.context;
    if (!tiers || !this.#deductions) {
      const { mmr_per_coin } = this.rule;
      if (!mmr_per_coin) return { mmr: mmr as Term };
      return { mmr: aside(`rate_${where}`, plus(mmr as Term, times(mmr_per_coin, worth)), FORMATS.rate) };
    }
    const floors = sheet.named("tier_floors", columnAt(tiers, FLOOR));
    const rates = sheet.named("tier_rates", columnAt(tiers, RATE));
    return {
      mmr: aside(`rate_${where}`, LOOKUP(worth, floors, rates), FORMATS.rate),
      deduction: aside(`deduction_${where}`, LOOKUP(worth, floors, this.#deductions)),
    };
  }
}

/** Whether the method in this cell is one whose rate is a share of `whole`. */
const byMethodOf = (whole: (typeof METHODS)[Method]["mmrOf"], method: Term): Term =>
  METHOD_NAMES.filter((name) => METHODS[name].mmrOf === whole)
    .map((name) => isWord(method, name))
    .reduce((one, other) => IF(one, one, other));

/**
 * The deduction of each tier, d = d before + floor·(mmr − mmr before): what the tier's rate asks for too much on the
 * worth below its floor.
 */
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
  const below = { row: FIRST_ROW + 1, column };
  return sheet.range(
    below,
    written.flatMap(({ cells }) => cells),
    "tier_deductions",
  );
}
