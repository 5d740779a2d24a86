import { extentText, readAddress, type CellAddress, type Extent } from "../cell-address";
import { formulaIn, spillsAskedIn, type CellsInUse, type SheetCells, type TableCells } from "../cells-in-use";
import type { Cell } from "../../catalog/declare/cell";
import type { InsertionHow } from "../sheet-plan";
import type { Run } from "./sheet-writer";
import type { SheetName } from "../names-met";
import { cellOf } from "./cells";
import { cellsFrom } from "./cell-values";

/**
 * All sheets, each as far as cells of it hold something, with what formulas may call cells. Of a large workbook it takes
 * many requests: it says how far it is, and can be cancelled between two of them.
 */
export async function cellsInUse(
  run: Run,
  spillsOf: (formula: string) => boolean = () => false,
  how: InsertionHow = {},
): Promise<CellsInUse> {
  const { sheets, names } = await run(surveyed, how);
  const portions = portionsOf(sheets);
  const rows = sheets.map((): { formulas: (readonly string[])[]; values: (readonly Cell[])[] } => ({
    formulas: [],
    values: [],
  }));
  for (const [place, portion] of portions.entries()) {
    how.progress?.({ done: place, of: portions.length });
    for (const [sheet, { formulas, values }] of await run((context) => read(context, portion), how)) {
      rows[sheet]?.formulas.push(...formulas);
      rows[sheet]?.values.push(...values);
    }
  }
  const filled = sheets.map((sheet, place) => ({ ...sheet, formulas: [], values: [], ...rows[place] }));
  return { names, sheets: await withSpills(run, filled, names, spillsOf, how) };
}

type Surveyed = Omit<SheetCells, "formulas" | "values">;

/** How large the sheets are, and all but their cells. */
async function surveyed(context: Excel.RequestContext): Promise<{ sheets: Surveyed[]; names: SheetName[] }> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name, items/formula");
  await context.sync();
  const asked = worksheets.items.map((sheet) => ask(sheet));
  await context.sync();
  const tables = asked.map(({ sheet }) => sheet.tables.items.map(askTable));
  if (tables.flat().length > 0) await context.sync();
  const sheets = asked.map(({ sheet, range }, place) => ({
    name: sheet.name,
    names: namesFrom(sheet.names),
    tables: (tables[place] ?? []).map(tableFrom),
    spills: [],
    isProtected: sheet.protection.protected,
    extent: range.isNullObject ? NOTHING : extentOfRange(range),
  }));
  return { sheets, names: namesFrom(names) };
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

function ask(sheet: Excel.Worksheet): Asked {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  sheet.names.load("items/name, items/formula");
  sheet.tables.load("items/name, items/showHeaders, items/showTotals");
  sheet.protection.load("protected");
  return { sheet, range };
}

/** Excel on the web answers with 5 MB at most; a formula without the add-in has some hundreds of characters. */
const CELLS_AT_ONCE = 4_000;

/** Some rows of a sheet, by its place among them. */
interface RowsOfSheet {
  readonly sheet: number;
  readonly name: string;
  readonly extent: Extent;
}

function portionsOf(sheets: readonly Surveyed[]): RowsOfSheet[][] {
  const portions: RowsOfSheet[][] = [];
  let left = 0;
  for (const [sheet, { name, extent }] of sheets.entries())
    for (let row = 0; row < extent.rows;) {
      if (left < extent.columns) {
        portions.push([]);
        left = Math.max(CELLS_AT_ONCE, extent.columns);
      }
      const rows = Math.min(extent.rows - row, Math.floor(left / extent.columns));
      portions.at(-1)?.push({ sheet, name, extent: { ...extent, row: extent.row + row, rows } });
      left -= rows * extent.columns;
      row += rows;
    }
  return portions;
}

type Read = [sheet: number, cells: Pick<SheetCells, "formulas" | "values">];

async function read(context: Excel.RequestContext, portion: readonly RowsOfSheet[]): Promise<Read[]> {
  const { worksheets } = context.workbook;
  const ranges = portion.map(({ name, extent: { row, column, rows, columns } }) =>
    worksheets.getItem(name).getRangeByIndexes(row, column, rows, columns).load("formulas, values, valueTypes"),
  );
  await context.sync();
  return ranges.map(({ formulas, values, valueTypes }, place): Read => [
    (portion[place] as RowsOfSheet).sheet,
    {
      formulas: (formulas as unknown[][]).map((row) => row.map(formulaIn)),
      values: cellsFrom(values, valueTypes),
    },
  ]);
}

const NOTHING: Extent = { row: 0, column: 0, rows: 0, columns: 0 };

const extentOfRange = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

const namesFrom = ({ items }: Excel.NamedItemCollection): SheetName[] =>
  items.map(({ name, formula }) => ({ name, formula: String(formula) }));

function askTable(table: Excel.Table): {
  table: Excel.Table;
  range: Excel.Range;
  columns: Excel.TableColumnCollection;
} {
  const [range, { columns }] = [table.getRange(), table];
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  columns.load("items/name");
  return { table, range, columns };
}

const tableFrom = ({ table, range, columns }: ReturnType<typeof askTable>): TableCells => ({
  name: table.name,
  extent: extentOfRange(range),
  columns: columns.items.map(({ name }) => name),
  hasHeadings: table.showHeaders,
  hasTotals: table.showTotals,
});

/** As many as are asked within one answer. */
const AT_ONCE = 1_000;

/** Only what is asked for: a workbook has more formulas than can be asked what they spill over. */
async function withSpills(
  run: Run,
  sheets: readonly SheetCells[],
  names: readonly SheetName[],
  spillsOf: (formula: string) => boolean,
  how: InsertionHow,
): Promise<SheetCells[]> {
  const anchors = new Map<string, CellAddress & { readonly sheet: string }>();
  for (const { name, extent, formulas } of sheets)
    formulas.forEach((line, down) =>
      line.forEach((formula, across) => {
        if (formula === "" || !spillsOf(formula)) return;
        const cells = extentText({ row: extent.row + down, column: extent.column + across, rows: 1, columns: 1 });
        anchors.set(`${name.toLowerCase()}!${cells}`, { sheet: name, cells });
      }),
    );
  for (const sheet of sheets)
    for (const formula of [...sheet.formulas.flat(), ...[...names, ...sheet.names].map((name) => name.formula)])
      for (const text of spillsAskedIn(formula)) {
        const anchor = anchorOf(text, sheet, names);
        if (anchor) anchors.set(`${anchor.sheet.toLowerCase()}!${anchor.cells}`, anchor);
      }
  const there = [...anchors.values()].filter((anchor) => sheets.some(({ name }) => isSame(name, anchor.sheet)));
  if (there.length === 0) return [...sheets];
  const spills: Spill[] = [];
  for (let from = 0; from < there.length; from += AT_ONCE) {
    how.progress?.({ done: from, of: there.length });
    spills.push(...(await run((context) => spillsAt(context, there.slice(from, from + AT_ONCE)), how)));
  }
  return sheets.map((sheet) => ({
    ...sheet,
    spills: spills.flatMap(({ sheet: name, extent }) => (extent && isSame(name, sheet.name) ? [extent] : [])),
  }));
}

interface Spill {
  readonly sheet: string;
  readonly extent: Extent | undefined;
}

async function spillsAt(
  context: Excel.RequestContext,
  anchors: readonly (CellAddress & { readonly sheet: string })[],
): Promise<Spill[]> {
  const asked = anchors.map((anchor) => {
    const spill = cellOf(context, anchor).getSpillingToRangeOrNullObject();
    spill.load("rowIndex, columnIndex, rowCount, columnCount");
    return { sheet: anchor.sheet, spill };
  });
  await context.sync();
  return asked.map(({ sheet, spill }) => ({ sheet, extent: spill.isNullObject ? undefined : extentOfRange(spill) }));
}

/** The cell that `A2#`, or a name before the `#`, speaks of. */
function anchorOf(
  text: string,
  { name: home, names: own }: SheetCells,
  names: readonly SheetName[],
): (CellAddress & { readonly sheet: string }) | undefined {
  const called = [...own, ...names].find(({ name }) => isSame(name, text.slice(text.lastIndexOf("!") + 1)));
  const address = readAddress(text) ?? (called && readAddress(called.formula.replace(/^=/, "")));
  return address && { sheet: address.sheet ?? home, cells: address.cells.replaceAll("$", "") };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
