/** How grave a finding is. Only red and amber ones are against a hedge. */
export const LEVELS = ["red", "amber", "info"] as const;
export type Level = (typeof LEVELS)[number];

/** The numbers from which on a level holds; none where no number decides. */
export type Bounds = Readonly<Record<string, number>>;

/**
 * A finding as a list has it: the code under which it is known, and each level that it can have with its bounds. The
 * figures that say how much are a type alone.
 */
export interface FindingDeclaration<Figures extends object = object> {
  readonly code: string;
  readonly levels: Partial<Readonly<Record<Level, Bounds>>>;
  readonly figures?: Figures;
}

export type FiguresOf<L extends FindingDeclaration> = L extends FindingDeclaration<infer Figures> ? Figures : never;
export type LevelOf<L extends FindingDeclaration> = keyof L["levels"] & Level;

/** One line of a list, with the type of its figures. */
export const declareFinding =
  <Figures extends object>() =>
  <const Code extends string, const Levels extends FindingDeclaration["levels"]>(code: Code, levels: Levels) =>
    ({ code, levels }) as { readonly code: Code; readonly levels: Levels; readonly figures?: Figures };
