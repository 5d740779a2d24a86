import type { BookChart, BookPage, BookSheet, BookTable, Track } from "./book";
import { areaIn, areasIn } from "./cell-names";
import { chartNames } from "./chart-names";
import { colourOf } from "./colours";
import type { FileColour } from "./colours";
import type { Worksheet } from "./excelts";
import { chartOf } from "./file-charts";
import { conditionsIn } from "./file-conditions";
import { validationsIn } from "./file-validations";
import { readsOutside } from "./formula/outside";
import { limits } from "./limits";
import { pixelsOfEmu, pixelsOfHeight, pixelsOfWidth } from "./measures";
import { cellsOf, eachStored } from "./read-cells";
import type { Reading } from "./read-cells";
import { textOfPart } from "./relations";
import type { Parts } from "./zip";

/** What Excel takes where a file says nothing. */
const usualWidth = 9.140625;
const usualHeight = 15;

export interface ReadSheet {
  sheet: BookSheet;
  /** What the file has there and the workbench has not, in words. */
  left: string[];
}

export function readSheet(given: Worksheet, parts: Parts, path: string, reading: Reading): ReadSheet {
  const properties: Partial<Worksheet["properties"]> = given.properties ?? {};
  const view = given.views?.[0];
  const defaultWidth = pixelsOfWidth(properties.defaultColWidth ?? usualWidth);
  const defaultHeight = pixelsOfHeight(properties.defaultRowHeight ?? usualHeight);
  const tabColour = colourOf(properties.tabColor as FileColour | undefined, reading.theme);
  const { conditions, unknown } = conditionsIn(given, reading.theme, reading.namespace);
  const tracks = { columns: columnsOf(given), rows: rowsOf(given) };
  const measure: Measures = { ...tracks, defaultWidth, defaultHeight };
  const { charts, others } = chartsOf(given, chartNames(parts, path), measure, reading.theme);
  const { cells, outside } = cellsOf(given, reading);
  const validations = validationsIn(textOfPart(parts, path) ?? "", reading.namespace);
  const sheet: BookSheet = {
    name: given.name,
    visibility: given.state,
    ...(tabColour ? { tabColour } : {}),
    gridlines: view?.showGridLines ?? true,
    frozen: view?.state === "frozen" ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : { rows: 0, columns: 0 },
    defaultWidth,
    defaultHeight,
    ...tracks,
    cells,
    merges: (given.model.mergeCells ?? []).flatMap((area) => areaIn(area) ?? []),
    validations: validations.filter(({ formulas }) => !formulas.some(readsOutside)),
    conditions: conditions.filter(({ rule }) => rule.type !== "formula" || !readsOutside(rule.formula)),
    charts,
    tables: tablesOf(given),
    notes: notesOf(given),
    page: pageOf(given),
  };
  const kinds = new Map<string, number>();
  for (const kind of unknown) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const left = [...kinds].map(
    ([kind, count]) => `${count} conditional ${count === 1 ? "format" : "formats"} (${kind})`,
  );
  if (outside > 0)
    left.push(
      outside === 1
        ? "a formula that reads another workbook (its value stays)"
        : `${outside} formulas that read other workbooks (their values stay)`,
    );
  if (others > 0) left.push(others === 1 ? "a chart of another kind" : `${others} charts of other kinds`);
  if (given.getImages().length > 0) left.push("pictures");
  if (given.pivotTables.length > 0) left.push("pivot tables");
  return { sheet, left: left.map((what) => `${what} on ${given.name}`) };
}

interface Measures {
  columns: Track[];
  rows: Track[];
  defaultWidth: number;
  defaultHeight: number;
}

function columnsOf(given: Worksheet): Track[] {
  return given.columns.flatMap((column, at): Track[] => {
    const { width, hidden } = column;
    if (width === undefined && !hidden) return [];
    return [{ at, ...(width === undefined ? {} : { size: pixelsOfWidth(width) }), ...(hidden ? { hidden } : {}) }];
  });
}

function rowsOf(given: Worksheet): Track[] {
  const found: Track[] = [];
  const last = Math.min(given.rowCount, limits.rows);
  for (let number = 1; number <= last; number++) {
    const row = given.findRow(number);
    if (!row) continue;
    const { height, hidden } = row;
    const isOwn = typeof height === "number" && height > 0 && row.customHeight !== false;
    if (isOwn || hidden)
      found.push({
        at: number - 1,
        ...(isOwn ? { size: pixelsOfHeight(height) } : {}),
        ...(hidden ? { hidden: true } : {}),
      });
  }
  return found;
}

/** Whatever its types say, the package has none of these where the file says nothing. */
function pageOf(given: Worksheet): BookPage {
  const setup: Partial<Worksheet["pageSetup"]> = given.pageSetup ?? {};
  const { oddHeader, oddFooter }: Partial<Worksheet["headerFooter"]> = given.headerFooter ?? {};
  const isFitted = setup.fitToPage === true;
  // A file that says nothing of it fits to one page, one that says 0 to as many as it takes.
  const [wide, high] = [setup.fitToWidth ?? 1, setup.fitToHeight ?? 1];
  return {
    landscape: setup.orientation === "landscape",
    centred: setup.horizontalCentered === true,
    ...(isFitted && wide > 0 ? { pagesWide: wide } : {}),
    ...(isFitted && high > 0 ? { pagesHigh: high } : {}),
    ...(isFitted ? {} : { scale: setup.scale || 100 }),
    ...(oddHeader ? { header: oddHeader } : {}),
    ...(oddFooter ? { footer: oddFooter } : {}),
  };
}

const tablesOf = (given: Worksheet): BookTable[] =>
  given.getTables().flatMap(({ model }): BookTable[] => {
    const [area] = areasIn(model.tableRef ?? model.ref);
    if (!area || model.headerRow === false) return [];
    const theme = model.style?.theme;
    const columns = model.columns.map(({ name }) => name);
    return [{ name: model.name, area, columns, totals: model.totalsRow === true, ...(theme ? { style: theme } : {}) }];
  });

function notesOf(given: Worksheet): BookSheet["notes"] {
  const notes: BookSheet["notes"] = [];
  eachStored(given, (cell) => {
    const { note } = cell;
    if (!note) return;
    const text = typeof note === "string" ? note : (note.texts ?? []).map((part) => part.text).join("");
    const author = cell.comment?.author ?? "";
    notes.push({ row: Number(cell.row) - 1, column: Number(cell.col) - 1, text, author });
  });
  return notes;
}

function chartsOf(given: Worksheet, names: readonly string[], measures: Measures, theme: readonly string[]) {
  const charts: BookChart[] = [];
  let others = 0;
  given.getCharts().forEach(({ chartModel, model }, index) => {
    const chart = chartModel && chartOf(chartModel, theme);
    if (chart) charts.push({ ...chart, name: names[index] || `Chart ${index + 1}`, ...placeOf(model.range, measures) });
    else others++;
  });
  return { charts, others };
}

type Anchor = ReturnType<Worksheet["getCharts"]>[number]["model"]["range"];
type Corner = Anchor["tl"];

/** Of what stands on no cells the package reads place and size in pixels, whatever its types say. */
function placeOf({ tl, br, pos, ext }: Anchor, measures: Measures): Pick<BookChart, "place" | "cells"> {
  const corner = (at: Corner) => ({
    left: extent(measures.columns, measures.defaultWidth, at.nativeCol) + pixelsOfEmu(at.nativeColOff),
    top: extent(measures.rows, measures.defaultHeight, at.nativeRow) + pixelsOfEmu(at.nativeRowOff),
  });
  const start = pos ? { left: pos.x, top: pos.y } : corner(tl);
  if (!br) {
    const { width = 0, height = 0 } = (ext ?? {}) as { width?: number; height?: number };
    return { place: { ...start, width, height } };
  }
  const end = corner(br);
  const place = { ...start, width: end.left - start.left, height: end.top - start.top };
  const isOnCells = [tl.nativeColOff, tl.nativeRowOff, br.nativeColOff, br.nativeRowOff].every((offset) => !offset);
  const rows = br.nativeRow - tl.nativeRow;
  const columns = br.nativeCol - tl.nativeCol;
  if (!isOnCells || rows < 1 || columns < 1) return { place };
  return { place, cells: { row: tl.nativeRow, column: tl.nativeCol, rows, columns } };
}

/** How far the first so many columns or rows reach. */
function extent(tracks: readonly Track[], usual: number, count: number): number {
  const own = tracks.filter(({ at }) => at < count);
  return own.reduce((sum, { size = usual, hidden }) => sum + (hidden ? 0 : size) - usual, count * usual);
}
