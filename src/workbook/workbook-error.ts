/** A spreadsheet that could not do what it was asked for: in words for a user, with the host's own code. */
export class WorkbookError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
    this.name = "WorkbookError";
  }
}
