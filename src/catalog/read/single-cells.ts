import type { Cell } from "../declare/cell";
import type { Definition } from "../declare/define";
import type { Block } from "./used-rows";

/** Where the arguments of a function are tables, by their places. */
const tablesOf = new WeakMap<Definition, readonly boolean[]>();

/**
 * One cell for each argument, which is how most calls come: what is looked for in ranges need not be looked for then.
 * `undefined` where an argument is a range or a table.
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
