import { negative, over } from "../sheet/native";
import type { Term } from "../sheet/term";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/**
 * How to end the hedge and keep the dollars. Either the contracts are closed at the futures price now and coins are
 * sold with them, or the expiry is awaited, at which the contracts settle at the price of the coin. The two are never
 * mixed: each number of coins belongs to one price.
 */
export function writeUnwinding({ results, inputs, asked }: SheetContext, position: Position, locked: Locked): void {
  results.group("exit");
  results.figure("exit_contracts", negative(position.contracts));
  results.figure("exit_coins", over(locked.dollars, position.futures));
  if (asked.kind === "expiry") results.figure("expiry_coins", over(locked.dollars, inputs.price as Term));
}
