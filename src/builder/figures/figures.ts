import type { Outcome } from "../../catalog/read/evaluate";
import type { GroupId } from "./figure-groups";
import type { FigureKind } from "./figure-kind";
import type { FigureName } from "./figure-names";

/** What the hedge comes to, by name; undefined where this hedge has no such figure. */
export type Figures = Readonly<Partial<Record<FigureName, Outcome>>>;

export interface Figure {
  readonly name: FigureName;
  readonly label: string;
  readonly value: Outcome;
  readonly kind: FigureKind;
}

export interface FigureGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly figures: readonly Figure[];
  /** What the figures mean, in a sentence. */
  readonly says?: Sentence;
}

/** Words one after another; some of them must not be overlooked. */
export type Sentence = readonly (string | Stressed)[];

interface Stressed {
  readonly stressed: string;
}

export const plainText = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === "string" ? part : part.stressed)).join("");

/** Rows of scenarios, with their headings. */
export interface FigureTable {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly columns: readonly { readonly title: string; readonly kind: FigureKind | "text" }[];
  readonly rows: readonly (readonly Outcome[])[];
}

/** The number of a figure, if it is one. */
export const numberIn = (figures: Figures, name: FigureName): number | undefined => {
  const value = figures[name];
  return typeof value === "number" ? value : undefined;
};
