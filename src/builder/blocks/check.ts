import { columnOf, widthOf, type ColumnOf } from "../../catalog/declare/columns";
import { HEDGE_CHECK } from "../../catalog/scenario/hedge-check";
import { checkInput, foundOn, type Said } from "./check-input";
import { dayNumber } from "../fields/days";
import { OWN_FINDINGS } from "../findings/own-findings";
import { columnAt, IF, isAbove, isWord, isZero, joined, unlessBlank } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { PlanCell } from "../sheet/writer";
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
  today: string,
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
  const empty = HEDGE_CHECK.result.columns.map(() => null);
  const room = Array.from({ length: ROWS }, (_, row) => spill.cells[row] ?? empty);
  const all = sheet.range(at, room);
  const column = (name: ColumnOf<typeof HEDGE_CHECK>): Term =>
    sheet.named(`found_${name}`, columnAt(all, columnOf(HEDGE_CHECK, name)));
  const first = { row: from + 1, column: TABLE };
  const write = (right: number, term: Term) =>
    sheet.formula({ row: first.row, column: TABLE + right }, term, { role: "text" });
  write(0, unlessBlank(column("level"), literal("")));
  write(1, unlessBlank(column("code"), literal("")));
  // the finding and what to do about it, in one cell
  write(2, joined(column("what"), literal(" "), column("fix")));
  const more = writeEnd(work, { row: first.row + ROWS, column: TABLE }, position, today);
  const area = sheet.area(first, ROWS + more, 1);
  sheet.highlight(area, { text: "red", level: "red" });
  sheet.highlight(area, { text: "amber", level: "amber" });
  sheet.highlight(area, { text: "info", level: "info" });
  return { found: foundOn(input, found), shown: found, row: first.row + ROWS + more };
}

/** Whether the hedge has outlived its end, by the clock of the spreadsheet; the rows that this takes. */
function writeEnd({ sheet, inputs }: SheetContext, at: PlanCell, position: Position, today: string): number {
  const { ends } = inputs;
  if (!ends) return 0;
  const now: Term = { text: "TODAY()", cells: [[dayNumber(today)]] };
  const closed = IF(position.isTraded, NOTHING, literal("amber"));
  const level = IF(isAbove(now, ends), IF(isZero(position.open), closed, literal("red")), NOTHING);
  const shown = sheet.formula(at, level, { role: "text" });
  const where = (right: number) => ({ row: at.row, column: at.column + right });
  const said = (words: string) => IF(isWord(shown, ""), NOTHING, literal(words));
  sheet.formula(where(1), said(OWN_FINDINGS["past its end"].code), { role: "text" });
  sheet.formula(where(2), said("The hedge was to end on the day above: close it, or set another end."), {
    role: "text",
  });
  return 1;
}
const NOTHING = literal("");
