import { HostCollection } from "../richapi/host-object";
import { invalidArgument, itemAlreadyExists } from "../richapi/rich-api-error";
import type { DefinedName } from "../sheet/names";
import { scopeOf } from "../sheet/names";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { absoluteAreaName, quotedSheetName } from "./address";
import { sheetSize } from "./limits";
import { NamedItem } from "./named-item";
import { Range } from "./range";

const longestName = 255;
const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const cellLike = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/i;
const rowColumnLike = /^(?:R[0-9]*C?[0-9]*|C[0-9]*)$/i;

/** `Excel.NamedItemCollection`: the names of one sheet, or those of the workbook. */
export class NamedItemCollection extends HostCollection {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheetId: string | undefined,
  ) {
    super();
  }

  override items(): NamedItem[] {
    return this.spreadsheet.names.of(this.sheetId).map((name) => this.item(name));
  }
  override find(key: unknown): NamedItem | undefined {
    const text = String(key).toLowerCase();
    const defined = this.spreadsheet.names.of(this.sheetId).find(({ name }) => name.toLowerCase() === text);
    return defined && this.item(defined);
  }
  item({ id }: DefinedName): NamedItem {
    return new NamedItem(this.spreadsheet, id);
  }

  Add(name: string, reference: Range | string, comment?: string | null): NamedItem {
    if (!isName(name)) throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    const meaning = reference instanceof Range ? referenceTo(reference) : reference.replace(/^=/, "");
    const defined = this.spreadsheet.names.set({
      name,
      formulaOrRefString: meaning,
      localSheetId: scopeOf(this.sheetId),
      ...(comment ? { comment } : {}),
    });
    return this.item(defined);
  }
}

function isName(name: string): boolean {
  if (name.length > longestName || !wellFormed.test(name) || rowColumnLike.test(name)) return false;
  const [, letters = "", row = ""] = cellLike.exec(name) ?? [];
  // XFD1048576 is a cell, XFE1 might be a name.
  const isBeyond = letters.length === 3 && letters.toUpperCase() > "XFD";
  return letters === "" || isBeyond || Number(row) > sheetSize.rows;
}

const referenceTo = ({ block }: Range): string =>
  `${quotedSheetName(block.sheet.getSheetName())}!${absoluteAreaName(block.area)}`;
