import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostCollection, HostObject } from "../richapi/host-object";
import { itemNotFound } from "../richapi/rich-api-error";
import type { Spreadsheet } from "../sheet/spreadsheet";
import type { SheetTable } from "../sheet/supplement";
import { headingsOf } from "../sheet/tables";
import { Block } from "./block";
import { Range } from "./range";

/** Where a table is kept: with the sheet, by its name. */
interface Home {
  readonly spreadsheet: Spreadsheet;
  readonly sheetId: string;
  readonly name: string;
}

export const tablesOn = ({ spreadsheet, sheetId }: Pick<Home, "spreadsheet" | "sheetId">): readonly SheetTable[] =>
  spreadsheet.supplement(sheetId).state.tables;

function tableOf(home: Home): SheetTable {
  const found = tablesOn(home).find(({ name }) => name === home.name);
  if (!found) throw itemNotFound();
  return found;
}

const sheetOf = ({ spreadsheet, sheetId }: Home): FWorksheet => {
  const sheet = spreadsheet.workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
};

/** `Excel.Table`: the table of a file that was opened. Its name, its cells and its columns can be read. */
export class Table extends HostObject {
  static override readonly defaultMembers = ["id", "name", "showHeaders", "showTotals"];

  constructor(private readonly home: Home) {
    super();
  }

  override identity(): string {
    return this.Id;
  }
  get Id(): string {
    return this.Name;
  }
  get Name(): string {
    return tableOf(this.home).name;
  }
  /** A file's table without headings is none here. */
  get ShowHeaders(): boolean {
    return tableOf(this.home).columns.length > 0;
  }
  get ShowTotals(): boolean {
    return tableOf(this.home).totals;
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.home);
  }

  GetRange(): Range {
    return new Range(new Block(this.home.spreadsheet, this.home.sheetId, tableOf(this.home).area));
  }
}

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection {
  constructor(private readonly home: Home) {
    super();
  }

  /** Columns are called what the cells of the heading row show now. */
  override items(): TableColumn[] {
    return headingsOf(this.home.spreadsheet, sheetOf(this.home), tableOf(this.home)).map(
      (name, index) => new TableColumn(name, index),
    );
  }
  override find(key: unknown): TableColumn | undefined {
    return this.items().find(
      ({ Name, Index }) => Index + 1 === key || Name.toLowerCase() === String(key).toLowerCase(),
    );
  }
  get Count(): number {
    return tableOf(this.home).area.columns;
  }
}

/** `Excel.TableColumn`. */
export class TableColumn extends HostObject {
  static override readonly defaultMembers = ["id", "index", "name"];

  constructor(
    private readonly name: string,
    private readonly index: number,
  ) {
    super();
  }

  override identity(): string {
    return String(this.Id);
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return this.name;
  }
}
