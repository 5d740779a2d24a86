import { contains, extentOf } from "../../workbook/cell-address";
import type { Place } from "../../native/convert/seen-cells";
import { isSheet } from "../../native/convert/where";
import type { CallSeen } from "../calls-seen";
import type { At } from "../finding";

/** What one of our calls takes cells for. */
export interface Use {
  readonly call: CallSeen;
  readonly place: Place;
}

const ENTRIES = new Set(["entry_price", "entry_prices", "near_entry"]);
const FILLS = new Set(["AVG_ENTRY", "TRADE_LEDGER", "CLOSED_TRADES"]);

/** Which cells our inverse functions take for contracts and for prices of entry, and which the linear one does. */
export class UsedCells {
  readonly contracts: Use[] = [];
  readonly entries: Use[] = [];
  /** Prices of fills, of which the average entry is made. */
  readonly fills: Use[] = [];
  /** Contracts that somebody compares with a linear position on purpose. */
  readonly linear: Use[] = [];

  look(call: CallSeen): void {
    const { name } = call.definition;
    const isLinear = name === "LINEAR_PNL";
    for (const [argument, { place }] of call.given) {
      if (!place) continue;
      const use = { call, place };
      if (argument === "contracts") (isLinear ? this.linear : this.contracts).push(use);
      else if (isLinear) continue;
      else if (ENTRIES.has(argument)) this.entries.push(use);
      else if (argument === "prices" && FILLS.has(name)) this.fills.push(use);
    }
  }
}

/** The first use of a cell. */
export function useOf(uses: readonly Use[], at: At): Use | undefined {
  const { row, column } = extentOf(at);
  return uses.find(({ place }) => isSheet(place.sheet.name, at.sheet) && contains(place.extent, row, column));
}
