import { HostCollection } from "../richapi/host-object";
import { itemAlreadyExists } from "../richapi/rich-api-error";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { eventCalls } from "./event-calls";
import { checkedSheetName, Worksheet } from "./worksheet";

/** Cells as large as Excel's, and as many as a screen shows before the sheet grows. */
export const emptySheet = { rowCount: 20_000, columnCount: 26, defaultColumnWidth: 64, defaultRowHeight: 20 };

/** `Excel.WorksheetCollection`. A sheet is found by its name, in any case, or by its id. */
export class WorksheetCollection extends HostCollection {
  static override readonly silentCalls = eventCalls;

  constructor(private readonly spreadsheet: Spreadsheet) {
    super();
  }

  override items(): Worksheet[] {
    return this.spreadsheet.sheets().map((sheet) => new Worksheet(this.spreadsheet, sheet.getSheetId()));
  }
  override find(key: unknown): Worksheet | undefined {
    const name = String(key).toLowerCase();
    return this.items().find((sheet) => sheet.Id === key || sheet.Name.toLowerCase() === name);
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.spreadsheet, this.spreadsheet.workbook.getActiveSheet().getSheetId());
  }

  Add(name?: string): Worksheet {
    if (name && this.find(checkedSheetName(name))) throw itemAlreadyExists();
    const { workbook } = this.spreadsheet;
    const active = workbook.getActiveSheet();
    const sheet = workbook.insertSheet(name || undefined, { sheet: emptySheet });
    // Univer shows a sheet as soon as it is there; Excel stays where the user is.
    workbook.setActiveSheet(active);
    return new Worksheet(this.spreadsheet, sheet.getSheetId());
  }
}
