import { CellError, type Cell } from "../declare/cell";
import type { Definition, Parameter } from "../declare/define";
import { evaluator, type Outcome } from "./evaluate";
import { evaluateOnRanges } from "./evaluate-on-ranges";
import { Refusal } from "../../core/refusal";
import { lengthsRefused } from "./lengths-refused";
import { broadcast } from "./broadcast";
import { haveHeading } from "./heading";
import { readTable } from "./read-table";
import { singleCells } from "./single-cells";
import { usedRows, type Block } from "./used-rows";

/**
 * What a call gives: a block of outcomes. `unwrap` takes the host's wrapper off a cell, `give` turns an outcome into
 * what the host takes. Where ranges combine, each element is evaluated by itself: a bad row is refused in its own cell,
 * and the others keep their numbers. Blank rows at the end of the ranges are cut off; beside a heading on top stands an
 * empty text.
 */
export function outcomes<C, R = Outcome>(
  definition: Definition,
  given: readonly Block<C>[],
  unwrap: (cell: C | null) => Cell,
  give: (outcome: Outcome) => R = (outcome) => outcome as R,
): R[][] {
  const single = definition.takes ? undefined : singleCells(definition, given, unwrap);
  if (single) return [[give(evaluator(definition)(single))]];
  const blocks = usedRows(definition, given);
  if (definition.takes)
    return evaluateOnRanges(
      definition,
      blocks.map((block) => block?.map((row) => row.map(unwrap))),
    ).map((row) => row.map(give));
  const { tables, rest, refusal } = withoutTables(definition, blocks, unwrap);
  if (refusal) return [[give(refusal)]];
  const evaluate = evaluator(definition, tables);
  let unmetHere: Refusal | undefined;
  const results = broadcast(rest, unwrap, (cells) =>
    give(cells ? evaluate(cells) : (unmetHere ??= lengthsRefused(definition, rest))),
  );
  if (isHeaded(definition, rest, unwrap)) results[0]?.fill(give(""));
  return results;
}

/**
 * Reads the tables once and leaves their places empty: where other arguments are ranges, a table does not run along
 * with them.
 */
function withoutTables<C>(
  { parameters }: Definition,
  blocks: readonly Block<C>[],
  unwrap: (cell: C | null) => Cell,
): { tables?: Record<string, unknown>; rest: readonly Block<C>[]; refusal?: Refusal | CellError } {
  const rest = [...blocks];
  let tables: Record<string, unknown> | undefined;
  for (const [index, [name, parameter]] of Object.entries(parameters).entries()) {
    const block = blocks[index];
    if (!("columns" in parameter) || block === undefined) continue;
    const cells = block.map((row) => row.map(unwrap));
    // Excel for desktop hands over a blank cell as 0
    const isBlankCell = cells.length === 1 && cells[0]?.length === 1 && cells[0][0] === 0;
    const table = readTable(name, parameter, isBlankCell ? undefined : cells);
    if (table instanceof Refusal || table instanceof CellError) return { rest, refusal: table };
    tables = { ...tables, [name]: table };
    rest[index] = undefined;
  }
  return tables ? { tables, rest } : { rest };
}

/** Whether the first row is a heading in every range that has rows. */
function isHeaded<C>(definition: Definition, blocks: readonly Block<C>[], unwrap: (cell: C | null) => Cell): boolean {
  const parameters = Object.values(definition.parameters);
  const ranges = blocks.flatMap((block, index) =>
    block && block.length > 1
      ? [{ parameter: parameters[index] as Parameter, first: (block[0] ?? []).map(unwrap) }]
      : [],
  );
  return ranges.length > 0 && haveHeading(ranges);
}
