import type { FigureTable } from "../figures/figures";
import { cellOf, minus, over } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { PlanCell } from "../sheet/writer";
import { postedAt, type Backing } from "./backing";
import { FORMATS, headings, TABLE } from "./layout";
import type { Position } from "./position";
import type { Requirement } from "./requirement";
import type { SheetContext } from "./sheet-context";

/** How far away the liquidation is at each leverage. */
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
  { title: "Touch probability", kind: "percent" },
] as const;

export function writeLeverages(
  context: SheetContext,
  from: number,
  position: Position,
  { requirement }: Backing,
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
  const margins = sheet.formula(at(1), postedAt(leverages, { contracts, price: entry_price, contract_size }, sheet));
  const prices = liquidations(context, requirement, margins, at(2));
  const distances = sheet.formula(at(3), minus(over(prices, price as Term), literal(1)));
  const touched = sheet.formula(at(4), requirement.touched(prices));
  const columns = [leverages, margins, prices, distances, touched];
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

/** In one call, or by a tier table, which is asked for one position at a time, in one a row. */
function liquidations({ sheet }: SheetContext, requirement: Requirement, margins: Term, at: PlanCell): Term {
  if (!requirement.rule.tiers) return sheet.formula(at, requirement.liquidationOf(margins));
  const rows = margins.cells.map((_, row) => [requirement.liquidationOf(cellOf(margins, row + 1))]);
  return sheet.cells(at, rows, { role: "number" });
}
