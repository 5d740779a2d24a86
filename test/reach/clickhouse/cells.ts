import vm from "node:vm";
import type { Cell } from "../../../src/catalog/declare/cell";

/** What a cell shows: a number, or an error with its sentence. */
export type Shown = number | { readonly message: string };

/** A function as it is associated with Excel. */
export type Bound = (...blocks: Blocks) => unknown[][];
type Blocks = readonly (readonly (readonly Cell[])[] | null)[];

/** The functions of a built functions.js, in a page that has what Excel gives it and nothing else. */
export function cellsOf(code: string): Readonly<Record<string, Bound>> {
  const functions: Record<string, Bound> = {};
  const context = vm.createContext({ report: (id: string, bound: Bound) => void (functions[id] = bound) });
  vm.runInContext(
    `class HostError { constructor(code, message) { this.code = code; this.message = message; } }
    const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!" };
    globalThis.CustomFunctions = { Error: HostError, ErrorCode, associate: report };`,
    context,
  );
  vm.runInContext(code, context);
  return functions;
}

/** What a call shows in its cells; an error alone is thrown to Excel, as its runtime wants it. */
export function shownBy(bound: Bound, blocks: Blocks): Shown[] {
  try {
    return bound(...blocks).map(([one]) => one as Shown);
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error) return [error as unknown as Shown];
    throw error;
  }
}
