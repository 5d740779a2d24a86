import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { over, times } from "../sheet/native";
import { literal, numberOf, type Term } from "../sheet/term";
import { percent, plain } from "../words/words";
import type { ChartMark } from "./chart";
import type { DeclaredLines, DeclaredPoint } from "./declared-chart";
import { pricePoints, within, type PricePoint } from "./price-points";

/** As the price falls a hedge gains coins without bound; the chart is cut off at so many times the holding. */
const MOST_COINS = 3;

const PRICE = { title: "Price", kind: "price" } as const;
const WEALTH_LINES = [
  { name: "Unhedged", tone: "unhedged" },
  { name: "Hedged", tone: "hedged" },
  { name: "Hedged until liquidation", tone: "until liquidation" },
] as const;

const wealthIn = ({ unhedged, hedged, untilLiquidation }: PricePoint): Term[] => [unhedged, hedged, untilLiquidation];

/** The charts over the prices of the scenarios; empty where that table is refused. */
export function priceCharts(context: SheetContext, blocks: Blocks): DeclaredLines[] {
  const points = pricePoints(context, blocks);
  const marks = marksOf(context, blocks);
  const drawn = (values: (point: PricePoint) => readonly Term[]): DeclaredPoint[] =>
    points.map((point) => ({ x: point.price, values: values(point), ...(point.between && { between: true }) }));
  const { position, locked } = blocks;
  const wealth: DeclaredLines = {
    kind: "lines",
    id: "wealth",
    title: "Wealth in dollars",
    says: saysOf(context, blocks),
    x: PRICE,
    y: { title: "Wealth", kind: "USD" },
    series: WEALTH_LINES,
    points: drawn(wealthIn),
    refused: blocks.scenarios.hedged.cells.every(([value]) => typeof value !== "number"),
    marks,
  };
  const inCoins: DeclaredLines = {
    ...wealth,
    id: "wealth-in-coins",
    title: "Wealth in coins",
    says: "The same in coins: a hedge that holds gains coins when the price falls and gives them up when it rises.",
    y: { title: "Wealth", kind: "coin", upTo: MOST_COINS * (numberOf(position.coins) ?? 1) },
    points: drawn((point) => wealthIn(point).map((term) => over(term, point.price))),
  };
  const [dollars, floating] = [numberOf(locked.dollars) ?? 0, numberOf(locked.floating) ?? 0];
  const split: DeclaredLines = {
    ...wealth,
    kind: "stacked areas",
    id: "split",
    title: "Locked and floating",
    says: `${plain(dollars)} USD are locked; ${plain(floating)} coins still move with the price.`,
    series: [
      { name: "Locked dollars", tone: "locked" },
      { name: "Floating coins, in USD", tone: "floating" },
    ],
    points: drawn(({ price }) => [locked.dollars, times(locked.floating, price)]),
    marks: marks.filter(({ tone }) => tone === "now"),
  };
  // Only up to the liquidation price: beyond it there is no margin ratio.
  const ratio: DeclaredLines = {
    ...wealth,
    id: "margin-ratio",
    title: "Margin ratio",
    says: "Maintenance margin ÷ equity: the position is liquidated where it reaches 100 %.",
    y: { title: "Margin ratio", kind: "percent", upTo: 1.2 },
    series: [
      { name: "Margin ratio", tone: "margin" },
      { name: "Liquidation", tone: "limit" },
    ],
    points: drawn(({ marginRatio }) => [marginRatio, literal(1)]),
    withoutGaps: true,
    smooth: true,
  };
  // Locked and floating are parts of the coins; the asset of a proxy hedge is neither.
  const isProxy = context.asked.hedged_with === "proxy";
  return [wealth, inCoins, ...(isProxy ? [] : [split]), ratio];
}

function marksOf({ inputs }: SheetContext, { backing, scenarios }: Blocks): ChartMark[] {
  const liquidation = numberOf(backing.liq_price);
  return [
    { at: numberOf(inputs.price as Term) ?? 0, label: "now", tone: "now" },
    ...(liquidation !== undefined && within(liquidation, scenarios.prices)
      ? [{ at: liquidation, label: "liquidation", tone: "danger" } as const]
      : []),
  ];
}

function saysOf({ inputs }: SheetContext, { locked, scenarios, backing }: Blocks): string {
  const now = numberOf(inputs.price as Term) ?? 0;
  const liquidation = numberOf(backing.liq_price);
  const dollars = plain(numberOf(locked.dollars) ?? 0);
  const floating = plain(numberOf(locked.floating) ?? 0);
  const held = `${dollars} USD stay and ${floating} coins float, at every price`;
  if (liquidation === undefined) return `${held}: nothing liquidates the position.`;
  const distance = percent(liquidation / now - 1);
  return within(liquidation, scenarios.prices)
    ? `${held} until the liquidation at ${plain(liquidation)} (${distance}); from there on the margin is gone.`
    : `${held} shown; the liquidation at ${plain(liquidation)} (${distance}) is outside the ladder.`;
}
