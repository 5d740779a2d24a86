import type { ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { areaFrom } from "../sheet/area";
import { contentOf, holdsError } from "../sheet/cell-value";
import { sheetOf } from "../sheet/names";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { headingsOf } from "../sheet/tables";
import type { PrintedPage, SheetTable } from "../sheet/supplement";
import type { Book, BookCell, BookPage, BookSheet, BookTable, BookValue, Track } from "../xlsx/book";
import { Looks } from "../xlsx/looks";
import { bookChart } from "./sheet-charts";
import { hex, lookFrom } from "./univer-looks";
import { conditionFrom, validationFrom } from "./univer-rules";

/** The workbook as a file is to have it, once every cell shows what it calculates to. */
export async function bookFrom(spreadsheet: Spreadsheet): Promise<Book> {
  await spreadsheet.settled();
  const sheets = spreadsheet.sheets();
  const ids = sheets.map((sheet) => sheet.getSheetId());
  const names = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  const looks = new Looks();
  return {
    sheets: sheets.map((sheet) => sheetFrom(spreadsheet, sheet, names, looks)),
    names: spreadsheet.names.all().map((defined) => {
      const home = sheetOf(defined);
      return {
        name: defined.name,
        meaning: defined.formulaOrRefString.replace(/^=/, ""),
        ...(home === undefined ? {} : { sheet: ids.indexOf(home) }),
        ...(defined.comment ? { comment: defined.comment } : {}),
        ...(defined.hidden === true ? { hidden: true } : {}),
      };
    }),
    looks: looks.all,
    active: Math.max(0, ids.indexOf(spreadsheet.workbook.getActiveSheet().getSheetId())),
  };
}

function sheetFrom(
  spreadsheet: Spreadsheet,
  sheet: FWorksheet,
  names: ReadonlyMap<string, string>,
  looks: Looks,
): BookSheet {
  const id = sheet.getSheetId();
  const unitId = spreadsheet.workbook.getId();
  const injector = spreadsheet.univer.__getInjector();
  const config = sheet.getSheet().getConfig();
  const { state } = spreadsheet.supplement(id);
  const { ySplit, xSplit } = sheet.getFreeze();
  const tabColour = hex(sheet.getTabColor());
  const validations = injector.get(SheetDataValidationModel).getRules(unitId, id);
  const conditions = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, id) ?? [];
  return {
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? (state.veryHidden ? "veryHidden" : "hidden") : "visible",
    ...(tabColour ? { tabColour } : {}),
    gridlines: !sheet.hasHiddenGridLines(),
    frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
    defaultWidth: config.defaultColumnWidth,
    defaultHeight: config.defaultRowHeight,
    columns: tracks(config.columnData, ({ w, hd }) => ({ size: w, hidden: hd })),
    // A row that fits its content has no height of its own.
    rows: tracks(config.rowData, ({ h, ia, hd }) => ({ size: ia === 1 ? undefined : h, hidden: hd })),
    cells: cellsFrom(spreadsheet, sheet, looks),
    merges: config.mergeData.map(areaFrom),
    validations: validations.flatMap((rule) => validationFrom(rule) ?? []),
    conditions: conditions.flatMap((rule) => conditionFrom(rule) ?? []),
    charts: state.charts.map((chart) => bookChart(chart, sheet, names)),
    tables: state.tables.flatMap((table) => tableFrom(spreadsheet, sheet, table) ?? []),
    notes: structuredClone(state.notes),
    page: pageFrom(state.page),
  };
}

function tracks<Data>(
  given: Partial<Record<number, Data>> | undefined,
  read: (data: Data) => { size: number | undefined; hidden: number | undefined },
): Track[] {
  return Object.entries(given ?? {}).flatMap(([at, data]): Track[] => {
    if (!data) return [];
    const { size, hidden } = read(data);
    if (size === undefined && hidden !== 1) return [];
    return [{ at: Number(at), ...(size === undefined ? {} : { size }), ...(hidden === 1 ? { hidden: true } : {}) }];
  });
}

function pageFrom({ orientation, centerHorizontally, zoom, area, titleRows, header, footer }: PrintedPage): BookPage {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = zoom;
  return {
    landscape: orientation === "Landscape",
    centred: centerHorizontally,
    ...(scale === undefined ? {} : { scale }),
    ...(wide === undefined ? {} : { pagesWide: wide }),
    ...(high === undefined ? {} : { pagesHigh: high }),
    ...(area ? { area } : {}),
    ...(titleRows ? { titleRows: { first: titleRows.row, last: titleRows.row + titleRows.rows - 1 } } : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
  };
}

function cellsFrom(spreadsheet: Spreadsheet, sheet: FWorksheet, looks: Looks): BookCell[] {
  const fills = new Map(spreadsheet.spills.on(sheet.getSheetId()).map((area) => [`${area.row} ${area.column}`, area]));
  const found = new Map<string, BookCell>();
  spreadsheet.eachCell(sheet, (row, column, { v, f, si, s }) => {
    // Univer keeps cells that nothing is in, and many of them.
    if ((v === undefined || v === null) && !f && !si && !s) return;
    const key = `${row} ${column}`;
    if (found.has(key)) return;
    const stored = sheet.getSheet().getCellRaw(row, column) ?? undefined;
    const formula = spreadsheet.formula(sheet, row, column);
    const value = valueOf(spreadsheet.cell(sheet, row, column), formula !== "");
    const look = stored?.s ? looks.numberOf(lookFrom(sheet.getSheet().getComposedCellStyle(row, column))) : undefined;
    if (formula === "" && value === undefined && look === undefined) return;
    const area = formula === "" ? undefined : fills.get(key);
    found.set(key, {
      row,
      column,
      ...(formula === "" ? {} : { formula }),
      ...(value === undefined ? {} : { value }),
      ...(area ? { fills: { rows: area.rows, columns: area.columns } } : {}),
      ...(look === undefined ? {} : { look }),
    });
  });
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * A table with the headings that its cells show now. Where they are not texts, each one its own, Excel would call the file
 * damaged: the cells are saved, and the table is not.
 */
function tableFrom(spreadsheet: Spreadsheet, sheet: FWorksheet, table: SheetTable): BookTable | undefined {
  const { rows, columns: wide } = table.area;
  const columns = headingsOf(spreadsheet, sheet, table);
  const isWhole = !columns.includes("") && new Set(columns.map((heading) => heading.toLowerCase())).size === wide;
  return isWhole && rows > (table.totals ? 2 : 1) ? { ...structuredClone(table), columns } : undefined;
}

/** Univer has an error of its own, which no file knows. */
const asInFiles = (code: string): string => (code === "#ERROR!" ? "#VALUE!" : code);

function valueOf(cell: ICellData | undefined, isResult: boolean): BookValue | undefined {
  const content = contentOf(cell);
  if (holdsError(cell)) return { error: asInFiles(String(content)) };
  return content === "" && !isResult ? undefined : content;
}
