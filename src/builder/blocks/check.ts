import { columnOf, widthOf, type ColumnOf } from "../../catalog/declare/columns";
import { HEDGE_CHECK } from "../../catalog/scenario/hedge-check";
import { checkInput, foundOn, type Said } from "./check-input";
import { cellOf } from "../sheet/native";
import { isFault, type Term } from "../sheet/term";
import type { Backing } from "./backing";
import type { Carry } from "./carry";
import { FIRST_ROW, TABLE } from "./layout";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** The findings of HEDGE_CHECK, for the sheet and for the pane. */
export interface Check {
  readonly found: readonly Said[];
  /** What the formula's cells show: one row for each finding. */
  readonly shown: Term;
  /** The first free row below. */
  readonly row: number;
}

/** At least as many rows as there can be findings at once. */
const ROWS = 10;

/** Writes the block that says what is wrong with the hedge as the sheet stands. */
export function writeCheck(
  work: SheetContext,
  from: number,
  position: Position,
  backing: Backing,
  carry: Carry,
): Check {
  const { sheet, helpers } = work;
  const title = { row: from, column: TABLE };
  sheet.write(title, "Check");
  sheet.look(sheet.area(title, 1, 10), { role: "section" });
  const input = checkInput(work, position, backing, carry);
  const found = sheet.call(HEDGE_CHECK, input);

  const at = { row: FIRST_ROW + 1, column: helpers.take(widthOf(HEDGE_CHECK)) };
  sheet.writeAll({ row: FIRST_ROW, column: at.column }, [["Code", "Level", "Finding", "What to do"]], { role: "head" });
  const spill = sheet.formula(at, found, { role: "helper" });
  // There may be more or fewer findings after an input changes, so all rows are referred to and not only today's.
  const room: Term = { text: sheet.addressOf(at, ROWS, widthOf(HEDGE_CHECK)), cells: spill.cells };
  const shown = (row: number, name: ColumnOf<typeof HEDGE_CHECK>): Term => {
    const cell = cellOf(room, row + 1, columnOf(HEDGE_CHECK, name));
    return { ...cell, text: `IF(${cell.text}="","",${cell.text})`, cells: [[cell.cells[0]?.[0] ?? ""]] };
  };
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const first = { row: from + 1, column: TABLE };
  const write = (right: number, term: (row: number) => Term) =>
    sheet.cells(
      { row: first.row, column: TABLE + right },
      rows.map((row) => [term(row)]),
      { role: "text" },
    );
  write(0, (row) => shown(row, "level"));
  write(1, (row) => shown(row, "code"));
  write(2, (row) => joined(shown(row, "what"), shown(row, "fix")));
  const area = sheet.area(first, ROWS, 1);
  sheet.highlight(area, { text: "red", level: "red" });
  sheet.highlight(area, { text: "amber", level: "amber" });
  sheet.highlight(area, { text: "info", level: "info" });
  return { found: foundOn(input, found), shown: found, row: first.row + ROWS };
}

/** A finding and its remedy, in one cell. */
function joined(one: Term, other: Term): Term {
  const [what, fix] = [one.cells[0]?.[0], other.cells[0]?.[0]];
  return { text: `${one.text}&" "&${other.text}`, cells: [[isFault(what) ? what : `${String(what)} ${String(fix)}`]] };
}
