import type { Refusal } from "../../core/refusal";

export type IfNone = "error" | "blank";

/** Of a function that gives a block: what its cells show that there is no value for. */
export const ifNone = (what: string) =>
  ({
    choices: ["error", "blank"],
    about: `What a cell shows that ${what}`,
    otherwise: "error",
    meanings: {
      error: "The error #N/A, with its reason",
      blank: "An empty text, for an Excel that shows no table with an error in it",
    },
  }) as const;

type Shown = number | string | Refusal;

/** A row of the block: in place of the reason why there is no value, an empty text where that is asked for. */
export const shownIfNone =
  (if_none: IfNone) =>
  (row: readonly Shown[]): Shown[] =>
    row.map((cell) => (if_none === "blank" && typeof cell === "object" && cell.kind === "none" ? "" : cell));
