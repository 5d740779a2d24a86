import type { Cell } from "../declare/cell";
import type { Definition } from "../declare/define";
import type { Block } from "./used-rows";

/** Which arguments of a function are tables, by position. */
const tablesOf = new WeakMap<Definition, readonly boolean[]>();

/**
 * The cells of a call whose arguments are all single cells, as those of most calls are: it needs none of the work for
 * ranges. `undefined` where an argument is a range or a table.
 */
export function singleCells<C>(
  definition: Definition,
  given: readonly Block<C>[],
  unwrap: (cell: C | null) => Cell,
): Cell[] | undefined {
  const isTable = tablesOf.get(definition) ?? Object.values(definition.parameters).map((one) => "columns" in one);
  tablesOf.set(definition, isTable);
  const cells = new Array<Cell>(given.length);
  for (let index = 0; index < given.length; index++) {
    const block = given[index];
    if (block && (block.length !== 1 || block[0]?.length !== 1 || isTable[index])) return undefined;
    cells[index] = unwrap(block?.[0]?.[0] ?? null);
  }
  return cells;
}
