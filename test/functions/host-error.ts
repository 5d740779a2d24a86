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
