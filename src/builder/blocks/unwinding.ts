import { columnOf } from "../../catalog/declare/columns";
import { UNWIND } from "../../catalog/hedge/unwind";
import { cellOf, times } from "../sheet/native";
import { literal } from "../sheet/term";
import type { Position } from "./position";
import type { Work } from "./work";

/** What ends the hedge at the price now, with the dollars kept. */
export function writeUnwinding({ sheet, results, inputs, draft }: Work, position: Position): void {
  const { contracts, entry_price, coins } = position;
  const { price, contract_size, exit_fee } = inputs;
  const coin = draft.coin.trim();
  results.group("Exit at the price now");
  results.figure("exit_contracts", "Contracts to buy back", "contracts", times(contracts, literal(-1)));
  const unwind = sheet.call(UNWIND, { coins, contracts, entry_price, exit_price: price, contract_size, exit_fee });
  results.figure("exit_coins", "Coins to sell then", "coin", cellOf(unwind, 1, columnOf(UNWIND, "coins to sell")), {
    unit: `${coin}, to keep the dollars`,
  });
}
