import { cellOf, over, plus, times, unlessEmpty } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Drawn } from "../blocks/drawn";
import { CHARTS, FIRST_ROW, FORMATS } from "../blocks/layout";
import type { Work } from "../blocks/work";

const ROWS_A_CHART = 17;
const COLUMNS_A_CHART = 8;

/** The charts of the sheet, on Excel's own formulas: charts on cells that one of our functions spills do not follow. */
export function writeCharts({ sheet, helpers, draft }: Work, { position, locked, scenarios }: Drawn): void {
  const coin = draft.coin.trim();
  const rows = scenarios.prices.cells.map((_, row) => row);
  /** Where there is one value for all rows, it is every row's. What is refused does not spill. */
  const at = (term: Term, row: number): Term => unlessEmpty(cellOf(term, term.cells.length === 1 ? 1 : row + 1));
  const price = (row: number) => at(scenarios.prices, row);
  const steady = (row: number) => plus(times(locked.floating, price(row)), locked.dollars);
  const proxy = draft.hedged_with === "proxy";
  const sources: readonly SheetChart[] = [
    {
      title: "Wealth in dollars",
      yTitle: "USD",
      yFormat: "#,##0",
      heads: ["Price", "Unhedged", ...(proxy ? [] : ["Hedged"]), "Hedged until liquidation"],
      row: (row) => [
        price(row),
        proxy ? at(scenarios.unhedged, row) : times(position.coins, price(row)),
        ...(proxy ? [] : [steady(row)]),
        at(scenarios.hedged, row),
      ],
    },
    {
      title: "Wealth in coins",
      yTitle: coin,
      yFormat: "0.00",
      heads: ["Price", "Unhedged", "Hedged until liquidation"],
      row: (row) => [
        price(row),
        proxy ? over(at(scenarios.unhedged, row), price(row)) : position.coins,
        over(at(scenarios.hedged, row), price(row)),
      ],
    },
    {
      title: "Margin ratio",
      yTitle: "Maintenance margin ÷ equity",
      yFormat: "0%",
      heads: ["Price", "Margin ratio", "Liquidation"],
      row: (row) => [price(row), at(scenarios.marginRatio, row), literal(1)],
    },
    ...(proxy
      ? []
      : [
          {
            title: "Locked and floating",
            kind: "stacked areas",
            yTitle: "USD",
            yFormat: "#,##0",
            heads: ["Price", "Locked dollars", "Floating coins, in USD"],
            row: (row: number) => [price(row), locked.dollars, times(locked.floating, price(row))],
          } as const,
        ]),
  ];
  sources.forEach(({ title, kind = "lines", yTitle, yFormat, heads, row }, index) => {
    const column = helpers.take(heads.length);
    const head = { row: FIRST_ROW, column };
    sheet.writeAll(head, [heads], { role: "head" });
    sheet.cells({ row: FIRST_ROW + 1, column }, rows.map(row), { role: "helper", format: FORMATS.price });
    sheet.chart({
      kind,
      title,
      source: sheet.area(head, rows.length + 1, heads.length),
      place: sheet.area({ row: FIRST_ROW + index * (ROWS_A_CHART + 1), column: CHARTS }, ROWS_A_CHART, COLUMNS_A_CHART),
      xTitle: "Price, USD",
      yTitle,
      xFormat: "#,##0",
      yFormat,
    });
  });
}

interface SheetChart {
  readonly title: string;
  readonly kind?: "lines" | "stacked areas";
  readonly yTitle: string;
  readonly yFormat: string;
  readonly heads: readonly string[];
  readonly row: (row: number) => readonly Term[];
}
