import { contentOf, isErrorCode } from "./cell-value";
import type { CellContent } from "./cell-value";
import { isScatter } from "./chart";
import type { ChartType, Series, Source } from "./chart";
import type { Spreadsheet } from "./spreadsheet";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The values of a source's cells, row by row. */
export function contentsOf(spreadsheet: Spreadsheet, { sheetId, area }: Source): CellContent[][] {
  const sheet = spreadsheet.workbook.getSheetBySheetId(sheetId);
  const { row, column, rows, columns } = area;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) =>
      sheet ? contentOf(spreadsheet.cell(sheet, row + down, column + across)) : "",
    ),
  );
}

const isWord = (content: CellContent) => typeof content === "string" && content !== "" && !isErrorCode(content);

/**
 * The series that Excel makes of a range. The first row names them if it holds words, or nothing over the categories.
 * The first column is what they stand over: in a scatter chart always; in others only if it holds words itself, or if
 * the range's first cell is empty. A column of numbers under a heading is one series more.
 */
export function seriesOf(spreadsheet: Spreadsheet, source: Source, type: ChartType, by: SeriesBy): Series[] {
  const { rows, columns } = source.area;
  const inColumns = by === "Auto" ? columns <= rows : by === "Columns";
  const given = contentsOf(spreadsheet, source);
  const contents = inColumns ? given : (given[0] ?? []).map((_, across) => given.map((row) => row[across] ?? ""));
  const [heads = [], ...below] = contents;
  const cornerIsEmpty = heads[0] === "" && contents.length > 1 && heads.length > 1;
  const hasNames = cornerIsEmpty || heads.slice(heads.length > 1 ? 1 : 0).some(isWord);
  const firsts = (hasNames ? below : contents).map(([first = ""]) => first);
  const hasX = heads.length > 1 && (isScatter({ type }) || cornerIsEmpty || firsts.some(isWord));

  const first = hasNames ? 1 : 0;
  const length = contents.length - first;
  const part = (line: number, from: number, count: number): Source => {
    const { row, column } = source.area;
    const area = inColumns
      ? { row: row + from, column: column + line, rows: count, columns: 1 }
      : { row: row + line, column: column + from, rows: 1, columns: count };
    return { sheetId: source.sheetId, area };
  };
  const lines = Array.from({ length: heads.length }, (_, line) => line).slice(hasX ? 1 : 0);
  return lines.map((line) => ({
    name: hasNames ? part(line, 0, 1) : undefined,
    values: part(line, first, length),
    x: hasX ? part(0, first, length) : undefined,
  }));
}
