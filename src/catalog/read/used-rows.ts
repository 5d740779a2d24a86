import type { Definition, Parameter } from "../declare/define";

/** An argument as the host hands it over, its cells still wrapped. */
export type Block<C> = readonly (readonly C[])[] | undefined;

/**
 * The ranges without the blank rows at their ends, so that a whole column costs what it holds. They are cut before a cell
 * of them is unwrapped. Columns of one table, and ranges that combine, end together: with the last row that holds
 * something in any of them. Excel for desktop hands a blank cell over as 0.
 */
export function used<C>(definition: Definition, given: readonly Block<C>[]): Block<C>[] {
  const parameters = Object.values(definition.parameters);
  if (!definition.takes) {
    const end = together(given);
    return given.map((block) => cutAt(block, end));
  }
  const blocks = given.map((block, index) => ("list" in (parameters[index] ?? {}) ? asColumn(block) : block));
  const isJoint = (index: number) => definition.takes === "columns" && isColumn(parameters[index]);
  const joint = blocks.filter((_, index) => isJoint(index));
  const end = together(joint, endsWithZeros(definition, blocks) ? isVacant : isBlank);
  return blocks.map((block, index) => {
    if (isJoint(index)) return cutAt(block, end);
    return takesRange(parameters[index]) ? cutAt(block, together([block])) : block;
  });
}

/** A list may lie in a row as well. */
const asColumn = <C>(block: Block<C>): Block<C> =>
  block?.length === 1 && block[0] && block[0].length > 1 ? block[0].map((cell) => [cell]) : block;

const isColumn = (parameter: Parameter | undefined) => !!parameter && "list" in parameter && !parameter.alone;
const takesRange = (parameter: Parameter | undefined) =>
  !!parameter && ("list" in parameter || "columns" in parameter || "block" in parameter);

const isRange = (block: Block<unknown>): boolean => (block?.length ?? 0) > 1;

const cutAt = <C>(block: Block<C>, end: number): Block<C> =>
  block && block.length > end ? block.slice(0, end) : block;

/**
 * The number of rows up to the last one that holds something in one of the ranges; one row is left of a range that holds
 * nothing, and a blank one under a text that stands alone and may be its heading.
 */
function together(blocks: readonly Block<unknown>[], isEmpty: (cell: unknown) => boolean = isBlank): number {
  let end = 1;
  for (const block of blocks) {
    if (!block) continue;
    let row = block.length;
    // a whole column has a million of them
    for (; row > end; row--) {
      const cells = block[row - 1] as readonly unknown[];
      if (cells.length === 1 ? !isEmpty(cells[0]) : !cells.every(isEmpty)) break;
    }
    end = Math.max(end, row);
  }
  const ranges = blocks.filter(isRange);
  const mayBeHeaded = ranges.length > 0 && ranges.every((block) => typeof block?.[0]?.[0] === "string");
  return end === 1 && mayBeHeaded ? 2 : end;
}

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === "";
const isVacant = (cell: unknown): boolean => isBlank(cell) || cell === 0;

/** A table ends with rows of 0 as well, where what marks its empty rows ends with them. */
function endsWithZeros({ parameters, emptyWhere }: Definition, blocks: readonly Block<unknown>[]): boolean {
  if (emptyWhere === undefined) return false;
  const names = Object.keys(parameters);
  return [emptyWhere].flat().every((name) => {
    const block = blocks[names.indexOf(name)];
    return isRange(block) || isVacant(block?.[0]?.[0]);
  });
}
