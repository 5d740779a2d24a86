import { assetAt } from "../blocks/scenarios";
import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { cellOf, minus, plus, times, unlessEmpty } from "../sheet/native";
import { literal, numberOf, type Term } from "../sheet/term";

/** The wallet at one price, unhedged and hedged. */
export interface PricePoint {
  readonly price: Term;
  readonly unhedged: Term;
  /** As if nothing could be liquidated. */
  readonly hedged: Term;
  readonly untilLiquidation: Term;
  readonly marginRatio: Term;
  readonly between?: true;
}

/**
 * The prices of the table; between them the price now, and the liquidation price twice, with the wallet before and
 * after.
 */
export function pricePoints(context: SheetContext, blocks: Blocks): PricePoint[] {
  const { scenarios } = blocks;
  const rungs = scenarios.prices.cells.map((_, row): PricePoint => {
    const price = atRow(scenarios.prices, row);
    return {
      price,
      ...withoutLiquidation(context, blocks, price),
      untilLiquidation: atRow(scenarios.hedged, row),
      marginRatio: atRow(scenarios.marginRatio, row),
    };
  });
  return [...rungs, ...pointsBetween(context, blocks)];
}

/** The value in a row of a column. A column of one cell has the same value in all rows, and so does a refused one. */
export const atRow = (term: Term, row: number): Term =>
  unlessEmpty(cellOf(term, term.cells.length === 1 ? 1 : row + 1));

function withoutLiquidation(
  context: SheetContext,
  { position, locked }: Blocks,
  price: Term,
): Pick<PricePoint, "unhedged" | "hedged"> {
  return {
    unhedged: withAsset(context, price, times(position.coins, price)),
    hedged: withAsset(context, price, plus(times(locked.floating, price), locked.dollars)),
  };
}

const withAsset = (context: SheetContext, price: Term, wallet: Term): Term =>
  context.asked.hedged_with === "proxy" ? plus(assetAt(context, price), wallet) : wallet;

function pointsBetween(context: SheetContext, blocks: Blocks): PricePoint[] {
  const { position, backing, scenarios } = blocks;
  const now = context.inputs.price as Term;
  const [at, liquidation] = [numberOf(now) ?? 0, numberOf(backing.liq_price)];
  const short = (numberOf(position.contracts) ?? 0) < 0;
  const isGone = liquidation !== undefined && (short ? at >= liquidation : at <= liquidation);
  const before = (price: Term): Omit<PricePoint, "marginRatio"> => {
    const steady = withoutLiquidation(context, blocks, price);
    return { price, ...steady, untilLiquidation: steady.hedged, between: true };
  };
  const after = (price: Term): Omit<PricePoint, "marginRatio"> => ({
    ...before(price),
    untilLiquidation: withAsset(context, price, times(minus(position.coins, backing.backing), price)),
  });
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
