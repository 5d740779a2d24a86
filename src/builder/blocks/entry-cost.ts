import { over, plus } from "../sheet/native";
import type { Term } from "../sheet/term";
import type { SheetContext } from "./sheet-context";

/** What entering costs, as a share of what is traded: the fee, and the slippage of a market order. */
export function entryCost({ inputs: { entry_fee, slippage, slippage_usd, price } }: SheetContext): Term | undefined {
  const lost = [entry_fee, slippage, slippage_usd && over(slippage_usd, price as Term)];
  return lost
    .filter((term) => term !== undefined)
    .reduce<Term | undefined>((sum, term) => (sum ? plus(sum, term) : term), undefined);
}
