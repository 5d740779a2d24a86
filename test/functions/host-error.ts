import type { Definition } from "../../src/catalog/declare/define";
import { bind } from "../../src/functions/bind";

/** The one thing that a function needs from its host: the error that Excel shows, with its code and message. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }

  asExpected(): { refuses: string; message: string } {
    return { refuses: this.code, message: this.message };
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: HostError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
    },
  },
});

/** What the cells of a call show: an error that is the whole result is thrown to the host, which shows it in the cell. */
export function inCells(definition: Definition, args: readonly unknown[]): unknown[][] {
  try {
    return bind(definition, args);
  } catch (error) {
    if (error instanceof HostError) return [[error]];
    throw error;
  }
}
