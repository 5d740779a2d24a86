import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { numberOf } from "../sheet/term";
import type { Problem } from "./given";

/**
 * Problems with a liquidation price that the position cannot have: on the wrong side of the price now, or one that
 * needs no margin. They are said at that field, before any margin is worked out from it.
 */
export function misplaced({ inputs, words: { plain } }: SheetContext, { position, backing }: Blocks): Problem[] {
  const liquidation = inputs.liquidation && numberOf(inputs.liquidation);
  const price = inputs.price && numberOf(inputs.price);
  const held = numberOf(position.contracts);
  if (liquidation === undefined || price === undefined || held === undefined || held === 0) return [];
  const refused = (says: string): Problem[] => [{ field: "liquidation", says }];
  if (held * (liquidation - price) >= 0) {
    const now = `the price now, ${plain(price)}`;
    return refused(
      held < 0
        ? `must be above ${now}: you are short, and a rise liquidates a short`
        : `must be below ${now}: you are long, and a fall liquidates a long`,
    );
  }
  const margin = numberOf(backing.margin);
  if (margin !== undefined && margin > 0) return [];
  return refused(`of ${plain(liquidation)} needs no margin at all: what the position has gained covers it`);
}
