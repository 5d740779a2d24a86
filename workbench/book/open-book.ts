import { BooleanNumber, CellValueType } from "@univerjs/core";
import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import { rangeFrom } from "../sheet/area";
import { textCell } from "../sheet/cell-value";
import { scopeOf } from "../sheet/names";
import { newSupplement } from "../sheet/supplement";
import type { PrintedPage, SupplementState } from "../sheet/supplement";
import { isBookError } from "../xlsx/book";
import type { Book, BookCell, BookPage, BookSheet, Track } from "../xlsx/book";
import { fittingHeights } from "./fitting-heights";
import type { KeptWorkbook } from "./kept-workbook";
import { sheetChart } from "./sheet-charts";
import { styleOf } from "./univer-looks";
import { conditionRule, validationRule } from "./univer-rules";

/** As large as a new sheet, or as what it holds. */
const usualRows = 20_000;
const usualColumns = 26;
const columnsOfRoom = 4;
/** Beyond this it is not worth it to find out which cells have a list: they look a little less neat without. */
const mostComparisons = 5_000_000;

/** The workbook of a file, ready to be opened. `id` is that of the workbench's own workbook. */
export function openedBook(book: Book, id: string, name: string): KeptWorkbook {
  const idOf = (index: number) => `sheet-${index + 1}`;
  const order = book.sheets.map((_sheet, index) => idOf(index));
  const ids = new Map(book.sheets.map((sheet, index) => [sheet.name, idOf(index)]));
  const byId = <Value>(of: (sheet: BookSheet, sheetId: string, index: number) => Value): Record<string, Value> =>
    Object.fromEntries(book.sheets.map((sheet, index) => [idOf(index), of(sheet, idOf(index), index)]));
  const styles = new StyleTable(book);
  const sheets = byId((sheet, sheetId, index) =>
    sheetData(sheet, sheetId, styles, fittingHeights(sheet, book.looks), index === book.active),
  );
  const names = book.names.map((given, index) => ({
    id: `name-${index + 1}`,
    name: given.name,
    formulaOrRefString: given.meaning,
    localSheetId: scopeOf(given.sheet === undefined ? undefined : idOf(given.sheet)),
    ...(given.comment ? { comment: given.comment } : {}),
    ...(given.hidden ? { hidden: true } : {}),
  }));
  const resource = (plugin: string, data: unknown) => ({ name: plugin, data: JSON.stringify(data) });
  return {
    version: 1,
    active: idOf(book.active),
    data: {
      id,
      name,
      sheetOrder: order,
      styles: styles.all,
      sheets,
      resources: [
        resource("SHEET_DEFINED_NAME_PLUGIN", Object.fromEntries(names.map((one) => [one.id, one]))),
        resource(
          "SHEET_DATA_VALIDATION_PLUGIN",
          byId(({ validations }) => validations.map(validationRule)),
        ),
        resource(
          "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
          byId(({ conditions }) => conditions.map(conditionRule)),
        ),
      ],
    },
    supplements: byId((sheet, sheetId) => supplementOf(sheet, sheetId, ids)),
    settings: [],
  };
}

/** The looks of a book as the sheet has them, each once as it is and once for cells with a list. */
class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  constructor(private readonly book: Book) {}

  idOf(look: number | undefined, clips: boolean): string | undefined {
    const given = look === undefined ? undefined : this.book.looks[look];
    if (!given) return undefined;
    const id = `look-${look}${clips ? "-list" : ""}`;
    this.all[id] ??= styleOf(given, clips);
    return id;
  }
}

function sheetData(
  sheet: BookSheet,
  id: string,
  styles: StyleTable,
  heights: ReadonlyMap<number, number>,
  isActive: boolean,
): Partial<IWorksheetData> {
  const { frozen, cells, rows, columns } = sheet;
  const last = (indexes: readonly number[]) => indexes.reduce((most, index) => Math.max(most, index), 0);
  const lastRow = last(cells.map((cell) => cell.row + (cell.fills?.rows ?? 1)));
  const lastColumn = last(cells.map((cell) => cell.column + (cell.fills?.columns ?? 1)));
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(usualRows, lastRow + 1),
    columnCount: Math.max(usualColumns, lastColumn + columnsOfRoom),
    defaultColumnWidth: sheet.defaultWidth,
    defaultRowHeight: sheet.defaultHeight,
    hidden: sheet.visibility === "visible" || isActive ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.tabColour ?? "",
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(isFrozen
      ? {
          freeze: {
            startRow: frozen.rows || -1,
            startColumn: frozen.columns || -1,
            ySplit: frozen.rows,
            xSplit: frozen.columns,
          },
        }
      : {}),
    columnData: sizes(columns, "w"),
    rowData: { ...fitted(heights), ...sizes(rows, "h") },
    mergeData: sheet.merges.map(rangeFrom),
    cellData: cellData(sheet, styles),
  };
}

/** Rows that are as high as what stands in them: what is measured is no height of their own. */
const fitted = (heights: ReadonlyMap<number, number>) =>
  Object.fromEntries([...heights].map(([row, ah]) => [row, { h: ah, ah, ia: BooleanNumber.TRUE }]));

const sizes = (tracks: readonly Track[], size: "w" | "h") =>
  Object.fromEntries(
    tracks.map((track) => [
      track.at,
      {
        ...(track.size === undefined
          ? {}
          : { [size]: track.size, ...(size === "h" ? { ia: BooleanNumber.FALSE } : {}) }),
        ...(track.hidden ? { hd: BooleanNumber.TRUE } : {}),
      },
    ]),
  );

function cellData({ cells, validations }: BookSheet, styles: StyleTable): Record<number, Record<number, ICellData>> {
  const lists = validations.filter(({ type }) => type === "list").flatMap(({ areas }) => areas);
  const isList = ({ row, column }: BookCell) =>
    cells.length * lists.length < mostComparisons &&
    lists.some((area) => {
      const [down, across] = [row - area.row, column - area.column];
      return down >= 0 && down < area.rows && across >= 0 && across < area.columns;
    });
  const spilled = spilledOver(cells);
  const data: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const style = styles.idOf(cell.look, isList(cell));
    const content = spilled.has(`${cell.row} ${cell.column}`) ? {} : contentOf(cell);
    (data[cell.row] ??= {})[cell.column] = { ...content, ...(style ? { s: style } : {}) };
  }
  return data;
}

/** What a formula has spilled is calculated anew: as an entry it would stand in the way. */
function spilledOver(cells: readonly BookCell[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { row, column, fills } of cells) {
    if (!fills) continue;
    for (let down = 0; down < fills.rows; down++)
      for (let across = 0; across < fills.columns; across++)
        if (down + across > 0) found.add(`${row + down} ${column + across}`);
  }
  return found;
}

function contentOf({ formula, value }: BookCell): ICellData {
  if (formula !== undefined) return { f: formula };
  if (value === undefined) return {};
  if (isBookError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return textCell(value);
}

function supplementOf(sheet: BookSheet, sheetId: string, ids: ReadonlyMap<string, string>): SupplementState {
  return {
    ...newSupplement(),
    veryHidden: sheet.visibility === "veryHidden",
    page: pageOf(sheet.page),
    charts: sheet.charts.map((chart, index) => sheetChart(chart, `{${sheetId}-chart-${index + 1}}`, ids)),
    tables: sheet.tables,
    notes: sheet.notes,
  };
}

function pageOf({
  landscape,
  centred,
  scale,
  pagesWide,
  pagesHigh,
  area,
  titleRows,
  header,
  footer,
}: BookPage): PrintedPage {
  return {
    orientation: landscape ? "Landscape" : "Portrait",
    centerHorizontally: centred,
    zoom: {
      ...(scale === undefined ? {} : { scale }),
      ...(pagesWide === undefined ? {} : { horizontalFitToPages: pagesWide }),
      ...(pagesHigh === undefined ? {} : { verticalFitToPages: pagesHigh }),
    },
    ...(area ? { area } : {}),
    ...(titleRows
      ? { titleRows: { row: titleRows.first, column: 0, rows: titleRows.last - titleRows.first + 1, columns: 16_384 } }
      : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
  };
}
