import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";
import { invalidArgument, itemAlreadyExists, itemNotFound, RichApiError } from "../richapi/rich-api-error";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { parseArea, splitAddress } from "./address";
import { Range } from "./range";
import { selectionEventCalls } from "./selection-event-calls";

const forbiddenInNames = /[\\/?*[\]:]/;

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  static override readonly defaultMembers = ["id", "name", "position", "visibility"];
  static override readonly silentCalls = selectionEventCalls;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheetId: string,
  ) {
    super();
  }

  override identity(): string {
    return this.sheetId;
  }
  get #sheet(): FWorksheet {
    const sheet = this.spreadsheet.workbook.getSheetBySheetId(this.sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get Id(): string {
    return this.sheetId;
  }
  get Position(): number {
    return this.#sheet.getIndex();
  }
  get Visibility(): string {
    return this.#sheet.isSheetHidden() ? "Hidden" : "Visible";
  }
  get Name(): string {
    return this.#sheet.getSheetName();
  }
  set Name(name: string) {
    if (name === "" || name.length > 31 || forbiddenInNames.test(name)) throw invalidArgument();
    const taken = this.spreadsheet
      .sheets()
      .some(
        (sheet) => sheet.getSheetId() !== this.sheetId && sheet.getSheetName().toLowerCase() === name.toLowerCase(),
      );
    if (taken) throw itemAlreadyExists();
    this.#sheet.setName(name);
  }

  GetRange(address?: string | null): Range {
    const size = { rows: this.#sheet.getMaxRows(), columns: this.#sheet.getMaxColumns() };
    if (!address) return new Range(this.spreadsheet, this.sheetId, { row: 0, column: 0, ...size });
    return new Range(this.spreadsheet, this.sheetId, parseArea(splitAddress(address).area, size));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.spreadsheet, this.sheetId, { row, column, rows, columns });
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(): Range {
    const used = this.#sheet.getDataRange();
    return this.GetRangeByIndexes(0, 0, used.getLastRow() + 1, used.getLastColumn() + 1);
  }

  Activate(): void {
    this.spreadsheet.workbook.setActiveSheet(this.#sheet);
  }
  Delete(): void {
    if (this.spreadsheet.sheets().length === 1) {
      throw new RichApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    this.spreadsheet.workbook.deleteSheet(this.#sheet);
    this.spreadsheet.written();
  }
}
