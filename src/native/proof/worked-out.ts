import type { Cell } from "../../catalog/declare/cell";
import type { Definition, Parameter } from "../../catalog/declare/define";
import { argument } from "../../catalog/read/argument";
import type { Rows } from "../calculate/calculate";
import { exactResult, type ExactResult } from "./exact-result";
import { followedFormula } from "./followed-formula";
import { inNumbersAlone, stepsOf, type Step } from "./steps";
import type { Formula } from "./typeset";
import { DERIVED } from "../twins/looked-at";
import { tracedFormula } from "./traced-formula";
import { whyNoSteps } from "./why-no-steps";

export type WorkedOut =
  | {
      readonly kind: "steps";
      /** The formula with the numbers put in. */
      readonly whole: Formula;
      readonly steps: readonly Step[];
      readonly exact: ExactResult;
    }
  /** An argument as it is. */
  | { readonly kind: "taken over"; readonly name: string }
  /** The answer is known without any calculation, as where no position is held. */
  | { readonly kind: "at once" }
  | { readonly kind: "no steps"; readonly why: string }
  /** There is no number in the cell. */
  | { readonly kind: "no number" };

/** The cell of the result: its row, its column, and which of a block's columns its arguments stand in. */
export interface ResultPlace {
  readonly row: number;
  readonly column: number;
  readonly elementColumn: number;
}

/** How a number comes about, step by step to the very number; or why there are no steps. */
export function workedOut(
  definition: Definition,
  blocks: readonly (Rows | undefined)[],
  place: ResultPlace,
  outcome: number,
): WorkedOut {
  const parameters = Object.values(definition.parameters as Record<string, Parameter>);
  const hasTable = parameters.some((parameter, index) => isTableGiven(parameter, blocks[index]));
  const isFollowed = definition.name in DERIVED && !hasTable;
  const none = { kind: "no steps", why: whyNoSteps(definition.name, hasTable) } as const;
  if (!isFollowed) return tracedOut(definition, blocks, place, outcome) ?? none;
  const cells = cellsOf(definition, blocks, place);
  const formula = cells && followedFormula(definition, cells);
  const whole = formula?.results[formula.results.length === 1 ? 0 : place.column];
  if (!formula || !whole || whole.kind === "error" || whole.kind === "text") return none;
  const exact = exactResult(formula.values.number(whole));
  // what does not come to the number that stands in the cell explains nothing
  if (exact.rounded !== outcome) return none;
  if (whole.kind === "variable") return { kind: "taken over", name: whole.name };
  if (whole.kind !== "apply") return { kind: "at once" };
  return {
    kind: "steps",
    whole: inNumbersAlone(whole, formula.values),
    steps: stepsOf(whole, formula.values),
    exact,
  };
}

/** What has no formula of its own may have one on these very lists. */
function tracedOut(
  definition: Definition,
  blocks: readonly (Rows | undefined)[],
  place: ResultPlace,
  outcome: number,
): WorkedOut | undefined {
  const formula = tracedFormula(definition, blocks, place.row, place.elementColumn);
  if (formula?.whole.kind !== "apply") return undefined;
  const { whole, values } = formula;
  const exact = exactResult(values.number(whole));
  if (exact.rounded !== outcome) return undefined;
  return { kind: "steps", whole: inNumbersAlone(whole, values), steps: stepsOf(whole, values, false), exact };
}

/** Whether a table is given, and not a blank cell in its place. */
const isTableGiven = (parameter: Parameter, rows: Rows | undefined): boolean =>
  "columns" in parameter && (rows ?? []).some((row) => row.some((cell) => cell !== null && cell !== "" && cell !== 0));

/** One cell for each argument: those that the result's row and column belong to. */
function cellsOf(
  definition: Definition,
  blocks: readonly (Rows | undefined)[],
  { row, elementColumn }: ResultPlace,
): Cell[] | undefined {
  const parameters = Object.entries(definition.parameters as Record<string, Parameter>);
  const heading = headingOf(parameters, blocks);
  const cells = parameters.map(([name, parameter], index): Cell | undefined => {
    const rows = blocks[index];
    // the names of columns are no row
    if (name === HEADERS) return false;
    if (!rows || "columns" in parameter) return null;
    if ("list" in parameter)
      return rows.length * (rows[0]?.length ?? 0) === 1 ? rows[0]?.[0] : rows.flat()[row - heading];
    return elementOf(
      rows,
      definition.takes === undefined ? row : 0,
      definition.takes === undefined ? elementColumn : 0,
    );
  });
  return row < heading || cells.includes(undefined) ? undefined : (cells as Cell[]);
}

const HEADERS = "headers";

/** How many rows of the result are names of columns. */
function headingOf(
  parameters: readonly (readonly [string, Parameter])[],
  blocks: readonly (Rows | undefined)[],
): number {
  const index = parameters.findIndex(([name]) => name === HEADERS);
  const found = parameters[index];
  return found && argument(HEADERS, found[1]).read(blocks[index]?.[0]?.[0] ?? null) === true ? 1 : 0;
}

/** A block with one row or one column is repeated along it. */
export const elementOf = (rows: Rows, row: number, column: number): Cell | undefined => {
  const line = rows[rows.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column];
};
