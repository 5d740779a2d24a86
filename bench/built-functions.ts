import { readFileSync } from "node:fs";
import vm from "node:vm";

export type Cells = readonly (readonly unknown[])[];
export type BoundFunction = (...args: readonly (Cells | null)[]) => unknown[][];
export type BoundFunctions = Readonly<Record<string, BoundFunction>>;

/** Loads the script that a web server would offer, as a page loads it. */
export const load = (file: string): BoundFunctions =>
  loadBy(() => void vm.runInThisContext(readFileSync(file, "utf8"), { filename: file }));

/** What running the script associates, with the little of Excel that it asks for. */
export function loadBy(run: () => void): BoundFunctions {
  const functions: Record<string, BoundFunction> = {};
  class HostError {
    constructor(
      readonly code: string,
      readonly message?: string,
    ) {}
  }
  const ErrorCode = {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
  };
  const associate = (id: string, bound: BoundFunction) => void (functions[id] = bound);
  Object.assign(globalThis, { CustomFunctions: { Error: HostError, ErrorCode, associate } });
  run();
  return functions;
}
