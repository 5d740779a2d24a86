import { WorkbookError } from "../workbook-error";

/** What Excel's codes mean for somebody who wants to go on working. Codes that are not here keep Excel's own text. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited: press Enter or Esc in the sheet, then try again.",
  AccessDenied: "The sheet or the cell is protected. Unprotect it on the Review tab, or choose another cell.",
  ItemNotFound: "There is no sheet of that name in this workbook.",
  InvalidReference: "The cells are no longer there: perhaps they or their sheet were deleted.",
  InvalidSelection: "Select cells in the sheet first.",
  InvalidArgument: "Excel does not accept this formula or these cells.",
  InactiveWorkbook: "Another workbook is in front: bring this one to the front, then try again.",
  RequestAborted: "Excel stopped the request: try again.",
  RangeExceedsLimit: "The range has too many cells to read at once.",
  ResponsePayloadSizeLimitExceeded: "The range has too many cells to read at once.",
  UnsupportedOperationInProtectedView: "The workbook is in Protected View: choose Enable Editing first.",
  ReadOnly: "The workbook is open for reading only.",
  ItemAlreadyExists: "The workbook has something of that name already: try again.",
  RequestPayloadSizeLimitExceeded: "That is too much for one request to Excel.",
  UndoNotSupported: "Excel cannot undo all of this in one step.",
  ApiNotFound: "This version of Excel is too old for it.",
  NotImplemented: "This version of Excel does not do that.",
  Conflict: "Excel is busy with another change: try again in a moment.",
  MergedRangeConflict: "Some of the cells are merged: unmerge them, or choose other cells.",
  PivotTableRangeConflict: "A PivotTable is in the way: choose other cells.",
  FilteredRangeConflict: "A filter hides some of the cells: clear it, or choose other cells.",
  UnsupportedSheet: "This sheet has no cells: choose another one.",
};

/** Any failure of Excel's interfaces, as an error that can be shown. */
export function inPlainWords(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const known = typeof code === "string" ? code : "UnknownError";
  const said = typeof message === "string" && message !== "" ? message : "Excel did not say why.";
  return new WorkbookError(WORDS[known] ?? `Excel could not do it: ${said}`, known);
}
