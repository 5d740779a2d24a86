export type CustomFunction = (...values: unknown[]) => unknown;

/** The error that a custom function throws or puts into its result. */
export class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    // Excel shows a reason with these two codes alone; with any other it is lost.
    super(code === "#VALUE!" || code === "#N/A" ? message : "");
    this.name = "CustomFunctionsError";
  }
}

export interface CustomFunctionsGlobal {
  associate(first: string | Record<string, CustomFunction>, implementation?: CustomFunction): void;
  Error: typeof CustomFunctionsError;
  ErrorCode: Readonly<Record<string, string>>;
}

/** What the bundle of the add-in's functions needs of its host: the global `CustomFunctions`. */
export function createCustomFunctions(): { global: CustomFunctionsGlobal; functions: Map<string, CustomFunction> } {
  const functions = new Map<string, CustomFunction>();
  const global: CustomFunctionsGlobal = {
    associate(first, implementation) {
      const entries = typeof first === "string" ? { [first]: implementation } : first;
      for (const [id, entry] of Object.entries(entries)) if (entry) functions.set(id.toUpperCase(), entry);
    },
    Error: CustomFunctionsError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
      invalidName: "#NAME?",
      invalidReference: "#REF!",
    },
  };
  return { global, functions };
}
