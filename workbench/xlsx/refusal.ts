/** Why a file cannot be opened, in words for the person who chose it. */
export class FileRefusal extends Error {}

export const notAWorkbook = (what = "It is not an Excel workbook (.xlsx)."): FileRefusal => new FileRefusal(what);
export const damaged = (what: string, cause?: unknown): FileRefusal =>
  new FileRefusal(`The file is damaged: ${what}.`, { cause });
export const tooLarge = (what: string): FileRefusal =>
  new FileRefusal(`The file is too large for the workbench: ${what}.`);
