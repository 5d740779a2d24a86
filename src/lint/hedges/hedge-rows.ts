import { build } from "../../builder/builder";
import { readDraft } from "../../builder/draft/choices";
import { isOpeningExample, START, type Draft } from "../../builder/draft/draft";
import { dayText } from "../../builder/fields/days";
import { FIELD_NAMES } from "../../builder/fields/fields";
import { isFillsReference, readRows, type RowFound } from "../../builder/rows/read-rows";
import { TABLE } from "../../builder/rows/row-columns";
import { isSheet } from "../../native/convert/where";
import { addressText } from "../../workbook/cell-address";
import { shownIn, type SheetCells, type TableCells } from "../../workbook/cells-in-use";
import { tableRead } from "../../workbook/table-reading";
import type { LintFinding } from "../finding";
import { atOf, formulaIn, type Sight } from "../sight";

/** What the pane would warn of in the rows of a sheet's table of hedges, and how many rows were looked at. */
export interface RowsLinted {
  readonly findings: readonly LintFinding[];
  readonly hedges: number;
}

export function hedgeRows(sheet: SheetCells, sight: Sight): RowsLinted {
  const table = sheet.tables.find(({ name }) => isSheet(name, TABLE));
  const looked = table ? rowsOf(sheet, table).flatMap((row) => linted(sheet, table, row, sight) ?? []) : [];
  return { findings: looked.flat(), hedges: looked.length };
}

function rowsOf(sheet: SheetCells, { extent, hasTotals }: TableCells): readonly RowFound[] {
  const rows = sheet.extent.row + sheet.extent.rows - extent.row;
  const area = { ...extent, rows };
  const formulas = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: extent.columns }, (__, across) => formulaIn(sheet, extent.row + down, extent.column + across)),
  );
  const read = tableRead({
    ...{ sheet: sheet.name, table: extent, hasTotals, formulas, beside: {} },
    values: shownIn(sheet, area),
  });
  return readRows(read, () => undefined).rows;
}

/**
 * Nothing of a row that has a sheet of its own, which is looked at itself; that the pane could not read, which says so
 * itself; and of the example, which is nobody's hedge.
 */
function linted(sheet: SheetCells, { extent }: TableCells, row: RowFound, sight: Sight): LintFinding[][] | undefined {
  const { texts, cells, damage, at: place } = row;
  const own = texts.sheet;
  const hasSheet = own !== undefined && own !== "" && sight.sheetNamed(own) !== undefined;
  if (hasSheet || isFillsReference(cells.get("fills")) || damage.some(({ column }) => column !== "id"))
    return undefined;
  const draft = Object.fromEntries(FIELD_NAMES.map((name) => [name, texts[name] ?? START[name]])) as unknown as Draft;
  if (isOpeningExample(draft)) return undefined;
  const at = atOf(sheet, { row: extent.row + 1 + place, column: extent.column });
  const { choices, problems } = readDraft(draft, (address) => sight.reckon(`=${addressText(address)}`, at));
  if (problems.length > 0) return undefined;
  const { warnings } = build(draft, choices, dayText(sight.today));
  const name = texts.name ?? draft.coin;
  return [
    warnings
      .filter(({ level }) => level !== "info")
      .map(({ code, level, says }) => ({ code, level, at, says: `“${name}”: ${says}` })),
  ];
}
