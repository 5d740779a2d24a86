/** A refusal that Office.js hands to the add-in as an `OfficeExtension.Error` with this code. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

// The sentences are Excel's own, so that an add-in sees the same text as in Excel.
export const itemNotFound = () => new RichApiError("ItemNotFound", "The requested resource doesn't exist.");

export const itemAlreadyExists = () =>
  new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format.") =>
  new RichApiError("InvalidArgument", message);

export const invalidOperation = (message: string) => new RichApiError("InvalidOperation", message);

export const notImplemented = (what: string) =>
  new RichApiError("ApiNotImplemented", `${what} is not implemented by the workbench.`);
