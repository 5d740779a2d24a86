import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";
import { invalidArgument, itemNotFound } from "../richapi/rich-api-error";
import { cellFrom, contentOf, isErrorCode } from "../sheet/cell-value";
import type { Area } from "../sheet/area";
import type { CellContent } from "../sheet/cell-value";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { areaName, quotedSheetName } from "./address";
import { RangeFormat } from "./range-format";
import { Worksheet } from "./worksheet";

/** `Excel.Range`: a rectangle of cells on one sheet. */
export class Range extends HostObject {
  static override readonly keptByReference = true;
  // Office.js asks before it sends a large array; this host has no limit of its own.
  static override readonly silentCalls = ["_ValidateArraySize"];
  static override readonly defaultMembers = [
    "address",
    "cellCount",
    "columnCount",
    "columnIndex",
    "formulas",
    "numberFormat",
    "rowCount",
    "rowIndex",
    "text",
    "values",
    "valueTypes",
  ];

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
    if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1) throw invalidArgument();
  }

  get #sheet(): FWorksheet {
    const sheet = this.spreadsheet.workbook.getSheetBySheetId(this.sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  get #cells(): FRange {
    const { row, column, rows, columns } = this.area;
    return this.#sheet.getRange(row, column, rows, columns);
  }

  get Address(): string {
    return `${quotedSheetName(this.#sheet.getSheetName())}!${areaName(this.area)}`;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.spreadsheet, this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.#cells);
  }

  get Values(): CellContent[][] {
    return this.#each((row, column) => this.#content(row, column));
  }
  set Values(entries: unknown) {
    this.#enter(entries);
  }
  get Formulas(): CellContent[][] {
    return this.#each(
      (row, column) => this.spreadsheet.formula(this.#sheet, row, column) || this.#content(row, column),
    );
  }
  set Formulas(entries: unknown) {
    this.#enter(entries);
  }
  get Text(): string[][] {
    return this.#each((row, column) => this.#sheet.getRange(row, column).getDisplayValue());
  }
  get ValueTypes(): string[][] {
    return this.#each((row, column) => valueType(this.#content(row, column)));
  }
  get NumberFormat(): string[][] {
    return this.#each((row, column) => this.#sheet.getRange(row, column).getNumberFormat() || "General");
  }
  set NumberFormat(formats: unknown) {
    const patterns = this.#shaped(formats).map((row) =>
      row.map((format) => (format === "General" ? "" : String(format))),
    );
    this.#cells.setNumberFormats(patterns);
  }

  GetCell(row: number, column: number): Range {
    return this.#moved({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): Range {
    return this.#moved({ row: this.area.row + row, rows: 1 });
  }
  GetColumn(column: number): Range {
    return this.#moved({ column: this.area.column + column, columns: 1 });
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.#moved({ row: this.area.row + rows, column: this.area.column + columns });
  }
  GetResizedRange(moreRows: number, moreColumns: number): Range {
    return this.#moved({ rows: this.area.rows + moreRows, columns: this.area.columns + moreColumns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#moved({ rows, columns });
  }

  Clear(applyTo = "All"): void {
    if (applyTo === "Contents") this.#cells.clearContent();
    else if (applyTo === "Formats") this.#cells.clearFormat();
    else this.#cells.clear();
    this.spreadsheet.written();
  }
  Select(): void {
    this.Worksheet.Activate();
    this.#cells.activate();
  }

  #moved(change: Partial<Area>): Range {
    return new Range(this.spreadsheet, this.sheetId, { ...this.area, ...change });
  }

  #content(row: number, column: number): CellContent {
    return contentOf(this.spreadsheet.cell(this.#sheet, row, column));
  }

  #each<Value>(value: (row: number, column: number) => Value): Value[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, across) => value(row + down, column + across)),
    );
  }

  /** One value, or a 1×1 array, stands for every cell of the range, as in Excel. */
  #shaped(entries: unknown): unknown[][] {
    if (!Array.isArray(entries)) return this.#each(() => entries);
    const rows: unknown[] = entries;
    if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) {
      const [only] = rows[0] as unknown[];
      return this.#each(() => only);
    }
    const fits = (row: unknown): row is unknown[] => Array.isArray(row) && row.length === this.area.columns;
    if (rows.length === this.area.rows && rows.every(fits)) return rows;
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }

  /** null leaves a cell as it is, the empty text empties it. */
  #enter(entries: unknown): void {
    const rows = this.#shaped(entries);
    if (rows.every((row) => row.every((entry) => entry !== null))) {
      this.#cells.setValues(rows.map((row) => row.map(cellFrom)));
    } else {
      rows.forEach((row, down) =>
        row.forEach((entry, across) => {
          if (entry === null) return;
          this.#sheet.getRange(this.area.row + down, this.area.column + across).setValue(cellFrom(entry));
        }),
      );
    }
    this.spreadsheet.written();
  }
}

function valueType(content: CellContent): string {
  if (content === "") return "Empty";
  if (typeof content === "number") return "Double";
  if (typeof content === "boolean") return "Boolean";
  return isErrorCode(content) ? "Error" : "String";
}
