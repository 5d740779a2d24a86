import { HostObject } from "../richapi/host-object";
import { invalidOperation, itemNotFound, notImplemented } from "../richapi/rich-api-error";
import type { DefinedName } from "../sheet/names";
import { sheetOf } from "../sheet/names";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { parseArea, splitAddress } from "./address";
import { Block } from "./block";
import { sheetSize } from "./limits";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

const isReference = /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)![$A-Z0-9:]+$/u;

/** `Excel.NamedItem`. */
export class NamedItem extends HostObject {
  static override readonly defaultMembers = ["comment", "formula", "name", "scope", "type", "value", "visible"];

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly id: string,
  ) {
    super();
  }

  get #defined(): DefinedName {
    const defined = this.spreadsheet.names.all().find(({ id }) => id === this.id);
    if (!defined) throw itemNotFound();
    return defined;
  }
  get #meaning(): string {
    return this.#defined.formulaOrRefString.replace(/^=/, "");
  }
  get #refersToCells(): boolean {
    return isReference.test(this.#meaning);
  }

  override identity(): string {
    return this.#defined.name;
  }
  get Name(): string {
    return this.#defined.name;
  }
  get Formula(): string {
    return `=${this.#meaning}`;
  }
  set Formula(formula: string) {
    this.spreadsheet.names.set({ ...this.#defined, formulaOrRefString: formula.replace(/^=/, "") });
  }
  get Type(): string {
    if (this.#refersToCells) return "Range";
    return typeof this.#constant === "number" ? "Double" : "String";
  }
  get Value(): unknown {
    return this.#refersToCells ? this.#meaning : this.#constant;
  }
  get Comment(): string {
    return this.#defined.comment ?? "";
  }
  set Comment(comment: string) {
    this.spreadsheet.names.set({ ...this.#defined, comment });
  }
  get Visible(): boolean {
    return this.#defined.hidden !== true;
  }
  set Visible(visible: boolean) {
    this.spreadsheet.names.set({ ...this.#defined, hidden: !visible });
  }
  get Scope(): string {
    return sheetOf(this.#defined) === undefined ? "Workbook" : "Worksheet";
  }
  get Worksheet(): Worksheet {
    const sheet = this.#worksheet;
    if (!sheet) throw invalidOperation("This operation is not permitted for the current object.");
    return sheet;
  }
  get #worksheet(): Worksheet | null {
    const sheetId = sheetOf(this.#defined);
    return sheetId === undefined ? null : new Worksheet(this.spreadsheet, sheetId);
  }

  GetRange(): Range {
    if (!this.#refersToCells) throw itemNotFound();
    const { sheet: name = "", area } = splitAddress(this.#meaning);
    const sheet = this.spreadsheet.workbook.getSheetByName(name);
    if (!sheet) throw itemNotFound();
    return new Range(new Block(this.spreadsheet, sheet.getSheetId(), parseArea(area, sheetSize)));
  }
  Delete(): void {
    this.spreadsheet.names.remove(this.#defined);
  }

  get #constant(): number | string {
    const text = this.#meaning;
    if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
    if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
    throw notImplemented(`The value of the name ${this.Name}, which is a formula,`);
  }
}
