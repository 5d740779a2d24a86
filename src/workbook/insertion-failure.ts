import { addressText, type CellAddress } from "./cell-address";
import { inPlainWords } from "./excel/office-words";
import { WorkbookError } from "./workbook-error";

/** An insertion failed, and nothing of it is left. */
export function takenBack(error: unknown): WorkbookError {
  const { message, code } = inPlainWords(error);
  return new WorkbookError(`${message} Nothing was left behind: the workbook is as it was before.`, code);
}

/** An insertion failed, and the sheet that it had begun could not be removed. */
export function sheetLeft(error: unknown, sheet: string): WorkbookError {
  const { message, code } = inPlainWords(error);
  return new WorkbookError(
    `${message} The unfinished sheet “${sheet}” could not be removed: delete it by hand (it may be hidden).`,
    code,
  );
}

/** An insertion failed, and what it had written over could not be put back. */
export function cellsLeft(error: unknown, cells: CellAddress): WorkbookError {
  const { message, code } = inPlainWords(error);
  return new WorkbookError(
    `${message} What was in ${addressText(cells)} before could not be put back: use Undo, or clear these cells by hand.`,
    code,
  );
}
