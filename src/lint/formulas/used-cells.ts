import type { Place } from "../../native/convert/seen-cells";
import { isSheet } from "../../native/convert/where";
import { contains, extentOf, extentText } from "../../workbook/cell-address";
import type { CallSeen } from "../calls-seen";
import type { At } from "../finding";
import { atOf, isOne, keyOf } from "../sight";

/** What one of our calls takes cells for. */
export interface Use {
  readonly call: CallSeen;
  readonly place: Place;
}

/** Cells, and the first call that takes each for the same thing. A workbook may have thousands of either. */
export class Uses {
  private readonly cells = new Map<string, Use>();
  private readonly ranges = new Map<string, Use>();

  add(use: Use): void {
    const { sheet, extent } = use.place;
    const [uses, key] = isOne(extent)
      ? [this.cells, keyOf(atOf(sheet, extent))]
      : [this.ranges, `${sheet.name}!${extentText(extent)}`];
    if (!uses.has(key)) uses.set(key, use);
  }

  get isEmpty(): boolean {
    return this.cells.size + this.ranges.size === 0;
  }

  of(at: At): Use | undefined {
    const { row, column } = extentOf(at);
    const isThere = ({ place }: Use): boolean =>
      isSheet(place.sheet.name, at.sheet) && contains(place.extent, row, column);
    return this.cells.get(keyOf(at)) ?? [...this.ranges.values()].find(isThere);
  }

  /** Of just these cells, and no other. */
  ofRange({ sheet, extent }: Place): Use | undefined {
    return this.ranges.get(`${sheet.name}!${extentText(extent)}`);
  }
}

const ENTRIES = new Set(["entry_price", "entry_prices", "near_entry"]);
const FILLS = new Set(["AVG_ENTRY", "TRADE_LEDGER", "CLOSED_TRADES"]);

/** Which cells our inverse functions take for contracts and for prices of entry, and which the linear one does. */
export class UsedCells {
  readonly contracts = new Uses();
  readonly entries = new Uses();
  /** Prices of fills, of which the average entry is made. */
  readonly fills = new Uses();
  /** Contracts that somebody compares with a linear position on purpose. */
  readonly linear = new Uses();

  look(call: CallSeen): void {
    const { name } = call.definition;
    const isLinear = name === "LINEAR_PNL";
    for (const [argument, seen] of call.given) {
      const uses = this.usesFor(argument, name, isLinear);
      if (uses && seen.place) uses.add({ call, place: seen.place });
    }
  }

  private usesFor(argument: string, name: string, isLinear: boolean): Uses | undefined {
    if (argument === "contracts") return isLinear ? this.linear : this.contracts;
    if (isLinear) return undefined;
    if (ENTRIES.has(argument)) return this.entries;
    return argument === "prices" && FILLS.has(name) ? this.fills : undefined;
  }
}
