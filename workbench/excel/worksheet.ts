import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../richapi/rich-api-error";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { parseArea, splitAddress } from "./address";
import { Block } from "./block";
import { ChartCollection } from "./chart-collection";
import { colourFrom } from "./colour";
import { sheetSize } from "./limits";
import { NamedItemCollection } from "./named-item-collection";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { eventCalls } from "./event-calls";
import { TableCollection } from "./table-collection";
import { usedBlock } from "./used-area";
import { WorksheetFreezePanes } from "./worksheet-freeze-panes";
import { WorksheetProtection } from "./worksheet-protection";

const forbiddenInNames = /[\\/?*[\]:]|^'|'$/;
const longestName = 31;

export function checkedSheetName(name: string): string {
  if (name === "" || name.length > longestName || forbiddenInNames.test(name)) throw invalidArgument();
  return name;
}

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  static override readonly defaultMembers = ["id", "name", "position", "showGridlines", "tabColor", "visibility"];
  static override readonly silentCalls = eventCalls;

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
  get #isLastVisible(): boolean {
    const visible = this.spreadsheet.sheets().filter((sheet) => !sheet.isSheetHidden());
    return visible.every((sheet) => sheet.getSheetId() === this.sheetId);
  }

  get Id(): string {
    return this.sheetId;
  }
  get Position(): number {
    return this.#sheet.getIndex();
  }
  get Name(): string {
    return this.#sheet.getSheetName();
  }
  set Name(name: string) {
    checkedSheetName(name);
    const taken = this.spreadsheet
      .sheets()
      .some(
        (sheet) => sheet.getSheetId() !== this.sheetId && sheet.getSheetName().toLowerCase() === name.toLowerCase(),
      );
    if (taken) throw itemAlreadyExists();
    this.#sheet.setName(name);
  }
  get Visibility(): string {
    if (!this.#sheet.isSheetHidden()) return "Visible";
    return this.spreadsheet.supplement(this.sheetId).veryHidden ? "VeryHidden" : "Hidden";
  }
  set Visibility(visibility: string) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
    const sheet = this.#sheet;
    if (visibility === "Visible") sheet.showSheet();
    else if (!sheet.isSheetHidden()) {
      if (this.#isLastVisible) throw invalidOperation("A workbook must contain at least one visible worksheet.");
      sheet.hideSheet();
    }
    this.spreadsheet.supplement(this.sheetId).veryHidden = visibility === "VeryHidden";
  }
  get ShowGridlines(): boolean {
    return !this.#sheet.hasHiddenGridLines();
  }
  set ShowGridlines(shown: boolean) {
    this.#sheet.setHiddenGridlines(!shown);
  }
  /** Office.js's own word for the same, which it uses where its Excel is not the desktop's newest. */
  set Gridlines(shown: boolean) {
    this.ShowGridlines = shown;
  }
  get TabColor(): string {
    return this.#sheet.getTabColor() ?? "";
  }
  set TabColor(color: string) {
    this.#sheet.setTabColor(color === "" ? "" : colourFrom(color));
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.GetRange().block);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.GetRange().block);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.GetRange().block);
  }
  get Protection(): WorksheetProtection {
    // no sheet of the workbench is
    return new WorksheetProtection(false);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.spreadsheet, [this.#sheet]);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.spreadsheet, this.sheetId);
  }

  GetRange(address?: string | null): Range {
    const named = address ? this.spreadsheet.names.find(address, this.sheetId) : undefined;
    if (named) return new NamedItemCollection(this.spreadsheet, this.sheetId).item(named).GetRange();
    return this.#range(
      address ? parseArea(splitAddress(address).area, sheetSize) : { row: 0, column: 0, ...sheetSize },
    );
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.#range({ row, column, rows, columns });
  }
  GetCell(row: number, column: number): Range {
    return this.#range({ row, column, rows: 1, columns: 1 });
  }
  /** An empty sheet answers with its first cell. */
  async GetUsedRange(valuesOnly?: boolean | null): Promise<Range> {
    return (await this.#used(valuesOnly)) ?? this.GetCell(0, 0);
  }
  /** An empty sheet answers with nothing. */
  async GetUsedRangeOrNullObject(valuesOnly?: boolean | null): Promise<Range | null> {
    return (await this.#used(valuesOnly)) ?? null;
  }

  Activate(): void {
    // Excel does not show a hidden sheet to somebody who asks for it.
    if (this.#sheet.isSheetHidden()) throw invalidOperation("This operation is not permitted for the current object.");
    this.spreadsheet.workbook.setActiveSheet(this.#sheet);
  }
  Delete(): void {
    if (this.Visibility === "VeryHidden")
      throw invalidOperation("This operation is not permitted for the current object.");
    if (this.#isLastVisible) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    for (const name of this.Names.items()) name.Delete();
    this.spreadsheet.workbook.deleteSheet(this.#sheet);
  }

  #range(area: { row: number; column: number; rows: number; columns: number }): Range {
    return new Range(new Block(this.spreadsheet, this.sheetId, area));
  }

  async #used(valuesOnly: boolean | null | undefined): Promise<Range | undefined> {
    await this.spreadsheet.settled();
    const used = usedBlock(this.GetRange().block, valuesOnly === true);
    return used && new Range(used);
  }
}
