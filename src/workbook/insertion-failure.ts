import { addressText, type CellAddress } from "./cell-address";
import { inPlainWords } from "./excel/office-words";
import { WorkbookError } from "./workbook-error";

const failed = (error: unknown, whatIsLeft: string): WorkbookError => {
  const { message, code } = inPlainWords(error);
  return new WorkbookError(`${message} ${whatIsLeft}`, code);
};

/** An insertion failed, and nothing of it is left. */
export const takenBack = (error: unknown): WorkbookError =>
  failed(error, "Nothing was left behind: the workbook is as it was before.");

/** An insertion failed, and the sheet that it had begun could not be removed. */
export const sheetLeft = (error: unknown, sheet: string): WorkbookError =>
  failed(
    error,
    `The unfinished sheet “${sheet}” could not be removed: it may be left. Delete it when Excel answers again.`,
  );

/** An insertion failed, and somebody has written into the sheet that it had begun. */
export const sheetInUse = (error: unknown, sheet: string, cell: string): WorkbookError =>
  failed(error, `The unfinished sheet “${sheet}” was left, because ${cell} in it holds something of yours.`);

/** An insertion failed where nobody can tell whose the sheet is that has the name. */
export const sheetInDoubt = (error: unknown, sheet: string): WorkbookError =>
  failed(error, `There is a sheet “${sheet}” now: if nobody else made it, delete it by hand.`);

/** An insertion failed, and what it had written over could not be put back. */
export const cellsLeft = (error: unknown, cells: CellAddress): WorkbookError =>
  failed(
    error,
    `What was in ${addressText(cells)} before could not be put back yet. It is kept in the workbook: put it back when Excel answers again. What is typed there until then may be lost.`,
  );

/** The answer that would have told what was typed into the cells in the last moment never came. */
export const momentLost = (error: unknown, cells: CellAddress): WorkbookError =>
  failed(
    error,
    `What was in ${addressText(cells)} when Excel was asked is back; what was typed there in the moment in which Excel did not answer may be lost.`,
  );
