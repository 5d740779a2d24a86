import type { Fix } from "../built";
import { literal, numberOf } from "../sheet/term";
import { plain } from "../words/words";
import type { FindingInput } from "./finding-input";

/** The margin that is liquidated at a price and not before, where it can be posted and the coins held are enough for it. */
export function postedFor({ draft, blocks, given, coin }: FindingInput, price: number): Fix | undefined {
  if (draft.mode === "cross" || !(price > 0)) return undefined;
  const at = Number(price.toPrecision(6));
  const needed = numberOf(blocks.backing.requirement.marginFor(literal(at)));
  if (needed === undefined || needed <= 0 || needed > (given("coins") ?? 0)) return undefined;
  return {
    label: `Post ${plain(needed)} ${coin}: liquidation at ${plain(at)}`,
    draft: { ...draft, margin_by: "liquidation", liquidation: String(at) },
  };
}
