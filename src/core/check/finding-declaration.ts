/** How serious a finding is. Only red and amber ones speak against a hedge. */
export const LEVELS = ["red", "amber", "info"] as const;
export type Level = (typeof LEVELS)[number];

/** The numbers from which on a level holds, by name; empty where no number decides. */
export type Bounds = Readonly<Record<string, number>>;

/**
 * A finding as it is declared: the code that users see, and each level that it can have, with its bounds. Its figures
 * exist only as a type.
 */
export interface FindingDeclaration<Figures extends object = object> {
  readonly code: string;
  readonly levels: Partial<Readonly<Record<Level, Bounds>>>;
  readonly figures?: Figures;
}

export type FiguresOf<L extends FindingDeclaration> = L extends FindingDeclaration<infer Figures> ? Figures : never;
export type LevelOf<L extends FindingDeclaration> = keyof L["levels"] & Level;

/** Declares one finding, with the type of its figures: declareFinding<{ paid: … }>()("L1", { amber: {} }). */
export const declareFinding =
  <Figures extends object>() =>
  <const Code extends string, const Levels extends FindingDeclaration["levels"]>(code: Code, levels: Levels) =>
    ({ code, levels }) as { readonly code: Code; readonly levels: Levels; readonly figures?: Figures };
