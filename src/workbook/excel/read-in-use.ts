import { extentOf, extentText, readAddress, type CellAddress, type Extent } from "../cell-address";
import { formulaIn, spillsAskedIn, type CellsInUse, type SheetCells, type TableCells } from "../cells-in-use";
import type { SheetName } from "../names-met";
import { cellsFrom } from "./cell-values";

/** All sheets, each as far as cells of it hold something, with what formulas may call cells. */
export async function cellsInUse(
  context: Excel.RequestContext,
  spillsOf: (formula: string) => boolean = () => false,
): Promise<CellsInUse> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name, items/formula");
  await context.sync();
  const asked = worksheets.items.map((sheet) => ask(sheet));
  await context.sync();
  const tables = asked.map(({ sheet }) => sheet.tables.items.map(askTable));
  if (tables.flat().length > 0) await context.sync();
  const known = namesFrom(names);
  const sheets = asked.map((one, place) => answered(one, (tables[place] ?? []).map(tableFrom)));
  return { names: known, sheets: await withSpills(context, sheets, known, spillsOf) };
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

function ask(sheet: Excel.Worksheet): Asked {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex, columnIndex, rowCount, columnCount, formulas, values, valueTypes");
  sheet.names.load("items/name, items/formula");
  sheet.tables.load("items/name, items/showHeaders, items/showTotals");
  sheet.protection.load("protected");
  return { sheet, range };
}

function answered({ sheet, range }: Asked, tables: readonly TableCells[]): SheetCells {
  const is = {
    name: sheet.name,
    names: namesFrom(sheet.names),
    tables,
    spills: [],
    isProtected: sheet.protection.protected,
  };
  if (range.isNullObject) return { ...is, extent: NOTHING, formulas: [], values: [] };
  return {
    ...is,
    extent: extentOfRange(range),
    formulas: (range.formulas as unknown[][]).map((row) => row.map(formulaIn)),
    values: cellsFrom(range.values, range.valueTypes),
  };
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
  context: Excel.RequestContext,
  sheets: readonly SheetCells[],
  names: readonly SheetName[],
  spillsOf: (formula: string) => boolean,
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
  for (let from = 0; from < there.length; from += AT_ONCE)
    spills.push(...(await spillsAt(context, there.slice(from, from + AT_ONCE))));
  const found = spills.filter(({ spill }) => !spill.isNullObject);
  return sheets.map((sheet) => ({
    ...sheet,
    spills: found.filter((one) => isSame(one.sheet, sheet.name)).map(({ spill }) => extentOfRange(spill)),
  }));
}

interface Spill {
  readonly sheet: string;
  readonly spill: Excel.Range;
}

async function spillsAt(
  context: Excel.RequestContext,
  anchors: readonly (CellAddress & { readonly sheet: string })[],
): Promise<Spill[]> {
  const asked = anchors.map((anchor) => {
    const { row, column } = extentOf(anchor);
    const cell = context.workbook.worksheets.getItem(anchor.sheet).getRangeByIndexes(row, column, 1, 1);
    const spill = cell.getSpillingToRangeOrNullObject();
    spill.load("rowIndex, columnIndex, rowCount, columnCount");
    return { sheet: anchor.sheet, spill };
  });
  await context.sync();
  return asked;
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
