import type { Outcome } from "../../catalog/read/evaluate";
import type { GroupId } from "./figure-groups";
import type { FigureKind } from "./figure-kind";
import type { FigureName } from "./figure-names";

/** The figures of a hedge, by name; undefined where this hedge has no such figure. */
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

/** A sentence in parts, some of which are stressed because they must not be overlooked. */
export type Sentence = readonly (string | Stressed)[];

interface Stressed {
  readonly stressed: string;
}

export const plainText = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === "string" ? part : part.stressed)).join("");

/** A table of the sheet as the pane shows it. */
export interface FigureTable {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly columns: readonly { readonly title: string; readonly kind: FigureKind | "text" }[];
  readonly rows: readonly (readonly Outcome[])[];
}

/** The value of a figure, where it is a number. */
export const numberIn = (figures: Figures, name: FigureName): number | undefined => {
  const value = figures[name];
  return typeof value === "number" ? value : undefined;
};
