import type { FigureTable } from "../figures/figures";
import { ABS, minus, over, roundedUp, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Backing } from "./backing";
import { FORMATS, headings, TABLE } from "./layout";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** The margin and the liquidation price at each leverage. */
export interface Leverages {
  readonly leverages: Term;
  readonly margins: Term;
  readonly prices: Term;
  readonly table: FigureTable;
  readonly row: number;
}

const LEVERAGES = [1, 1.5, 2, 3, 5, 10, 20, 50, 100];
const COLUMNS = [
  { title: "Leverage", kind: "times" },
  { title: "Margin", kind: "coin" },
  { title: "Liquidated at", kind: "price" },
  { title: "From here", kind: "percent" },
  { title: "Touched", kind: "percent" },
] as const;

export function writeLeverages(
  context: SheetContext,
  from: number,
  position: Position,
  { requirement, touched }: Backing,
): Leverages {
  const { sheet, inputs } = context;
  const { contracts, entry_price } = position;
  const { contract_size, price } = inputs;
  const title = { row: from, column: TABLE };
  sheet.write(title, "Leverage and liquidation");
  sheet.look(sheet.area(title, 1, COLUMNS.length), { role: "section" });
  sheet.writeAll({ row: from + 1, column: TABLE }, [headings(COLUMNS, context.coin)], { role: "head" });
  const at = (column: number) => ({ row: from + 2, column: TABLE + column });
  COLUMNS.forEach(({ kind }, column) =>
    sheet.look(sheet.area(at(column), LEVERAGES.length), { format: FORMATS[kind] }),
  );

  const leverages = sheet.input(at(0), { text: "", cells: LEVERAGES.map((leverage) => [leverage]) });
  const worth = over(times(ABS(contracts), contract_size as Term), entry_price);
  const margins = sheet.formula(at(1), roundedUp(over(worth, leverages)));
  const prices = sheet.formula(at(2), requirement.liquidationOf(margins));
  const distances = sheet.formula(at(3), minus(over(prices, price as Term), literal(1)));
  const probabilities = sheet.formula(at(4), touched(prices));
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
      rows: LEVERAGES.map((_, row) => columns.map(({ cells }) => cells[row]?.[0] ?? 0)),
    },
  };
}
