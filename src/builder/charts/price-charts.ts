import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import type { Wealth } from "../blocks/wealth";
import { greatest, numbersOf, over, times } from "../sheet/native";
import { literal, numberOf, type Term } from "../sheet/term";
import type { DeclaredLines, DeclaredPoint, DeclaredSeries } from "./declared-chart";
import { pointsBetween, within, type PricePoint } from "./price-points";

/** As the price falls a hedge gains coins without bound; the chart is cut off at so many times the holding. */
const MOST_COINS = 3;

const PRICE = { title: "Price", kind: "price" } as const;
const WEALTH_LINES = [
  { name: "Unhedged", tone: "unhedged" },
  { name: "Hedged", tone: "hedged" },
  { name: "Until liquidation", tone: "until liquidation" },
] as const;

const wealthIn = ({ unhedged, hedged, untilLiquidation }: Wealth): Term[] => [unhedged, hedged, untilLiquidation];

/** The charts over the prices of the scenarios; empty where that table is refused. */
export function priceCharts(context: SheetContext, blocks: Blocks): DeclaredLines[] {
  const { plain } = context.words;
  const { position, locked, scenarios, wealth } = blocks;
  const { prices } = scenarios;
  const points = pointsBetween(context, blocks);
  const between = (values: (point: PricePoint) => readonly Term[]): DeclaredPoint[] =>
    points.map((point) => ({ x: point.price, values: values(point) }));
  const lines = (values: readonly Term[]): DeclaredSeries[] =>
    WEALTH_LINES.map((line, index) => ({ ...line, values: values[index] as Term }));
  const inDollars: DeclaredLines = {
    kind: "lines",
    id: "wealth",
    title: "Wealth in dollars",
    says: saysOf(context, blocks),
    x: { ...PRICE, values: prices },
    y: { title: "Wealth", kind: "USD", top: greatest(wealth.unhedged, wealth.hedged) },
    series: lines(wealthIn(wealth)),
    between: between(wealthIn),
    refused: scenarios.hedged.cells.every(([value]) => typeof value !== "number"),
    marks: [
      { at: context.inputs.price as Term, label: "now", tone: "now" },
      { at: blocks.backing.liq_price, label: "liquidation", tone: "danger" },
    ],
  };
  const perCoin = (dollars: readonly Term[], price: Term): Term[] => dollars.map((term) => over(term, price));
  const coins = perCoin(wealthIn(wealth), prices) as [Term, Term, Term];
  const inCoins: DeclaredLines = {
    ...inDollars,
    id: "wealth-in-coins",
    title: "Wealth in coins",
    says: "The same in coins: a hedge that holds gains coins when the price falls and gives them up when it rises.",
    y: {
      title: "Wealth",
      kind: "coin",
      upTo: MOST_COINS * (numberOf(position.coins) ?? 1),
      top: greatest(coins[0], coins[1]),
    },
    series: lines(coins),
    between: between((point) => perCoin(wealthIn(point), point.price)),
  };
  const [dollars, floating] = [numberOf(locked.dollars) ?? 0, numberOf(locked.floating) ?? 0];
  const split: DeclaredLines = {
    ...inDollars,
    kind: "stacked areas",
    id: "split",
    title: "Locked and floating",
    says: `${plain(dollars)} USD are locked; ${plain(floating)} coins still move with the price.`,
    series: [
      { name: "Locked dollars", tone: "locked", values: locked.dollars },
      { name: "Floating coins, in USD", tone: "floating", values: times(locked.floating, prices) },
    ],
    between: between(({ price }) => [locked.dollars, times(locked.floating, price)]),
    marks: inDollars.marks.filter(({ tone }) => tone === "now"),
  };
  // Only up to the liquidation price: beyond it there is no margin ratio.
  const ratio: DeclaredLines = {
    ...inDollars,
    id: "margin-ratio",
    title: "Margin ratio",
    says: "Maintenance margin ÷ equity: the position is liquidated where it reaches 100 %.",
    y: { title: "Margin ratio", kind: "percent", upTo: 1.2, top: literal(1) },
    series: [
      { name: "Margin ratio", tone: "margin", values: numbersOf(scenarios.marginRatio) },
      { name: "Liquidation", tone: "limit", values: literal(1) },
    ],
    between: between(({ marginRatio }) => [marginRatio, literal(1)]),
    withoutGaps: true,
    smooth: true,
  };
  // Locked and floating are parts of the coins; the asset of a proxy hedge is neither.
  const isProxy = context.asked.hedged_with === "proxy";
  return [inDollars, inCoins, ...(isProxy ? [] : [split]), ratio];
}

function saysOf({ inputs, words: { percent, plain } }: SheetContext, { locked, scenarios, backing }: Blocks): string {
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
