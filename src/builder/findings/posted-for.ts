import type { Fix } from "../built";
import { literal, numberOf } from "../sheet/term";
import type { FindingInput } from "./finding-input";

/**
 * The remedy of posting the margin that puts the liquidation at this price; undefined where margin cannot be posted by
 * itself, or the coins held are not enough.
 */
export function postedFor(
  { draft, blocks, given, coin, words: { plain } }: FindingInput,
  price: number,
): Fix | undefined {
  if (draft.mode === "cross" || !(price > 0)) return undefined;
  const at = Number(price.toPrecision(6));
  const needed = numberOf(blocks.backing.requirement.marginFor(literal(at)));
  if (needed === undefined || needed <= 0 || needed > (given("coins") ?? 0)) return undefined;
  return {
    label: `Post ${plain(needed)} ${coin}: liquidation at ${plain(at)}`,
    draft: { ...draft, margin_by: "liquidation", liquidation: String(at) },
  };
}
