import { ScrollToCellOperation } from "@univerjs/sheets";
import { HostObject } from "../richapi/host-object";
import { itemNotFound } from "../richapi/rich-api-error";
import { bounding } from "../sheet/area";
import type { Area } from "../sheet/area";
import type { CellContent } from "../sheet/cell-value";
import { areaName, parseArea, quotedSheetName, splitAddress } from "./address";
import type { Block } from "./block";
import { formulasOf, textsOf, valuesOf, valueTypesOf } from "./cell-contents";
import { propertiesOf } from "./cell-properties";
import { columnsWidth, rowsHeight } from "./cell-sizes";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { eachCell } from "./each-cell";
import { enter } from "./enter";
import { growTables } from "./grow-tables";
import { sheetSize } from "./limits";
import { numberFormatsOf, setNumberFormats } from "./number-formats";
import { RangeFormat } from "./range-format";
import { setCellProperties } from "./set-cell-properties";
import { hasSpill, spillOver } from "./spilled-cells";
import { usedBlock } from "./used-area";
import { Worksheet } from "./worksheet";

/** `Excel.Range`: a rectangle of cells on one sheet. */
export class Range extends HostObject {
  static override readonly keptByReference = true;
  // Office.js asks before it sends a large array; this host has no limit of its own.
  static override readonly silentCalls = ["_ValidateArraySize"];
  static override readonly defaultMembers = [
    "address",
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
  get IsEntireColumn(): boolean {
    return this.block.isWholeColumns;
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
    return columnsWidth(this.block, 0, this.ColumnIndex);
  }
  get Width(): number {
    return columnsWidth(this.block, this.ColumnIndex, this.ColumnCount);
  }
  get Top(): number {
    return rowsHeight(this.block, 0, this.RowIndex);
  }
  get Height(): number {
    return rowsHeight(this.block, this.RowIndex, this.RowCount);
  }

  get Values(): CellContent[][] {
    return valuesOf(this.block);
  }
  set Values(entries: unknown) {
    enter(this.block, entries);
    growTables(this.block);
  }
  get Formulas(): CellContent[][] {
    return formulasOf(this.block);
  }
  set Formulas(entries: unknown) {
    enter(this.block, entries);
    growTables(this.block);
  }
  get Text(): string[][] {
    return textsOf(this.block);
  }
  get ValueTypes(): string[][] {
    return valueTypesOf(this.block);
  }
  get NumberFormat(): string[][] {
    return numberFormatsOf(this.block);
  }
  set NumberFormat(formats: unknown) {
    setNumberFormats(this.block, formats);
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
    return this.#moved(bounding(this.block.area, this.#other(other).area));
  }
  async GetUsedRange(valuesOnly?: boolean | null): Promise<Range> {
    await this.block.spreadsheet.settled();
    const used = usedBlock(this.block, valuesOnly === true);
    if (!used) throw itemNotFound();
    return new Range(used);
  }

  get HasSpill(): boolean | null {
    return hasSpill(this.block);
  }
  async GetSpillParent(): Promise<Range> {
    await this.block.spreadsheet.settled();
    const spill = spillOver(this.block);
    if (!spill) throw itemNotFound();
    return this.#moved({ row: spill.row, column: spill.column, rows: 1, columns: 1 });
  }
  async GetSpillingToRange(): Promise<Range> {
    await this.block.spreadsheet.settled();
    const spill = spillOver(this.block);
    if (!spill || spill.row !== this.RowIndex || spill.column !== this.ColumnIndex) throw itemNotFound();
    return this.#moved(spill);
  }

  GetCellProperties(options: Record<string, unknown>): object[][] {
    return eachCell(this.block, (row, column) => propertiesOf(this.block.style(row, column), options));
  }
  SetCellProperties(properties: unknown): void {
    setCellProperties(this.block, properties);
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
    // as in Excel, its first cell comes into view
    const { range } = this.block.within({ rows: 1, columns: 1 });
    this.block.execute(ScrollToCellOperation.id, { range });
  }

  #moved(change: Partial<Area>): Range {
    return new Range(this.block.within(change));
  }

  #other(range: Range | string): Block {
    if (range instanceof Range) return range.block;
    return this.block.within(parseArea(splitAddress(range).area, sheetSize));
  }
}
