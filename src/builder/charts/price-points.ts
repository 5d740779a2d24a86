import { assetAt } from "../blocks/scenarios";
import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { leftAt, worthAt, type Wealth } from "../blocks/wealth";
import { plus } from "../sheet/native";
import { literal, numberOf, type Term } from "../sheet/term";

/** The wallet at one price. */
export interface PricePoint extends Wealth {
  readonly price: Term;
  readonly marginRatio: Term;
}

/** Between the rungs: the price now, and the liquidation price with the wallet before and after it. */
export function pointsBetween(context: SheetContext, blocks: Blocks): PricePoint[] {
  const { position, backing, scenarios } = blocks;
  const now = context.inputs.price as Term;
  const [at, liquidation] = [numberOf(now) ?? 0, numberOf(backing.liq_price)];
  const short = (numberOf(position.contracts) ?? 0) < 0;
  const isGone = liquidation !== undefined && (short ? at >= liquidation : at <= liquidation);
  const outside = (price: Term): Term | undefined => (scenarios.asset ? assetAt(context, price) : undefined);
  const before = (price: Term): Omit<PricePoint, "marginRatio"> => {
    const worth = worthAt(blocks, price, outside(price));
    return { price, ...worth, untilLiquidation: worth.hedged };
  };
  const after = (price: Term): Omit<PricePoint, "marginRatio"> => {
    const [left, asset] = [leftAt(blocks, price), outside(price)];
    return { ...before(price), untilLiquidation: asset ? plus(asset, left) : left };
  };
  const points: PricePoint[] = [];
  if (within(at, scenarios.prices) && at !== liquidation)
    points.push({ ...(isGone ? after(now) : before(now)), marginRatio: backing.margin_ratio });
  if (liquidation !== undefined && within(liquidation, scenarios.prices)) {
    const marginRatio = literal(1);
    const cliff = [before(backing.liq_price), after(backing.liq_price)].map((side) => ({ ...side, marginRatio }));
    points.push(...(short ? cliff : cliff.reverse()));
  }
  return points;
}

/** Whether a price lies between the lowest and the highest of the table. */
export function within(price: number, prices: Term): boolean {
  const all = prices.cells.flat().filter((cell) => typeof cell === "number");
  return all.length > 1 && price > Math.min(...all) && price < Math.max(...all);
}
