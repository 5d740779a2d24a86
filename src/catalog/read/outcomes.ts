import { CellError, type Cell } from "../declare/cell";
import type { Definition } from "../declare/define";
import { evaluator, type Outcome } from "./evaluate";
import { evaluateOnRanges } from "./evaluate-on-ranges";
import { none, Refusal } from "../../core/refusal";
import { broadcast } from "./broadcast";
import { readTable } from "./read-table";

/**
 * What a call gives: one block of outcomes. `unwrap` takes the host's wrapper off a cell, `give` puts
 * an outcome into the host's. Where ranges combine, every
 * element is evaluated on its own: a bad row is refused in its own cell and the others keep their numbers.
 */
export function outcomes<C, R = Outcome>(
  definition: Definition,
  blocks: readonly (readonly (readonly C[])[] | undefined)[],
  unwrap: (cell: C | null) => Cell,
  give: (outcome: Outcome) => R = (outcome) => outcome as R,
): R[][] {
  if (definition.takes)
    return evaluateOnRanges(
      definition,
      blocks.map((block) => block?.map((row) => row.map(unwrap))),
    ).map((row) => row.map(give));
  const { tables, rest, refusal } = withoutTables(definition, blocks, unwrap);
  if (refusal) return [[give(refusal)]];
  const evaluate = evaluator(definition, tables);
  return broadcast(rest, unwrap, (cells) => give(cells ? evaluate(cells) : UNMET));
}

/** Where ranges combine, a table does not: it is read once, and its place is left empty. */
function withoutTables<C>(
  { parameters }: Definition,
  blocks: readonly (readonly (readonly C[])[] | undefined)[],
  unwrap: (cell: C | null) => Cell,
): { tables?: Record<string, unknown>; rest: typeof blocks; refusal?: Refusal | CellError } {
  const places = Object.entries(parameters);
  const rest = [...blocks];
  let tables: Record<string, unknown> | undefined;
  for (const [index, [name, parameter]] of places.entries()) {
    if (!("columns" in parameter) || blocks[index] === undefined) continue;
    const table = readTable(
      name,
      parameter,
      blocks[index].map((row) => row.map(unwrap)),
    );
    if (table instanceof Refusal || table instanceof CellError) return { rest, refusal: table };
    tables = { ...tables, [name]: table };
    rest[index] = undefined;
  }
  return tables ? { tables, rest } : { rest };
}

const UNMET = none("the ranges given have different lengths and do not meet here");
