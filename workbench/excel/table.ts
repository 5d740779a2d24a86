import { HostCollection, HostObject } from "../richapi/host-object";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../richapi/rich-api-error";
import type { Spreadsheet } from "../sheet/spreadsheet";
import type { SheetTable } from "../sheet/supplement";
import { allTables, headingsOf } from "../sheet/tables";
import { Block } from "./block";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** `Excel.Table`: cells of a sheet that are one, with headings. */
export class Table extends HostObject {
  static override readonly defaultMembers = ["name", "showHeaders", "showTotals", "style"];

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheetId: string,
    private name: string,
  ) {
    super();
  }

  get #table(): SheetTable {
    const { tables } = this.spreadsheet.supplement(this.sheetId).state;
    const table = tables.find(({ name }) => name === this.name);
    if (!table) throw itemNotFound();
    return table;
  }

  override identity(): string {
    return this.name;
  }
  get Id(): string {
    return this.name;
  }
  get Name(): string {
    return this.#table.name;
  }
  set Name(name: string) {
    if (!wellFormed.test(name)) throw invalidArgument();
    const others = allTables(this.spreadsheet);
    const isTaken = (other: SheetTable) => other !== this.#table && other.name.toLowerCase() === name.toLowerCase();
    if (others.some(isTaken)) throw itemAlreadyExists();
    this.#table.name = name;
    this.name = name;
  }
  get ShowHeaders(): boolean {
    return this.#table.area.rows > 0;
  }
  get ShowTotals(): boolean {
    return this.#table.totals;
  }
  get Style(): string {
    return this.#table.style ?? "";
  }
  set Style(style: string) {
    this.#table.style = style;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.spreadsheet, this.sheetId);
  }
  get Columns(): TableColumnCollection {
    const sheet = this.spreadsheet.workbook.getSheetBySheetId(this.sheetId);
    if (!sheet) throw itemNotFound();
    return new TableColumnCollection(headingsOf(this.spreadsheet, sheet, this.#table));
  }

  GetRange(): Range {
    return new Range(new Block(this.spreadsheet, this.sheetId, this.#table.area));
  }
}

/** `Excel.TableColumnCollection`, of columns that are known by their headings. */
export class TableColumnCollection extends HostCollection {
  constructor(private readonly headings: readonly string[]) {
    super();
  }

  override items(): TableColumn[] {
    return this.headings.map((heading) => new TableColumn(heading));
  }
  override find(key: unknown): TableColumn | undefined {
    return this.items().find(({ Name }) => Name.toLowerCase() === String(key).toLowerCase());
  }
}

/** `Excel.TableColumn`. */
export class TableColumn extends HostObject {
  static override readonly defaultMembers = ["name"];

  constructor(private readonly heading: string) {
    super();
  }

  override identity(): string {
    return this.heading;
  }
  get Name(): string {
    return this.heading;
  }
}
