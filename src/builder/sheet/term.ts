import { CellError, type Cell } from "../../catalog/declare/cell";
import type { Definition, Rows } from "../../catalog/declare/define";
import type { Outcome } from "../../catalog/read/evaluate";
import { formulaText, NAMESPACE } from "../../catalog/declare/formula-text";
import { Refusal } from "../../core/refusal";
import { outcomes } from "../../catalog/read/outcomes";

/**
 * A value together with the formula that gives it. Each is worked out once, for the pane and for the sheet, so that the
 * two cannot differ.
 */
export interface Term {
  /** How other formulas refer to it: an address, a number, a call. */
  readonly text: string;
  readonly cells: Rows<Outcome | null>;
  /** The address of its cells, where `text` is a name for them. */
  readonly address?: string;
  /** How tightly the outermost operator of `text` binds; undefined for a text that never needs brackets. */
  readonly binds?: number;
}

export const valueOf = (term: Term): Outcome | null => term.cells[0]?.[0] ?? null;

/** The number, where there is one. */
export function numberOf(term: Term): number | undefined {
  const value = valueOf(term);
  return typeof value === "number" ? value : undefined;
}

export const literal = (value: number | string | boolean): Term => ({
  text: typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase(),
  cells: [[value]],
});

/** Arguments of a function, by name. Those that are undefined are left out. */
export type TermsNamed<Name extends string> = Partial<Readonly<Record<Name, Term | undefined>>>;

/** Refuses names that the function does not have: TypeScript alone would accept a variable that has more of them. */
export type NoneBut<Name extends string, Some> = Some & {
  readonly [K in keyof Some]: K extends Name ? unknown : never;
};

/** A call of one of our functions, in the add-in's namespace. */
export function call<Name extends string, Some extends TermsNamed<Name>>(
  definition: Definition<Name>,
  some: NoneBut<Name, Some>,
  namespace = NAMESPACE,
  separator?: string,
): Term {
  const given: Readonly<Record<string, Term | undefined>> = some;
  const blocks = Object.keys(definition.parameters).map((name) => given[name]?.cells.map((row) => row.map(asCell)));
  return {
    text: callText(definition, some, namespace, separator),
    cells: outcomes<Cell, Outcome>(definition, blocks, (cell) => cell as Cell),
  };
}

/** The same as text alone, for a call whose value nobody needs to know beforehand. */
export function callText<Name extends string, Some extends TermsNamed<Name>>(
  definition: Pick<Definition<Name>, "name" | "parameters">,
  some: NoneBut<Name, Some>,
  namespace = NAMESPACE,
  separator?: string,
): string {
  const given: Readonly<Record<string, Term | undefined>> = some;
  const pieces = Object.entries(given).flatMap(([name, term]) => (term ? [[name, { cells: term.text }] as const] : []));
  return formulaText(definition, Object.fromEntries(pieces), namespace, separator).slice(1);
}

/** A refusal as the error that its cell shows. */
const asCell = (outcome: Outcome | null): Cell =>
  outcome instanceof Refusal ? new CellError(outcome.kind === "none" ? "#N/A" : "#VALUE!") : outcome;

/**
 * A term with all the cells that its spill takes. A refused call spills nothing: only the first cell holds the refusal,
 * and the others are empty.
 */
export function withSpillSize(term: Term, rows: number, columns: number): Term {
  const refused = refusalOf(term);
  if (refused === undefined) return term;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Outcome | null => null));
  if (cells[0]) cells[0][0] = refused;
  return { ...term, cells };
}

/** The refusal or error that a call gives in place of a block; undefined where it gives its block. */
export const refusalOf = ({ cells }: Term): Outcome | undefined => {
  const [[only] = [], ...rows] = cells;
  return rows.length === 0 && cells[0]?.length === 1 && isFault(only) ? only : undefined;
};

export const isFault = (value: Outcome | null | undefined): value is Refusal | CellError =>
  value instanceof Refusal || value instanceof CellError;
