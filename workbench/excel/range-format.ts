import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { HostObject } from "../richapi/host-object";
import { invalidArgument } from "../richapi/rich-api-error";
import { horizontalAlignments, verticalAlignments } from "./alignments";
import { fittingWidth } from "./autofit";
import type { Block } from "./block";
import { pixelsOf, pointsOf } from "./points";
import { RangeBorderCollection } from "./range-border-collection";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

// Excel indents by the width of three blanks a level.
const pixelsPerLevel = 9;
const deepestLevel = 250;
const widestColumn = pointsOf(1790);
const highestRow = 409.5;

/** `Excel.RangeFormat`. */
export class RangeFormat extends HostObject {
  static override readonly defaultMembers = [
    "columnWidth",
    "horizontalAlignment",
    "indentLevel",
    "rowHeight",
    "verticalAlignment",
    "wrapText",
  ];

  constructor(private readonly block: Block) {
    super();
  }
  get Fill(): RangeFill {
    return new RangeFill(this.block);
  }
  get Font(): RangeFont {
    return new RangeFont(this.block);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.block);
  }

  get HorizontalAlignment(): string | null {
    return this.block.uniform(({ ht }) => horizontalAlignments.read(ht ?? HorizontalAlign.UNSPECIFIED) ?? "General");
  }
  set HorizontalAlignment(alignment: string) {
    this.block.setStyle("ht", horizontalAlignments.write(alignment));
  }
  get VerticalAlignment(): string | null {
    return this.block.uniform(({ vt }) => verticalAlignments.read(vt ?? VerticalAlign.BOTTOM) ?? "Bottom");
  }
  set VerticalAlignment(alignment: string) {
    this.block.setStyle("vt", verticalAlignments.write(alignment));
  }
  get WrapText(): boolean | null {
    return this.block.uniform(({ tb }) => tb === WrapStrategy.WRAP);
  }
  set WrapText(wraps: boolean) {
    this.block.setStyle("tb", wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW);
  }
  get IndentLevel(): number | null {
    return this.block.uniform(({ pd }) => Math.floor((pd?.l ?? 0) / pixelsPerLevel));
  }
  set IndentLevel(level: number) {
    if (!Number.isInteger(level) || level < 0 || level > deepestLevel) throw invalidArgument();
    // On whichever side the text stands.
    const indent = level * pixelsPerLevel;
    this.block.setStyle("pd", level === 0 ? null : { l: indent, r: indent });
  }

  get ColumnWidth(): number | null {
    const { column, columns } = this.block.present ?? { column: 0, columns: 1 };
    return same(columns, (across) => pointsOf(this.block.sheet.getColumnWidth(column + across)));
  }
  set ColumnWidth(points: number) {
    if (!(points >= 0 && points <= widestColumn)) throw invalidArgument();
    const { startColumn, endColumn } = this.block.range;
    this.block.sheet.setColumnWidths(startColumn, endColumn - startColumn + 1, pixelsOf(points));
  }
  get RowHeight(): number | null {
    const { row, rows } = this.block.present ?? { row: 0, rows: 1 };
    return same(rows, (down) => pointsOf(this.block.sheet.getRowHeight(row + down)));
  }
  set RowHeight(points: number) {
    if (!(points >= 0 && points <= highestRow)) throw invalidArgument();
    const { startRow, endRow } = this.block.range;
    this.block.sheet.setRowHeightsForced(startRow, endRow - startRow + 1, pixelsOf(points));
  }

  async AutofitColumns(): Promise<void> {
    await this.block.spreadsheet.settled();
    const { startColumn, endColumn } = this.block.range;
    for (let column = startColumn; column <= endColumn; column++) {
      const width = fittingWidth(this.block, column);
      if (width !== undefined) this.block.sheet.setColumnWidth(column, width);
    }
  }
  AutofitRows(): void {
    const { startRow, endRow } = this.block.range;
    this.block.sheet.setRowAutoHeight(startRow, endRow - startRow + 1);
  }
}

/** The value that all have, or null. */
function same<Value>(count: number, read: (index: number) => Value): Value | null {
  const first = read(0);
  for (let index = 1; index < count; index++) if (read(index) !== first) return null;
  return first;
}
