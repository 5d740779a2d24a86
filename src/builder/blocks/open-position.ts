import { cellOf, over, times } from "../sheet/native";
import type { Term } from "../sheet/term";
import type { Inputs } from "./inputs";
import { FIRST_ROW } from "./layout";
import type { SheetContext } from "./sheet-context";

/**
 * The open position in contracts, whatever it was entered in: dollars are divided by the face of a contract, coins are
 * valued at their entry prices first. So its dollars stay the same when another contract is chosen.
 */
export function writeOpenPosition({
  sheet,
  helpers,
  asked,
  inputs,
}: Pick<SheetContext, "sheet" | "helpers" | "asked" | "inputs">): Inputs {
  const { existing, existing_entry, contract_size } = inputs;
  const countedIn = asked.existing_in;
  if (!existing || countedIn === undefined || countedIn === "contracts") return inputs;
  const dollars = (row: number): Term => {
    const entered = cellOf(existing, row + 1);
    return countedIn === "dollars" ? entered : times(entered, cellOf(existing_entry as Term, row + 1));
  };
  const at = { row: FIRST_ROW, column: helpers.take(1) };
  sheet.write(at, "Contracts open", { role: "head" });
  const contracts = existing.cells.map((_, row) => [over(dollars(row), contract_size as Term)]);
  const below = { row: at.row + 1, column: at.column };
  return { ...inputs, existing: sheet.cells(below, contracts, { role: "helper", name: "contracts_before" }) };
}
