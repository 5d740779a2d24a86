import { rangeOf } from "./excel-cells";
import { roleLooks, type Look } from "./role-looks";
import type { PlannedLook } from "./sheet-plan";

export function writeLook(sheet: Excel.Worksheet, { area, role, align, format }: PlannedLook): void {
  const range = rangeOf(sheet, area);
  // One format stands for all cells of the range.
  if (format !== undefined) range.numberFormat = [[format]];
  if (role !== undefined) dress(range.format, roleLooks[role]);
  if (align !== undefined) range.format.horizontalAlignment = alignments[align];
}

const alignments = { left: "Left", right: "Right" } as const;

/** Says what is not bold and not filled as well: the cells may have been dressed before. */
function dress(format: Excel.RangeFormat, { ink, fill, size, bold = false, italic = false, align, rule }: Look): void {
  format.font.color = ink;
  format.font.bold = bold;
  format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (fill === undefined) format.fill.clear();
  else format.fill.color = fill;
  format.horizontalAlignment = alignments[align];
  if (rule !== undefined) {
    const line = format.borders.getItem("EdgeBottom");
    line.style = "Continuous";
    line.weight = "Thin";
    line.color = rule;
  }
}
