import { rangeOf } from "./cells";
import { black, roleLooks, type Look } from "../role-looks";
import type { PlannedLook } from "../sheet-plan";

/** Bare cells have no look but the workbook's own: what is that anyway need not be said of them. */
export function writeLook(
  sheet: Excel.Worksheet,
  { area, role, align, format }: PlannedLook,
  { bare = false }: { bare?: boolean } = {},
): void {
  const range = rangeOf(sheet, area);
  // One format stands for all cells of the range.
  if (format !== undefined) range.numberFormat = [[format]];
  if (role !== undefined) dress(range.format, roleLooks[role], bare);
  if (align !== undefined) range.format.horizontalAlignment = alignments[align];
}

const alignments = { left: "Left", right: "Right" } as const;

/** Where cells may have been dressed before, it also says what is not bold and not filled. */
function dress(format: Excel.RangeFormat, look: Look, bare: boolean): void {
  const { ink, fill, size, bold = false, italic = false, align, rule } = look;
  if (!bare || ink !== black) format.font.color = ink;
  if (!bare || bold) format.font.bold = bold;
  if (!bare || italic) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (fill !== undefined) format.fill.color = fill;
  else if (!bare) format.fill.clear();
  format.horizontalAlignment = alignments[align];
  if (rule !== undefined) {
    const line = format.borders.getItem("EdgeBottom");
    line.style = "Continuous";
    line.weight = "Thin";
    line.color = rule;
  }
}
