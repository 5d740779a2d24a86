import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { outcomes } from "../../src/catalog/read/outcomes";
import type { Refusal } from "../../src/core/refusal";
import type { Reached } from "../../reach/reached";
import type { Given } from "../../reach/row";

/** What a cell shows for the same arguments, by the way that a workbook's ranges take. */
export function cellOf({ definition, takes }: Reached, given: readonly Given[]): number | Refusal {
  const blocks = Object.keys(definition.parameters).map((): Cell[][] | undefined => undefined);
  takes.forEach(({ place }, index) => (blocks[place] = blockOf(given[index] ?? null)));
  const outcome = outcomes<Cell>(definition, blocks, (cell) => cell)[0]?.[0];
  if (outcome === undefined || outcome instanceof CellError) throw new Error(`${definition.name} gives no cell`);
  return outcome as number | Refusal;
}

/** A column of cells, as a workbook has it; nothing where the argument is left out. */
export function blockOf(given: Given): Cell[][] | undefined {
  if (Array.isArray(given)) return given.length === 0 ? undefined : given.map((cell: Cell) => [cell]);
  return given === null ? undefined : [[given as Cell]];
}
