import { CellError, type Cell } from "../catalog/declare/cell";

/**
 * An argument as the host hands it over: a block of cells, one value, or nothing. Nothing is null on every host; where
 * Excel still has the metadata of a version with fewer arguments, its Invocation object stands in the place of the next.
 */
export function block(argument: unknown): unknown[][] | undefined {
  if (argument === null || argument === undefined) return undefined;
  if (!Array.isArray(argument)) return isInvocation(argument) ? undefined : [[argument]];
  if (argument.length === 0) return undefined;
  return Array.isArray(argument[0]) ? (argument as unknown[][]) : argument.map((value) => [value]);
}

/** An object that does not say what type it has: every data-type cell and every error does. */
const isInvocation = (argument: unknown): boolean =>
  typeof argument === "object" && argument !== null && !("type" in argument) && !("basicType" in argument);

/**
 * One cell with the host's wrappers off. Excel for desktop shows a blank cell as 0, Excel on the web as null; the 0 is
 * for the functions' own rules to see.
 */
export function unwrap(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value === undefined || value === null) return null;
  if (typeof value === "object") return unwrapObject(value);
  return new CellError("#VALUE!");
}

/**
 * A data-type cell wraps its value; an error arrives as the runtime's own object or as a plain one, alike in these. An
 * entity that has no value of its own (a currency, a stock) says so by an error as its basic value.
 */
interface HostObject {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
}

function unwrapObject({ type, basicType, basicValue }: HostObject): Cell {
  if (type === "Error" || basicType === "Error")
    return new CellError(typeof basicValue === "string" ? basicValue : "#VALUE!");
  return typeof basicValue === "object" ? new CellError("#VALUE!") : unwrap(basicValue);
}
