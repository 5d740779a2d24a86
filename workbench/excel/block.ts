import type { IRange, IStyleData } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import { invalidArgument, itemNotFound } from "../richapi/rich-api-error";
import { intersection, rangeFrom } from "../sheet/area";
import type { Area } from "../sheet/area";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { sheetSize } from "./limits";

/** A rectangle of cells on a sheet as Univer has it: what Excel's objects for ranges stand on. */
export class Block {
  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    const fits = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
    if (!fits || row + rows > sheetSize.rows || column + columns > sheetSize.columns) throw invalidArgument();
  }

  get sheet(): FWorksheet {
    const sheet = this.spreadsheet.workbook.getSheetBySheetId(this.sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get isWholeColumns(): boolean {
    return this.area.rows === sheetSize.rows;
  }
  get isWholeRows(): boolean {
    return this.area.columns === sheetSize.columns;
  }
  get isWhole(): boolean {
    return this.isWholeColumns || this.isWholeRows;
  }

  /** The part that Univer has cells for; none where the block begins beyond them. */
  get present(): Area | undefined {
    const { row, column } = this.area;
    const size = this.spreadsheet.sizeOf(this.sheetId);
    if (!size) throw itemNotFound();
    const rows = Math.min(this.area.rows, size.rows - row);
    const columns = Math.min(this.area.columns, size.columns - column);
    return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
  }

  /** The cells to write to. The sheet grows to hold them; whole rows and columns are as long as the sheet is. */
  get cells(): FRange {
    const { sheet, area } = this;
    const lastRow = area.row + (this.isWholeColumns ? 1 : area.rows);
    const lastColumn = area.column + (this.isWholeRows ? 1 : area.columns);
    if (lastRow > sheet.getMaxRows()) sheet.setRowCount(lastRow);
    if (lastColumn > sheet.getMaxColumns()) sheet.setColumnCount(lastColumn);
    const { row, column, rows, columns } = this.present ?? area;
    return sheet.getRange(row, column, rows, columns);
  }

  get range(): IRange {
    return this.cells.getRange();
  }

  within(change: Partial<Area>): Block {
    return new Block(this.spreadsheet, this.sheetId, { ...this.area, ...change });
  }

  /** The block that both have in common, if any. */
  intersection(other: Block): Block | undefined {
    if (other.sheetId !== this.sheetId) return undefined;
    const common = intersection(this.area, other.area);
    return common && this.within(common);
  }

  execute(command: string, parameters: object): void {
    const { univer, workbook } = this.spreadsheet;
    const place = { unitId: workbook.getId(), subUnitId: this.sheetId };
    univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(command, { ...place, ...parameters });
  }

  /** One style for all cells, or rows of one style a cell; null takes it away. */
  setStyle<Key extends keyof IStyleData>(
    type: Key,
    value: IStyleData[Key] | null | (IStyleData[Key] | null)[][],
  ): void {
    const valueAt = Array.isArray(value) ? (down: number, across: number) => value[down]?.[across] : () => value;
    this.spreadsheet.styling.change(this.sheetId, this.#rangeToStyle, type, valueAt);
  }

  /** The range, without asking for the sheet itself where it need not grow: that would put looks on it one by one. */
  get #rangeToStyle(): IRange {
    const { present, area } = this;
    const isWhole = present?.rows === area.rows && present.columns === area.columns;
    return isWhole ? rangeFrom(area) : this.range;
  }

  style(row: number, column: number): IStyleData {
    return this.sheet.getSheet().getComposedCellStyle(row, column);
  }

  /** What all cells have in common: null where they differ, as Excel answers. */
  uniform<Value>(read: (style: IStyleData) => Value): Value | null {
    const { row, column, rows, columns } = this.present ?? { ...this.area, rows: 1, columns: 1 };
    const first = read(this.style(row, column));
    for (let down = 0; down < rows; down++) {
      for (let across = 0; across < columns; across++) {
        if (read(this.style(row + down, column + across)) !== first) return null;
      }
    }
    return first;
  }
}
