import type { FRange } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { Range } from "./range";
import { WorksheetCollection } from "./worksheet-collection";

/** `Excel.Workbook`: the root of the object model that an add-in sees. */
export class Workbook extends HostObject {
  static override readonly defaultMembers = ["name"];

  constructor(private readonly spreadsheet: Spreadsheet) {
    super();
  }

  get Name(): string {
    return this.spreadsheet.workbook.getName();
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.spreadsheet);
  }

  GetSelectedRange(): Range {
    return this.#range(this.spreadsheet.workbook.getActiveRange());
  }

  GetActiveCell(): Range {
    return this.#range(this.spreadsheet.workbook.getActiveCell());
  }

  /** Something is always selected in Excel: A1 in a workbook that nobody has touched yet. */
  #range(selected: FRange | null): Range {
    const cells = selected ?? this.spreadsheet.workbook.getActiveSheet().getRange(0, 0);
    return new Range(this.spreadsheet, cells.getSheetId(), {
      row: cells.getRow(),
      column: cells.getColumn(),
      rows: cells.getHeight(),
      columns: cells.getWidth(),
    });
  }
}
