/** The sheet's own name for the cells in which a hedge sheet says what it was written from. */
export const RECORD_NAME = "hedge_record";

export const recordProtected = (sheet: string): string =>
  `“${sheet}” is protected, and a record of its inputs stands there: unprotect it on the Review tab first. Nothing was removed.`;
