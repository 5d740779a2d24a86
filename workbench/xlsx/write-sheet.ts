import { speaksOfNoTable } from "../sheet/tables-in-formula";
import type { BookCell, BookSheet, BookTable, BookValue } from "./book";
import { isBookError } from "./book";
import { areaName } from "../excel/address";
import { argbOf } from "./colours";
import { cellName, nameOf } from "./cell-names";
import type { CellValue, Style, Workbook, Worksheet } from "./excelts";
import { chartFrom } from "./file-charts";
import { writeConditions } from "./file-conditions";
import { formulasFrom } from "./file-validations";
import { readsOutside } from "./formula/outside";
import { isSingle } from "./formula/single";
import { heightFrom, widthFrom } from "./measures";

export interface Writing {
  namespace: string;
  styles: readonly Partial<Style>[];
  toFile: (formula: string) => string;
  /** A table of any sheet, by its name. */
  table: (name: string) => BookTable | undefined;
}

/** Adds a sheet to a workbook of the package. */
export function writeSheet(workbook: Workbook, sheet: BookSheet, writing: Writing): void {
  const written = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility,
    properties: {
      defaultRowHeight: heightFrom(sheet.defaultHeight),
      defaultColWidth: widthFrom(sheet.defaultWidth),
      ...(sheet.tabColour ? { tabColor: { argb: argbOf(sheet.tabColour) } } : {}),
    },
    views: [viewOf(sheet)],
  });
  for (const { at, size, hidden } of sheet.columns) {
    const column = written.getColumn(at + 1);
    // A column of no size of its own has the size of all others.
    column.width = widthFrom(size ?? sheet.defaultWidth);
    if (hidden) column.hidden = true;
  }
  for (const { at, size, hidden } of sheet.rows) {
    const row = written.getRow(at + 1);
    if (size !== undefined) row.height = heightFrom(size);
    if (hidden) row.hidden = true;
  }
  writeCells(written, sheet, writing);
  for (const area of sheet.merges) written.mergeCellsWithoutStyle(nameOf(area));
  writeValidations(written, sheet, writing);
  writeConditions(written, sheet.conditions, writing.toFile);
  writePage(written, sheet);
  writeTables(written, sheet);
  for (const { row, column, text, author } of sheet.notes) {
    const cell = written.getCell(row + 1, column + 1);
    cell.note = { texts: [{ text }] };
    if (author && cell.comment) cell.comment.author = author;
  }
  for (const chart of sheet.charts) {
    const { options, range } = chartFrom(chart);
    written.addChart(options, range);
  }
}

function viewOf({ gridlines, frozen: { rows, columns } }: BookSheet) {
  const common = { showGridLines: gridlines };
  if (rows === 0 && columns === 0) return { ...common, state: "normal" as const };
  return { ...common, state: "frozen" as const, xSplit: columns, ySplit: rows, topLeftCell: cellName(rows, columns) };
}

function writeCells(written: Worksheet, sheet: BookSheet, { styles, toFile, namespace, table }: Writing): void {
  // Without the link, or the table, that belongs to it such a formula would make the file a damaged one.
  const isRefused = (formula: string, row: number) => readsOutside(formula) || speaksOfNoTable(formula, row, table);
  const isMerged = (cell: BookCell) =>
    sheet.merges.some(({ row, column, rows, columns }) => {
      const [down, across] = [cell.row - row, cell.column - column];
      return down >= 0 && down < rows && across >= 0 && across < columns;
    });
  for (const cell of sheet.cells) {
    const target = written.getCell(cell.row + 1, cell.column + 1);
    const formula = cell.formula === undefined || isRefused(cell.formula, cell.row) ? undefined : cell.formula;
    if (formula !== undefined) target.value = formulaValue(cell, formula, isMerged(cell), toFile, namespace);
    else if (cell.value !== undefined) target.value = plainValue(cell.value);
    const style = cell.look === undefined ? undefined : styles[cell.look];
    if (style) target.style = style;
  }
}

const plainValue = (value: BookValue): CellValue => value as CellValue;

/**
 * What may spill is written as Excel writes it: an array formula with a mark that it is a dynamic one. So are calls of
 * custom functions, single results too. In merged cells Excel takes none of these.
 */
function formulaValue(
  cell: BookCell,
  text: string,
  merged: boolean,
  toFile: Writing["toFile"],
  namespace: string,
): CellValue {
  const formula = toFile(text);
  const result = resultOf(cell.value);
  const isPlain =
    merged || (cell.fills === undefined && isSingle(text) && !text.toUpperCase().includes(`${namespace}.`));
  if (isPlain) return { formula, ...result } as CellValue;
  const { rows, columns } = cell.fills ?? { rows: 1, columns: 1 };
  const ref = areaName({ row: cell.row, column: cell.column, rows, columns });
  return { formula, ...result, shareType: "array", ref, isDynamicArray: true } as CellValue;
}

const resultOf = (value: BookValue | undefined) =>
  value === undefined ? {} : { result: isBookError(value) ? { error: value.error } : value };

function writeValidations(written: Worksheet, { validations }: BookSheet, { toFile }: Writing): void {
  for (const one of validations) {
    const { type, comparison, blanks, alert, prompt, areas } = one;
    const rule = {
      type,
      ...(comparison ? { operator: comparison } : {}),
      ...(type === "any" ? {} : { formulae: formulasFrom(one, toFile), allowBlank: blanks }),
      showErrorMessage: alert.shown,
      errorStyle: alert.style,
      errorTitle: alert.title,
      error: alert.text,
      showInputMessage: prompt.shown,
      promptTitle: prompt.title,
      prompt: prompt.text,
    };
    // With this word before it the package writes the area as it is, and does not put together what looks alike.
    for (const area of areas) written.dataValidations.add(`range:${nameOf(area)}`, rule as never);
  }
}

function writePage(written: Worksheet, { page }: BookSheet): void {
  const isFitted = page.pagesWide !== undefined || page.pagesHigh !== undefined;
  Object.assign(written.pageSetup, {
    orientation: page.landscape ? "landscape" : "portrait",
    horizontalCentered: page.centred,
    fitToPage: isFitted,
    ...(isFitted ? { fitToWidth: page.pagesWide ?? 0, fitToHeight: page.pagesHigh ?? 0 } : {}),
    ...(page.scale === undefined ? {} : { scale: page.scale }),
  });
  if (page.header) written.headerFooter.oddHeader = page.header;
  if (page.footer) written.headerFooter.oddFooter = page.footer;
}

/** The cells of a table are cells as all others: the package would write their values over them. */
function writeTables(written: Worksheet, { tables }: BookSheet): void {
  for (const { name, area, columns, totals, style } of tables) {
    const rows = area.rows - 1 - (totals ? 1 : 0);
    const values = Array.from({ length: rows }, (_, down) =>
      columns.map((_column, across) => written.getCell(area.row + 2 + down, area.column + 1 + across).value),
    );
    written.addTable({
      name,
      ref: cellName(area.row, area.column),
      headerRow: true,
      totalsRow: totals,
      style: { theme: style ?? "TableStyleMedium2", showRowStripes: true },
      columns: columns.map((column) => ({ name: column, filterButton: true })),
      rows: values,
    });
  }
}
