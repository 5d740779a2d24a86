import type { Chart, ChartMark, LineChart } from "./chart";
import { numberOf, type Term } from "../sheet/term";
import { percent, plain } from "../words/words";
import type { Drawn } from "../blocks/drawn";
import type { Grid } from "../blocks/grid";
import type { Leverages } from "../blocks/leverages";
import type { Path } from "../blocks/path";
import { pointsOf, within } from "./points";
import type { Results } from "../blocks/results";
import type { Work } from "../blocks/work";

/** A hedge gains coins without bound as the price falls: so many times the holding are shown. */
const MOST_COINS = 3;

/** The charts of the pane. */
export function chartsOf({ draft, inputs, results }: Work, drawn: Drawn): Chart[] {
  const liquidation = numberOf(drawn.backing.liq_price);
  const now = numberOf(inputs.price as Term) ?? 0;
  const points = pointsOf(drawn, now, draft.hedged_with === "proxy");
  const marks: ChartMark[] = [
    { at: now, label: "now", tone: "now" },
    ...(liquidation !== undefined && within(liquidation, points.prices)
      ? [{ at: liquidation, label: "liquidation", tone: "danger" } as const]
      : []),
  ];
  const x = { title: "Price", kind: "price", values: points.prices } as const;
  const charts: Chart[] = [];
  if (points.prices.length > 1) {
    const lines = (values: (value: number | null, index: number) => number | null) => [
      { name: "Unhedged", tone: "unhedged", values: points.unhedged.map(values) } as const,
      { name: "Hedged", tone: "hedged", values: points.hedged.map(values) } as const,
      { name: "Hedged until liquidation", tone: "until liquidation", values: points.until.map(values) } as const,
    ];
    charts.push({
      kind: "lines",
      id: "wealth",
      title: "Wealth in dollars",
      says: saysOf(drawn, liquidation, now),
      x,
      y: { title: "Wealth", kind: "USD" },
      series: lines((value) => value),
      marks,
    });
    charts.push({
      kind: "lines",
      id: "wealth-in-coins",
      title: "Wealth in coins",
      says: "The same in coins: a hedge that holds gains coins when the price falls and gives them up when it rises.",
      x,
      y: { title: "Wealth", kind: "coin", upTo: MOST_COINS * (numberOf(drawn.position.coins) ?? 1) },
      series: lines((value, index) => (value === null ? null : value / (points.prices[index] as number))),
      marks,
    });
    if (draft.hedged_with !== "proxy") charts.push(splitChart(drawn, points.prices, marks));
    charts.push(ratioChart(drawn, marks, now, marginRatioNow(results)));
  }
  charts.push(pathChart(drawn.path), leverageChart(drawn.leverages, now));
  if (drawn.grid) charts.push(heatMap(drawn.grid));
  return charts.filter((chart) => chart.kind === "heat map" || chart.x.values.length > 1);
}

function marginRatioNow({ groups }: Results): number | undefined {
  const figure = groups.flatMap(({ figures }) => figures).find(({ name }) => name === "margin_ratio");
  return typeof figure?.value === "number" ? figure.value : undefined;
}

function saysOf({ locked, scenarios }: Drawn, liquidation: number | undefined, now: number): string {
  const dollars = plain(numberOf(locked.dollars) ?? 0);
  const floating = plain(numberOf(locked.floating) ?? 0);
  const prices = scenarios.prices.cells.flat().filter((price) => typeof price === "number");
  const held = `${dollars} USD stay and ${floating} coins float, at every price`;
  if (liquidation === undefined) return `${held}: nothing liquidates the position.`;
  const distance = percent(liquidation / now - 1);
  return within(liquidation, prices)
    ? `${held} until the liquidation at ${plain(liquidation)} (${distance}); from there on the margin is gone.`
    : `${held} shown; the liquidation at ${plain(liquidation)} (${distance}) is outside the ladder.`;
}

function splitChart({ locked }: Drawn, prices: readonly number[], marks: readonly ChartMark[]): LineChart {
  const [dollars, floating] = [numberOf(locked.dollars) ?? 0, numberOf(locked.floating) ?? 0];
  return {
    kind: "stacked areas",
    id: "split",
    title: "Locked and floating",
    says: `${plain(dollars)} USD are locked; ${plain(floating)} coins still move with the price.`,
    x: { title: "Price", kind: "price", values: prices },
    y: { title: "Wealth", kind: "USD" },
    series: [
      { name: "Locked dollars", tone: "locked", values: prices.map(() => dollars) },
      { name: "Floating coins, in USD", tone: "floating", values: prices.map((price) => floating * price) },
    ],
    marks: marks.filter(({ tone }) => tone === "now"),
  };
}

/** Only as far as the margin lasts: beyond the liquidation there is no ratio. */
function ratioChart(
  { scenarios, backing }: Drawn,
  marks: readonly ChartMark[],
  now: number,
  ratio: number | undefined,
): LineChart {
  const rungs = scenarios.prices.cells.map(
    ([price], index) => [price, scenarios.marginRatio.cells[index]?.[0]] as const,
  );
  const liquidation = numberOf(backing.liq_price);
  const marked = [
    [now, ratio] as const,
    ...(marks.some(({ tone }) => tone === "danger") ? [[liquidation, 1] as const] : []),
  ];
  const known = [...rungs.filter(([price]) => !marked.some(([at]) => at === price)), ...marked]
    .filter((row): row is readonly [number, number] => row.every((value) => typeof value === "number"))
    .sort(([one], [other]) => one - other);
  return {
    kind: "lines",
    id: "margin-ratio",
    title: "Margin ratio",
    says: "Maintenance margin ÷ equity: the position is liquidated where it reaches 100 %.",
    x: { title: "Price", kind: "price", values: known.map(([price]) => price) },
    y: { title: "Margin ratio", kind: "percent", upTo: 1.2 },
    series: [
      { name: "Margin ratio", tone: "margin", values: known.map(([, value]) => value) },
      { name: "Liquidation", tone: "limit", values: known.map(() => 1) },
    ],
    smooth: true,
    marks: marks.filter(({ at }) => known.some(([price]) => price === at)),
  };
}

function pathChart({ steps, unhedged, wealth, title, breach, table }: Path): LineChart {
  const values = (term: Term) => term.cells.map(([value]) => (typeof value === "number" ? value : null));
  const isKnown = values(wealth).some((value) => value !== null);
  const survived = isKnown ? "The position survives it." : "What becomes of the wallet cannot be said.";
  const fate = breach === undefined ? survived : `The position is liquidated at step ${breach}.`;
  return {
    kind: "lines",
    id: "path",
    title: `Path: ${title}`,
    says: `${table.says} ${fate}`,
    x: { title: "Step", kind: "count", values: values(steps).map((step) => step ?? 0) },
    y: { title: "Wealth", kind: "USD" },
    series: [
      { name: "Unhedged", tone: "unhedged", values: values(unhedged) },
      { name: "Hedged", tone: "until liquidation", values: values(wealth) },
    ],
    marks: breach === undefined ? [] : [{ at: breach, label: "liquidation", tone: "danger" }],
  };
}

function leverageChart({ margins, prices }: Leverages, now: number): LineChart {
  const rows = margins.cells.map(([margin], index) => [margin, prices.cells[index]?.[0]] as const);
  const known = rows
    .filter((row): row is readonly [number, number] => row.every((value) => typeof value === "number"))
    .sort(([one], [other]) => one - other);
  return {
    kind: "lines",
    id: "margin-and-liquidation",
    title: "Margin and liquidation",
    says: "How far the coins posted push the liquidation away. Where the line ends, more margin leaves none.",
    x: { title: "Margin", kind: "coin", values: known.map(([margin]) => margin) },
    y: { title: "Liquidation price", kind: "price", upTo: now * 3 },
    series: [
      { name: "Liquidation price", tone: "margin", values: known.map(([, price]) => price) },
      { name: "Price now", tone: "limit", values: known.map(() => now) },
    ],
    smooth: true,
    marks: [],
  };
}

const heatMap = ({ moves, ratios, changes }: Grid): Chart => ({
  kind: "heat map",
  id: "moves-and-ratios",
  title: "Change by move and hedge ratio",
  says: "What the wallet gains or loses after each move of the price, by how much of it is hedged, at this leverage.",
  rows: { title: "Move", kind: "percent", values: moves },
  columns: { title: "Hedge ratio", kind: "percent", values: ratios },
  figure: "percent",
  values: changes.cells.map((row) => row.map((value) => (typeof value === "number" ? value : null))),
  scale: "around zero",
});
