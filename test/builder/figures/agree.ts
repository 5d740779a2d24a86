import { CellError } from "../../../src/catalog/declare/cell";
import { Refusal } from "../../../src/core/refusal";
import type { Outcome } from "../../../src/catalog/read/evaluate";

/**
 * What a figure must be: a number to nine digits; where it is a difference, to twelve of what it is the difference of;
 * a word of a table; or that there is no such value, or that what was entered allows none. What may be anything is not
 * compared, for the reason that stands beside it.
 */
export type Expected =
  | number
  | { readonly about: number; readonly of: number }
  | "none"
  | "refused"
  | "any"
  | "OK"
  | "LIQUIDATED"
  | "never"
  | "";

export function agrees(shown: Outcome | null | undefined, expected: Expected): boolean {
  if (expected === "any") return true;
  if (expected === "none" || expected === "refused") return kindOf(shown) === expected;
  if (typeof expected === "string") return shown === expected;
  if (typeof shown !== "number") return false;
  const { about, of } = typeof expected === "number" ? { about: expected, of: 0 } : expected;
  return Math.abs(shown - about) <= 1e-9 * Math.abs(about) + 1e-12 * Math.abs(of);
}

function kindOf(shown: Outcome | null | undefined): "none" | "refused" | undefined {
  // a place in a chart that is left empty
  if (shown === null) return "none";
  if (shown instanceof Refusal) return shown.kind === "none" ? "none" : "refused";
  if (shown instanceof CellError) return shown.code === "#N/A" ? "none" : "refused";
  return undefined;
}

export const inWords = (value: unknown): string => JSON.stringify(value);
