import type { Blocks } from "../blocks/blocks";
import type { Grid } from "../blocks/grid";
import type { Leverages } from "../blocks/leverages";
import type { Path } from "../blocks/path";
import type { SheetContext } from "../blocks/sheet-context";
import { greatest, numbersOf } from "../sheet/native";
import { numberOf, type Term } from "../sheet/term";
import type { HeatMap } from "./chart";
import type { DeclaredChart, DeclaredLines } from "./declared-chart";
import { priceCharts } from "./price-charts";

/** The charts of a hedge, for pane and sheet: one is added here and nowhere else. */
export const chartsOf = (context: SheetContext, blocks: Blocks): DeclaredChart[] => [
  ...priceCharts(context, blocks),
  pathChart(blocks.path),
  leverageChart(blocks.leverages, context.inputs.price as Term),
  ...(blocks.grid ? [heatMap(blocks.grid)] : []),
];

function pathChart({ steps, unhedged, wealth, title, breach, table }: Path): DeclaredLines {
  const isKnown = wealth.cells.some(([value]) => typeof value === "number");
  const survived = isKnown ? "The position survives it." : "What becomes of the wallet cannot be said.";
  const at = numberOf(breach);
  const fate = at === undefined ? survived : `The position is liquidated at step ${at}.`;
  return {
    kind: "lines",
    id: "path",
    title: `Path: ${title}`,
    says: `${table.says} ${fate}`,
    x: { title: "Step", kind: "count", values: steps },
    y: { title: "Wealth", kind: "USD", top: greatest(unhedged) },
    series: [
      { name: "Unhedged", tone: "unhedged", values: unhedged },
      { name: "Hedged", tone: "until liquidation", values: wealth },
    ],
    marks: [{ at: breach, label: "liquidation", tone: "danger" }],
  };
}

const leverageChart = ({ margins, prices }: Leverages, now: Term): DeclaredLines => ({
  kind: "lines",
  id: "margin-and-liquidation",
  title: "Margin and liquidation",
  says: "How far the coins posted push the liquidation away. Where the line ends, more margin leaves none.",
  x: { title: "Margin", kind: "coin", values: margins },
  y: { title: "Liquidation price", kind: "price", upTo: (numberOf(now) ?? 0) * 3 },
  series: [
    { name: "Liquidation price", tone: "margin", values: numbersOf(prices) },
    { name: "Price now", tone: "limit", values: now },
  ],
  withoutGaps: true,
  smooth: true,
  marks: [],
});

/** In the sheet it is no chart but the table itself, with a colour scale. */
const heatMap = ({ moves, ratios, changes, further }: Grid): HeatMap => ({
  kind: "heat map",
  id: "moves-and-ratios",
  title: "Change by move and hedge ratio",
  says: "What the wallet gains or loses after each move of the price, by how much of it is hedged, at this leverage.",
  rows: { title: "Move", kind: "percent", values: moves },
  columns: { title: "Hedge ratio", kind: "percent", values: ratios },
  figure: "percent",
  values: changes.cells.map((row) => row.map((value) => (typeof value === "number" ? value : null))),
  scale: "around zero",
  marked: further.cells.map((row) => row.map((left) => left === 0)),
});
