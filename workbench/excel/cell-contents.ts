import type { ICellData } from "@univerjs/core";
import { contentOf, holdsError } from "../sheet/cell-value";
import type { CellContent } from "../sheet/cell-value";
import type { Block } from "./block";
import { eachCell } from "./each-cell";

export function valuesOf(block: Block): CellContent[][] {
  const { spreadsheet, sheet } = block;
  return eachCell(block, (row, column) => contentOf(spreadsheet.cell(sheet, row, column)));
}

/** Formulas, and what stands in cells without one. */
export function formulasOf(block: Block): CellContent[][] {
  const { spreadsheet, sheet } = block;
  return eachCell(
    block,
    (row, column) => spreadsheet.formula(sheet, row, column) || contentOf(spreadsheet.cell(sheet, row, column)),
  );
}

/** What cells show, in their formats. */
export function textsOf(block: Block): string[][] {
  const { sheet } = block;
  return eachCell(block, (row, column) => sheet.getRange(row, column).getDisplayValue());
}

/** `Excel.RangeValueType` of each cell. */
export function valueTypesOf(block: Block): string[][] {
  const { spreadsheet, sheet } = block;
  return eachCell(block, (row, column) => valueType(spreadsheet.cell(sheet, row, column)));
}

function valueType(cell: ICellData | undefined): string {
  const content = contentOf(cell);
  if (content === "") return "Empty";
  if (typeof content === "number") return "Double";
  if (typeof content === "boolean") return "Boolean";
  return holdsError(cell) ? "Error" : "String";
}
