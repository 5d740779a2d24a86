import type { FRange } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { Application } from "./application";
import { Block } from "./block";
import { NamedItemCollection } from "./named-item-collection";
import { Range } from "./range";
import { SettingCollection } from "./setting-collection";
import { TableCollection } from "./table-collection";
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
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.spreadsheet, undefined);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.spreadsheet, this.spreadsheet.sheets());
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.spreadsheet.settings);
  }
  get Application(): Application {
    return new Application(this.spreadsheet);
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
    const area = {
      row: cells.getRow(),
      column: cells.getColumn(),
      rows: cells.getHeight(),
      columns: cells.getWidth(),
    };
    return new Range(new Block(this.spreadsheet, cells.getSheetId(), area));
  }
}
