import type { Cell } from "../../catalog/declare/cell";
import { typed } from "../entry/entered-text";
import { formulaIn } from "../cells-in-use";
import { besideOf, tableRead } from "../table-reading";
import type { TablePut, TableRead, TableWriting, TableWritten } from "../table-rows";
import { writtenInto } from "../table-writes";
import { cellsFrom } from "./cell-values";
import type { Run } from "./sheet-writer";

/** As far below a table as somebody may have written rows that Excel has not taken into it. */
const MOST_BELOW = 500;

/** A table by its name, with rows right under it and with cells that have names of its sheet. */
export async function readTable(
  context: Excel.RequestContext,
  name: string,
  beside: readonly string[],
): Promise<TableRead | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  await context.sync();
  if (table.isNullObject) return undefined;
  const { worksheet } = table.load("showTotals");
  const range = table.getRange().load("rowIndex, columnIndex, rowCount, columnCount");
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex, rowCount");
  const named = beside.map((each) => worksheet.names.getItemOrNullObject(each));
  worksheet.load("name");
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  const end = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const down = Math.max(rows, Math.min(end - row, rows + MOST_BELOW));
  const cells = worksheet.getRangeByIndexes(row, column, down, columns).load("values, formulas, valueTypes");
  const places = named.map((item) => (item.isNullObject ? undefined : item.getRangeOrNullObject()));
  for (const place of places) place?.load("values, valueTypes");
  await context.sync();
  const values = cellsFrom(cells.values, cells.valueTypes);
  return tableRead({
    sheet: worksheet.name,
    table: { row, column, rows, columns },
    hasTotals: table.showTotals,
    values,
    formulas: (cells.formulas as unknown[][]).map((line, at) =>
      line.map((each, across) => formulaAt(each, values[at]?.[across])),
    ),
    beside: besideOf(
      beside,
      places.map((place) =>
        place && !place.isNullObject ? cellsFrom(place.values, place.valueTypes)[0]?.[0] : undefined,
      ),
    ),
  });
}

/** A text that begins like a formula reads like one, but it is its own value. */
const formulaAt = (entered: unknown, value: Cell | undefined): string => (entered === value ? "" : formulaIn(entered));

export function writeTable(run: Run, name: string, writing: TableWriting): Promise<TableWritten> {
  const names = writing.beside.map((each) => each.name);
  return writtenInto(
    {
      read: () => run((context) => readTable(context, name, names)),
      put: (puts, beside, at) => run((context) => putInto(context, name, { puts, beside, at })),
    },
    writing,
  );
}

interface Put {
  readonly puts: readonly TablePut[];
  readonly beside: TableWriting["beside"];
  readonly at: TableRead;
}

/** In one request: how the cells stand, and then what is written into them. */
async function putInto(
  context: Excel.RequestContext,
  name: string,
  { puts, beside, at }: Put,
): Promise<TableRead | undefined> {
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  const { row, column, columns } = at.extent;
  const lines = [...new Set(puts.map((put) => put.row))];
  const wide = Math.max(columns, ...puts.map((put) => put.column + 1));
  const before = [-1, ...lines].map((line) =>
    sheet.getRangeByIndexes(row + 1 + line, column, 1, wide).load("values, formulas, valueTypes"),
  );
  const table = context.workbook.tables.getItemOrNullObject(name);
  const range = table.getRange().load("rowIndex, columnIndex");
  const named = beside.map((each) => sheet.names.getItem(each.name).getRange().load("values, valueTypes"));
  for (const put of puts)
    sheet.getRangeByIndexes(row + 1 + put.row, column + put.column, 1, 1).formulas = [[typed(put.after)]];
  for (const { name: each, after } of beside) sheet.names.getItem(each).getRange().formulas = [[typed(after)]];
  await context.sync();
  if (table.isNullObject) return undefined;
  const found = new Map(
    [-1, ...lines].map((line, index) => {
      const { values, formulas, valueTypes } = before[index] as Excel.Range;
      const cells = cellsFrom(values, valueTypes)[0] ?? [];
      return [
        line,
        { values: cells, formulas: (formulas[0] ?? []).map((each, across) => formulaAt(each, cells[across])) },
      ];
    }),
  );
  return {
    ...at,
    extent: { ...at.extent, row: range.rowIndex, column: range.columnIndex },
    headings: found.get(-1)?.values ?? [],
    rows: Array.from(
      { length: Math.max(at.rows.length, ...lines.map((line) => line + 1)) },
      (_, line) => found.get(line) ?? BLANK,
    ),
    beside: besideOf(
      beside.map((each) => each.name),
      named.map(({ values, valueTypes }) => cellsFrom(values, valueTypes)[0]?.[0]),
    ),
  };
}

const BLANK = { values: [], formulas: [] };
