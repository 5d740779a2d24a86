import type { Block } from "./block";
import { eachCell } from "./each-cell";
import { shaped } from "./entries";

/** A cell without a number format of its own has this one. */
const general = "General";

export const numberFormatsOf = (block: Block): string[][] =>
  eachCell(block, (row, column) => block.style(row, column).n?.pattern || general);

export function setNumberFormats(block: Block, formats: unknown): void {
  const style = (format: unknown) => (format === general ? null : { pattern: String(format) });
  const { rows, columns } = block.present ?? block.area;
  const given = shaped(formats, block.isWhole ? { ...block.area, rows, columns } : block.area);
  block.setStyle(
    "n",
    given.map((row) => row.map(style)),
  );
}
