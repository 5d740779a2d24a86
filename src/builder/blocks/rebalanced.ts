import { columnOf } from "../../catalog/declare/columns";
import { REBALANCE_CONTRACTS } from "../../catalog/hedge/rebalance";
import { cellOf, columnAt } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { FIRST_ROW } from "./layout";
import type { SheetContext } from "./sheet-context";

interface Held {
  /** The coins of the wallet plus open PnL. */
  readonly coins: Term;
  readonly contracts: Term;
}

/**
 * The trade that brings the coin to its target weight. The coin is the first asset of the portfolio; the others only
 * count towards its total.
 */
export function rebalanced(
  { sheet, inputs, helpers }: SheetContext,
  named: "planned" | "missing",
  { coins, contracts }: Held,
): Term {
  const { price, weight, other_units, other_prices, contract_size, cash, lot } = inputs;
  const column = helpers.take(4);
  const heads = ["Units", "Prices", "Target weights", "Contracts open"];
  sheet.writeAll({ row: FIRST_ROW, column }, [heads], { role: "head" });
  const others = (other_units?.cells ?? []).map((_, row) => [
    cellOf(other_units as Term, row + 1),
    cellOf(other_prices ?? literal(0), row + 1),
    literal(0),
    literal(0),
  ]);
  const first = { row: FIRST_ROW + 1, column };
  const table = sheet.cells(first, [[coins, price as Term, weight as Term, contracts], ...others], { role: "helper" });
  const part = (name: string, at: number): Term => sheet.named(`${named}_${name}`, columnAt(table, at));
  const [units, prices] = [part("units", 1), part("prices", 2)];
  const [target_weights, existing] = [part("weights", 3), part("open", 4)];
  const given = { units, prices, target_weights, contract_size, existing, cash_usd: cash, lot };
  return cellOf(sheet.call(REBALANCE_CONTRACTS, given), 1, columnOf(REBALANCE_CONTRACTS, "contracts"));
}
