import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostCollection } from "../richapi/host-object";
import { invalidArgument, notImplemented } from "../richapi/rich-api-error";
import { intersection } from "../sheet/area";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { allTables, headingsOf } from "../sheet/tables";
import { newTableId } from "../sheet/supplement";
import { parseArea, splitAddress } from "./address";
import { sheetSize } from "./limits";
import { Range } from "./range";
import { Table } from "./table";

/** `Excel.TableCollection`: the tables of a sheet, or of all of them. One is found by its name, in any case, or by its id. */
export class TableCollection extends HostCollection {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheets: readonly FWorksheet[],
  ) {
    super();
  }

  override items(): Table[] {
    return this.sheets.flatMap((sheet) => {
      const sheetId = sheet.getSheetId();
      const { tables } = this.spreadsheet.supplement(sheetId).state;
      return tables.map(({ name }) => new Table(this.spreadsheet, sheetId, name));
    });
  }
  override find(key: unknown): Table | undefined {
    const name = String(key).toLowerCase();
    return this.items().find((table) => table.Name.toLowerCase() === name);
  }
  get Count(): number {
    return this.items().length;
  }

  Add(address: Range | string, hasHeaders: boolean): Table {
    const [sheet] = this.sheets;
    if (!sheet) throw invalidArgument();
    if (!hasHeaders) throw notImplemented("TableCollection.Add without headings");
    const area = address instanceof Range ? address.block.area : parseArea(splitAddress(address).area, sheetSize);
    const sheetId = address instanceof Range ? address.block.sheetId : sheet.getSheetId();
    const { state } = this.spreadsheet.supplement(sheetId);
    if (state.tables.some((table) => intersection(table.area, area))) throw invalidArgument();
    const name = newTableId(new Set(allTables(this.spreadsheet)));
    const table = { name, area, columns: [], totals: false };
    const home = this.spreadsheet.workbook.getSheetBySheetId(sheetId) ?? sheet;
    state.tables.push({ ...table, columns: headingsOf(this.spreadsheet, home, table) });
    return new Table(this.spreadsheet, sheetId, name);
  }
}
