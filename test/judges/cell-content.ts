import { CellError } from "../../src/catalog/declare/cell";
import type { Outcome } from "../../src/catalog/read/evaluate";
import { Refusal } from "../../src/core/refusal";

/** An error as a cell holds it: #N/A, #VALUE!. */
export interface ErrorCell {
  readonly error: string;
}

/** What a cell holds once it is calculated. Nothing is null. */
export type Content = number | string | boolean | ErrorCell | null;

/** What the pane's outcome is once it stands in a cell. */
export function contentOf(outcome: Outcome | null): Content {
  if (outcome instanceof Refusal) return { error: outcome.kind === "none" ? "#N/A" : "#VALUE!" };
  return outcome instanceof CellError ? { error: outcome.code } : outcome;
}

export const isError = (content: Content): content is ErrorCell => typeof content === "object" && content !== null;

export const shownContent = (content: Content): string => {
  if (isError(content)) return content.error;
  return content === null ? "nothing" : JSON.stringify(content);
};
