import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { numberIn } from "../figures/figures";
import { numberOf } from "../sheet/term";
import { pointOf, type HedgePoint, type PointInput } from "./hedge-point";
import { liquidationModelOf } from "./liquidation-model";

/** The user's own hedge, and what it shares with every hedge that it is compared with. */
export interface SurvivalInput {
  readonly own: HedgePoint;
  readonly shared: PointInput;
  /** The price of the coin now. */
  readonly price: number;
}

/** Only for a short that hedges coins: for a long, a proxy hedge or no position the question does not arise. */
export function survivalInputOf(context: SheetContext, { position, backing }: Blocks): SurvivalInput | undefined {
  const { inputs, asked, results } = context;
  const [contracts, margin, coins] = [position.contracts, backing.backing, position.coins].map(numberOf);
  const [price, days, size] = [inputs.price, inputs.days, inputs.contract_size].map((term) => term && numberOf(term));
  const [entry, model] = [numberOf(position.entry_price), liquidationModelOf(context, position.entry_price)];
  if (asked.hedged_with === "proxy" || !model || !contracts || contracts >= 0 || !margin || !coins || !entry) return;
  if (price === undefined || days === undefined || size === undefined) return;
  const month = numberIn(results.figures, "funding_month_usd");
  const shared: PointInput = {
    context,
    model,
    entry: position.entry_price,
    coins,
    days,
    worth: coins * entry,
    monthly: month === undefined ? undefined : month / Math.abs(contracts),
  };
  const own = pointOf(shared, { contracts }, margin);
  return Number.isNaN(own.liq_price) ? undefined : { own, shared, price };
}
