import { HostCollection } from "../richapi/host-object";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { Table, tablesOn } from "./table";

/**
 * `Excel.TableCollection`: the tables of a file that was opened, of one sheet or of the workbook, found by name in any
 * case. None can be made.
 */
export class TableCollection extends HostCollection {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheetId?: string,
  ) {
    super();
  }

  override items(): Table[] {
    const { spreadsheet } = this;
    const sheets =
      this.sheetId === undefined ? spreadsheet.sheets().map((sheet) => sheet.getSheetId()) : [this.sheetId];
    return sheets.flatMap((sheetId) =>
      tablesOn({ spreadsheet, sheetId }).map(({ name }) => new Table({ spreadsheet, sheetId, name })),
    );
  }
  override find(key: unknown): Table | undefined {
    return this.items().find(({ Name }) => Name.toLowerCase() === String(key).toLowerCase());
  }
  get Count(): number {
    return this.items().length;
  }
}
