import { plainNumber } from "../../catalog/declare/plain-number";
import { addressText } from "../../workbook/cell-address";
import { numberIn, type ArgumentSeen, type CallSeen } from "../calls-seen";
import type { At, LintFinding } from "../finding";
import { atOf, isOne, keyOf, type Sight } from "../sight";

/** A margin that some call of ours is given for a position. */
interface Posted {
  readonly at: At;
  readonly margin: number;
}

/** What a chosen liquidation price needs. */
interface Needed {
  readonly price: number;
  readonly margin: number;
  readonly at: At;
}

/** Far below what anybody posts, and far above what rounding does. */
const NEGLIGIBLE = 1e-6;

/**
 * L13: less margin than the liquidation price that was chosen needs. A position is known by the cells of its contracts
 * and its entry; who asks MARGIN_FOR_LIQ for several prices of one position looks at a table and has chosen none. Who
 * tries several margins is told once.
 */
export class MarginsForPrices {
  private readonly posted = new Map<string, Map<string, Posted>>();
  private readonly needed = new Map<string, Map<number, Needed>>();

  look(call: CallSeen, sight: Sight): void {
    const position = positionOf(call);
    if (position === undefined) return;
    if (call.definition.name === "MARGIN_FOR_LIQ") {
      const price = numberIn(call.given.get("liq_price"));
      const margin = sight.numberOf(`=${call.formula.slice(call.span.from, call.span.to)}`, call.at);
      if (price === undefined || margin === undefined) return;
      const prices = this.needed.get(position) ?? new Map<number, Needed>();
      this.needed.set(position, prices.set(price, { price, margin, at: call.at }));
    }
    const given = call.given.get("margin");
    const [at, margin] = [given && cellOf(given), numberIn(given)];
    if (!at || margin === undefined) return;
    const cells = this.posted.get(position) ?? new Map<string, Posted>();
    this.posted.set(position, cells.set(keyOf(at), { at, margin }));
  }

  findings(): LintFinding[] {
    return [...this.needed].flatMap(([position, prices]) => {
      const [needed, another] = prices.values();
      if (!needed || another) return [];
      const [first, ...others] = [...(this.posted.get(position)?.values() ?? [])].filter(
        ({ margin }) => margin < needed.margin * (1 - NEGLIGIBLE),
      );
      if (!first) return [];
      const says = `The margin is ${plainNumber(first.margin)} coins, and a liquidation no nearer than ${plainNumber(needed.price)} needs ${plainNumber(needed.margin)}, as MARGIN_FOR_LIQ says in ${addressText(needed.at)}.`;
      return [{ code: "L13", level: "amber", at: first.at, others: others.map(({ at }) => at), says }];
    });
  }
}

const cellOf = ({ place }: ArgumentSeen): At | undefined =>
  place && isOne(place.extent) ? atOf(place.sheet, place.extent) : undefined;

function positionOf({ given }: CallSeen): string | undefined {
  const cells = ["contracts", "entry_price"].map((name) => {
    const argument = given.get(name);
    return argument && cellOf(argument);
  });
  return cells.includes(undefined) ? undefined : cells.map((at) => keyOf(at as At)).join(" ");
}
