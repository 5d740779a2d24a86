import { columnOf } from "../../catalog/declare/columns";
import { UNWIND } from "../../catalog/hedge/unwind";
import { cellOf, times } from "../sheet/native";
import { literal } from "../sheet/term";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** What ends the hedge at the price now, with the dollars kept. */
export function writeUnwinding({ sheet, results, inputs }: SheetContext, position: Position): void {
  const { contracts, entry_price, coins } = position;
  const { price, contract_size, exit_fee } = inputs;
  results.group("exit");
  results.figure("exit_contracts", times(contracts, literal(-1)));
  const unwind = sheet.call(UNWIND, { coins, contracts, entry_price, exit_price: price, contract_size, exit_fee });
  results.figure("exit_coins", cellOf(unwind, 1, columnOf(UNWIND, "coins to sell")));
}
