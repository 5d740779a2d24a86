import type { ICellData } from "@univerjs/core";
import { HostObject } from "../richapi/host-object";
import { itemNotFound, RichApiError } from "../richapi/rich-api-error";
import { cellFrom, contentOf, holdsError } from "../sheet/cell-value";
import { intersection } from "../sheet/area";
import type { Area } from "../sheet/area";
import type { CellContent } from "../sheet/cell-value";
import { areaName, parseArea, quotedSheetName, splitAddress } from "./address";
import type { Block } from "./block";
import { checkedRows, propertiesOf, styleChange } from "./cell-properties";
import type { StyleChange } from "./cell-properties";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { shaped } from "./entries";
import { mostCellsRead, sheetSize } from "./limits";
import { pointsOf } from "./points";
import { RangeFormat } from "./range-format";
import { usedBlock } from "./used-area";
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

  constructor(readonly block: Block) {
    super();
  }

  get Address(): string {
    return `${quotedSheetName(this.block.sheet.getSheetName())}!${areaName(this.block.area)}`;
  }
  get RowIndex(): number {
    return this.block.area.row;
  }
  get ColumnIndex(): number {
    return this.block.area.column;
  }
  get RowCount(): number {
    return this.block.area.rows;
  }
  get ColumnCount(): number {
    return this.block.area.columns;
  }
  get CellCount(): number {
    return this.block.area.rows * this.block.area.columns;
  }
  get IsEntireColumn(): boolean {
    return this.block.isWholeColumns;
  }
  get IsEntireRow(): boolean {
    return this.block.isWholeRows;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.block.spreadsheet, this.block.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.block);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.block);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.block);
  }

  get Left(): number {
    return this.#widthOf(0, this.block.area.column);
  }
  get Width(): number {
    return this.#widthOf(this.block.area.column, this.block.area.columns);
  }
  get Top(): number {
    return this.#heightOf(0, this.block.area.row);
  }
  get Height(): number {
    return this.#heightOf(this.block.area.row, this.block.area.rows);
  }

  get Values(): CellContent[][] {
    return this.#each((row, column) => this.#content(row, column));
  }
  set Values(entries: unknown) {
    this.#enter(entries);
  }
  get Formulas(): CellContent[][] {
    const { spreadsheet, sheet } = this.block;
    return this.#each((row, column) => spreadsheet.formula(sheet, row, column) || this.#content(row, column));
  }
  set Formulas(entries: unknown) {
    this.#enter(entries);
  }
  get Text(): string[][] {
    const { sheet } = this.block;
    return this.#each((row, column) => sheet.getRange(row, column).getDisplayValue());
  }
  get ValueTypes(): string[][] {
    const { spreadsheet, sheet } = this.block;
    return this.#each((row, column) => valueType(spreadsheet.cell(sheet, row, column)));
  }
  get NumberFormat(): string[][] {
    return this.#each((row, column) => this.block.style(row, column).n?.pattern || "General");
  }
  set NumberFormat(formats: unknown) {
    const style = (format: unknown) => (format === "General" ? null : { pattern: String(format) });
    const { rows, columns } = this.block.present ?? this.block.area;
    const given = shaped(formats, this.#isWhole ? { ...this.block.area, rows, columns } : this.block.area);
    this.block.setStyle(
      "n",
      given.map((row) => row.map(style)),
    );
  }

  GetCell(row: number, column: number): Range {
    const { area } = this.block;
    return this.#moved({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): Range {
    return this.#moved({ row: this.block.area.row + row, rows: 1 });
  }
  GetColumn(column: number): Range {
    return this.#moved({ column: this.block.area.column + column, columns: 1 });
  }
  GetLastCell(): Range {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetLastRow(): Range {
    return this.GetRow(this.RowCount - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.ColumnCount - 1);
  }
  GetEntireColumn(): Range {
    return this.#moved({ row: 0, rows: sheetSize.rows });
  }
  GetEntireRow(): Range {
    return this.#moved({ column: 0, columns: sheetSize.columns });
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.#moved({ row: this.block.area.row + rows, column: this.block.area.column + columns });
  }
  GetResizedRange(moreRows: number, moreColumns: number): Range {
    return this.#moved({ rows: this.block.area.rows + moreRows, columns: this.block.area.columns + moreColumns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#moved({ rows, columns });
  }
  GetIntersection(other: Range | string): Range {
    const common = this.block.intersection(this.#other(other));
    if (!common) throw itemNotFound();
    return new Range(common);
  }
  GetBoundingRect(other: Range | string): Range {
    const [a, b] = [this.block.area, this.#other(other).area];
    const row = Math.min(a.row, b.row);
    const column = Math.min(a.column, b.column);
    const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
    const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
    return this.#moved({ row, column, rows, columns });
  }
  async GetUsedRange(valuesOnly?: boolean | null): Promise<Range> {
    await this.block.spreadsheet.settled();
    const used = usedBlock(this.block, valuesOnly === true);
    if (!used) throw itemNotFound();
    return new Range(used);
  }

  /** True where all cells show something of a formula that spills, null where some do. */
  get HasSpill(): boolean | null {
    const spills = this.#spills;
    const isSpilled = this.#each((row, column) => spillAt(spills, row, column) !== undefined).flat();
    if (isSpilled.every(Boolean)) return true;
    return isSpilled.some(Boolean) ? null : false;
  }
  async GetSpillParent(): Promise<Range> {
    await this.block.spreadsheet.settled();
    const spill = spillAt(this.#spills, this.block.area.row, this.block.area.column);
    if (!spill) throw itemNotFound();
    return this.#moved({ row: spill.row, column: spill.column, rows: 1, columns: 1 });
  }
  async GetSpillingToRange(): Promise<Range> {
    await this.block.spreadsheet.settled();
    const { row, column } = this.block.area;
    const spill = spillAt(this.#spills, row, column);
    if (!spill || spill.row !== row || spill.column !== column) throw itemNotFound();
    return this.#moved(spill);
  }

  GetCellProperties(options: Record<string, unknown>): object[][] {
    return this.#each((row, column) => propertiesOf(this.block.style(row, column), options));
  }
  SetCellProperties(properties: unknown): void {
    const changes = shaped(checkedRows(properties), this.block.area).map((row) =>
      row.map((cell) => styleChange(cell as Record<string, unknown>)),
    );
    const parts = new Set(changes.flat().flatMap((change) => Object.keys(change) as (keyof StyleChange)[]));
    for (const part of parts) {
      this.block.setStyle(
        part,
        changes.map((row) => row.map((change) => change[part])),
      );
    }
  }

  Clear(applyTo?: string | null): void {
    const { cells } = this.block;
    if (applyTo === "Contents") cells.clearContent();
    else if (applyTo === "Formats") cells.clearFormat();
    else cells.clear();
    if (applyTo !== "Contents") this.ConditionalFormats.ClearAll();
    if (applyTo !== "Contents" && applyTo !== "Formats") this.DataValidation.Clear();
  }
  Select(): void {
    this.Worksheet.Activate();
    this.block.cells.activate();
  }

  #moved(change: Partial<Area>): Range {
    return new Range(this.block.within(change));
  }

  get #spills(): Area[] {
    return this.block.spreadsheet.spills.on(this.block.sheetId);
  }

  #other(range: Range | string): Block {
    if (range instanceof Range) return range.block;
    return this.block.within(parseArea(splitAddress(range).area, sheetSize));
  }

  get #isWhole(): boolean {
    return this.block.isWholeColumns || this.block.isWholeRows;
  }

  #content(row: number, column: number): CellContent {
    return contentOf(this.block.spreadsheet.cell(this.block.sheet, row, column));
  }

  #each<Value>(value: (row: number, column: number) => Value): Value[][] {
    const { row, column, rows, columns } = this.block.area;
    if (rows * columns > mostCellsRead) {
      throw new RichApiError(
        "RangeExceedsLimit",
        "The cell count in the range has exceeded the maximum supported number.",
      );
    }
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, across) => value(row + down, column + across)),
    );
  }

  #widthOf(column: number, columns: number): number {
    let pixels = 0;
    for (let across = 0; across < columns; across++) pixels += this.block.sheet.getColumnWidth(column + across);
    return pointsOf(pixels);
  }

  #heightOf(row: number, rows: number): number {
    let pixels = 0;
    for (let down = 0; down < rows; down++) pixels += this.block.sheet.getRowHeight(row + down);
    return pointsOf(pixels);
  }

  /** null leaves a cell as it is, the empty text empties it. */
  #enter(entries: unknown): void {
    const { row, column } = this.block.area;
    const { cells } = this.block;
    const written = this.#isWhole
      ? { row, column, rows: cells.getHeight(), columns: cells.getWidth() }
      : this.block.area;
    const rows = shaped(entries, written);
    if (rows.every((entered) => entered.every((entry) => entry !== null))) {
      cells.setValues(rows.map((entered) => entered.map(cellFrom)));
      return;
    }
    const matrix: Record<number, Record<number, ReturnType<typeof cellFrom>>> = {};
    rows.forEach((entered, down) => {
      const inRow: Record<number, ReturnType<typeof cellFrom>> = (matrix[row + down] = {});
      entered.forEach((entry, across) => {
        if (entry !== null) inRow[column + across] = cellFrom(entry);
      });
    });
    cells.setValues(matrix);
  }
}

function spillAt(spills: readonly Area[], row: number, column: number): Area | undefined {
  return spills.find((spill) => intersection(spill, { row, column, rows: 1, columns: 1 }));
}

function valueType(cell: ICellData | undefined): string {
  const content = contentOf(cell);
  if (content === "") return "Empty";
  if (typeof content === "number") return "Double";
  if (typeof content === "boolean") return "Boolean";
  return holdsError(cell) ? "Error" : "String";
}
