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
  greater,
  IF,
  isWord,
  isZero,
  LOOKUP,
  minus,
  over,
  plus,
  SIGN,
  times,
} from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { FIRST_ROW } from "./layout";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

const [FLOOR, RATE] = [columnTaken(TIERS, "floor"), columnTaken(TIERS, "mmr")];

/** The maintenance requirement: at one rate or by a tier table, valued as the method says. */
export class Requirement {
  /** The arguments of functions that work out the requirement at each price by themselves. */
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
    const { mmr, deduction } = this.#at(price);
    const { contracts, entry_price } = this.position;
    const gone = times(SIGN(contracts), minus(this.#worth(price), this.#worth(entry_price)));
    const lost = aside("lost_there", deduction ? minus(gone, deduction) : gone);
    const isShare = byMethodOf("margin", this.rule.method as Term);
    const asked = aside("asked_there", times(mmr, this.#valuedAt(price)));
    return greater(literal(0), IF(isShare, over(lost, minus(literal(1), mmr)), plus(asked, lost)));
  }

  /** The liquidation price on each margin. */
  liquidationOf(margin: Term): Term {
    const { sheet, inputs } = this.context;
    const { mmr, method, tiers, mmr_per_coin } = this.rule;
    const held = { ...this.position, margin, contract_size: inputs.contract_size, method };
    return sheet.call(LIQ_PRICE, { ...held, mmr, mmr_per_coin, tiers });
  }

  /** By a tier table: the liquidation price, the rate there, and the tier's number, side by side. */
  tiered(margin: Term): Term {
    const { sheet, inputs } = this.context;
    const { method, tiers } = this.rule;
    const { contract_size } = inputs;
    return sheet.call(LIQ_PRICE_TIERED, { ...this.position, margin, tiers, contract_size, method });
  }

  /** The maintenance margin at a price, in coin; under "loss" a share of the margin given. */
  leftOf(margin: Term, price: Term): Term {
    const { mmr, deduction } = this.#at(price);
    const whole = IF(byMethodOf("margin", this.rule.method as Term), margin, this.#valuedAt(price));
    const asked = times(mmr, whole);
    return IF(isZero(this.position.contracts), literal(0), deduction ? minus(asked, deduction) : asked);
  }

  /** The position's worth in coin that the rate is a share of: at the price, or at entry, as the method says. */
  #valuedAt(price: Term): Term {
    const atPrice = byMethodOf("worth at the price", this.rule.method as Term);
    return this.#worth(IF(atPrice, price, this.position.entry_price));
  }

  #worth(price: Term): Term {
    return over(times(ABS(this.position.contracts), this.context.inputs.contract_size as Term), price);
  }

  /** The rate and the deduction of the tier that the position's worth falls into at these prices. */
  #at(prices: Term): { mmr: Term; deduction?: Term } {
    const { mmr, tiers } = this.rule;
    const worth = this.#worth(prices);
    if (!tiers || !this.#deductions) {
      const { mmr_per_coin } = this.rule;
      return { mmr: mmr_per_coin ? plus(mmr as Term, times(mmr_per_coin, worth)) : (mmr as Term) };
    }
    const [floors, rates] = [columnAt(tiers, FLOOR), columnAt(tiers, RATE)];
    return { mmr: LOOKUP(worth, floors, rates), deduction: LOOKUP(worth, floors, this.#deductions) };
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
  const text = sheet.addressOf({ row: FIRST_ROW + 1, column }, written.length);
  return { text, cells: written.flatMap(({ cells }) => cells) };
}
