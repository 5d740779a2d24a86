import { columnOf, widthOf, type ColumnOf } from "../../catalog/declare/columns";
import { HEDGE_CHECK } from "../../catalog/scenario/hedge-check";
import { cellOf } from "../sheet/native";
import { isFault, type Term } from "../sheet/term";
import type { Backing } from "./backing";
import { FIRST_ROW, TABLE } from "./layout";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** Room for as many findings as there can be at once. */
const ROWS = 10;

/** What is wrong with the hedge as the sheet stands now. Returns the first free row. */
export function writeCheck(
  { sheet, inputs, helpers }: SheetContext,
  from: number,
  position: Position,
  backing: Backing,
): number {
  const { contracts, entry_price, coins } = position;
  const { price, contract_size, funding_rate, volatility, days } = inputs;
  const title = { row: from, column: TABLE };
  sheet.write(title, "Check");
  sheet.look(sheet.area(title, 1, 10), { role: "section" });
  const given = {
    coins,
    contracts,
    entry_price,
    mark_price: price,
    margin: backing.backing,
    ...backing.requirement.rule,
    contract_size,
  };
  const found = sheet.call(HEDGE_CHECK, { ...given, funding_rate, volatility, days });

  const at = { row: FIRST_ROW + 1, column: helpers.take(widthOf(HEDGE_CHECK)) };
  sheet.writeAll({ row: FIRST_ROW, column: at.column }, [["Code", "Level", "Finding", "What to do"]], { role: "head" });
  const spill = sheet.formula(at, found, { role: "helper" });
  // The finding may be more or fewer tomorrow: the whole room is referred to, not the rows of now.
  const room: Term = { text: sheet.addressOf(at, ROWS, widthOf(HEDGE_CHECK)), cells: spill.cells };
  const shown = (row: number, name: ColumnOf<typeof HEDGE_CHECK>): Term => {
    const cell = cellOf(room, row + 1, columnOf(HEDGE_CHECK, name));
    return { ...cell, text: `IF(${cell.text}="","",${cell.text})`, cells: [[cell.cells[0]?.[0] ?? ""]] };
  };
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const first = { row: from + 1, column: TABLE };
  const list = (column: number, finding: (row: number) => Term) =>
    sheet.cells(
      { row: from + 1, column: TABLE + column },
      rows.map((row) => [finding(row)]),
      { role: "text" },
    );
  const levels = list(0, (row) => shown(row, "level"));
  list(1, (row) => shown(row, "code"));
  list(2, (row) => joined(shown(row, "what"), shown(row, "fix")));
  const area = sheet.area(first, levels.cells.length, 1);
  sheet.highlight(area, { text: "red", level: "red" });
  sheet.highlight(area, { text: "amber", level: "amber" });
  sheet.highlight(area, { text: "info", level: "info" });
  return from + 1 + ROWS;
}

/** The finding and what to do about it, in one cell. */
function joined(one: Term, other: Term): Term {
  const [what, fix] = [one.cells[0]?.[0], other.cells[0]?.[0]];
  return { text: `${one.text}&" "&${other.text}`, cells: [[isFault(what) ? what : `${String(what)} ${String(fix)}`]] };
}
