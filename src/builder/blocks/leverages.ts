import type { FigureTable } from "../figures/figures";
import { minus, over, roundedUp, whereNumbers } from "../sheet/native";
import { literal, withSpillSize, type Term } from "../sheet/term";
import type { Aside } from "./aside";
import type { Backing } from "./backing";
import { FIRST_ROW, headings, TABLE } from "./layout";
import type { SheetContext } from "./sheet-context";

/** The margin and the liquidation price at each leverage. */
export interface Leverages {
  readonly leverages: Term;
  readonly margins: Term;
  readonly prices: Term;
  readonly table: FigureTable;
  readonly row: number;
}

/** What stands in place of a price where the margin covers the position at every price. */
const NEVER = "never";

const LEVERAGES = [1, 1.5, 2, 3, 5, 10, 20, 50, 100];
const COLUMNS = [
  { title: "Leverage", kind: "times" },
  { title: "Margin", kind: "coin" },
  { title: "Liquidation", kind: "price" },
  { title: "From here", kind: "percent" },
  { title: "Touched", kind: "percent" },
] as const;

export function writeLeverages(context: SheetContext, from: number, { requirement, touched }: Backing): Leverages {
  const { sheet, inputs } = context;
  const price = inputs.price as Term;
  const title = { row: from, column: TABLE };
  sheet.write(title, "Leverage and liquidation");
  sheet.look(sheet.area(title, 1, COLUMNS.length), { role: "section" });
  sheet.writeAll({ row: from + 1, column: TABLE }, [headings(COLUMNS, context.coin)], { role: "head" });
  const at = (column: number) => ({ row: from + 2, column: TABLE + column });
  COLUMNS.forEach(({ kind }, column) =>
    sheet.look(sheet.area(at(column), LEVERAGES.length), { format: context.formats[kind] }),
  );

  const inColumn = { text: "", cells: LEVERAGES.map((leverage) => [leverage]) };
  const leverages = sheet.input(at(0), inColumn, { name: "leverages" });
  const margins = sheet.formula(at(1), roundedUp(over(requirement.worthAtEntry, leverages)), { name: "margins" });
  const liquidated = withSpillSize(requirement.liquidationOf(margins, literal(NEVER)), LEVERAGES.length, 1);
  const prices = sheet.formula(at(2), liquidated, { name: "liq_prices" });
  const away = whereNumbers(prices, minus(over(prices, price), literal(1)));
  const distances = sheet.formula(at(3), away, { name: "liq_distances" });
  const probabilities = sheet.formula(at(4), touched(prices, onTheWay(context)));
  const columns = [leverages, margins, prices, distances, probabilities];
  return {
    leverages,
    margins,
    prices,
    row: from + 2 + LEVERAGES.length,
    table: {
      id: "leverages",
      title: "Leverage and liquidation",
      says: "Margin moves the liquidation price and nothing else: the size of the hedge is the same in every row.",
      columns: COLUMNS,
      rows: LEVERAGES.map((_, row) => columns.map(({ cells }) => cells[row]?.[0] ?? "")),
    },
  };
}

/** Columns of helpers, one value a leverage. */
function onTheWay({ sheet, helpers }: SheetContext): Aside {
  return (name, term) => {
    const column = helpers.take(1);
    sheet.write({ row: FIRST_ROW, column }, name.replaceAll("_", " "), { role: "head" });
    return sheet.formula({ row: FIRST_ROW + 1, column }, term, { role: "helper", name: `${name}_each` });
  };
}
