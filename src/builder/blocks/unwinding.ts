import { negative, over } from "../sheet/native";
import type { Term } from "../sheet/term";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/**
 * What ends the hedge with the dollars kept: contracts closed at the futures price now, and coins sold with them; or the
 * expiry awaited, at which the contracts settle at the price of the coin. One or the other, never one's price with the
 * other's contracts.
 */
export function writeUnwinding({ results, inputs, asked }: SheetContext, position: Position, locked: Locked): void {
  results.group("exit");
  results.figure("exit_contracts", negative(position.contracts));
  results.figure("exit_coins", over(locked.dollars, position.futures));
  if (asked.kind === "expiry") results.figure("expiry_coins", over(locked.dollars, inputs.price as Term));
}
