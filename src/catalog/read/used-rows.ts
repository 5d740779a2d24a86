import type { Definition, Parameter } from "../declare/define";
import { testOf } from "../declare/rules";
import { isVacant, lastUsedRow } from "./last-used-row";

/** An argument as the host hands it over, with its cells still wrapped. */
export type Block<C> = readonly (readonly C[])[] | undefined;

/**
 * The ranges without the blank rows at their ends, so that a whole column costs only what it holds; they are cut before
 * any cell is unwrapped. Columns of one table, and ranges that combine, are cut together, after the last row that holds
 * something in any of them. Excel for desktop hands over blank cells as 0: rows of nothing but 0 at the end count as
 * blank where one of the ranges cannot take a 0.
 */
export function usedRows<C>(definition: Definition, given: readonly Block<C>[]): Block<C>[] {
  const parameters = Object.values(definition.parameters);
  const isZeroless = (block: Block<C>, index: number): boolean =>
    isRange(block) && takesNoZero(definition, parameters[index], given);
  if (!definition.takes) return cutTogether(given, given.some(isZeroless) && !holdsNothing(parameters, given));

  const blocks = given.map((block, index) => ("list" in (parameters[index] ?? {}) ? asColumn(block) : block));
  const isJoint = (index: number) => definition.takes === "columns" && isColumn(parameters[index]);
  const joint = cutTogether(
    blocks.map((block, index) => (isJoint(index) ? block : undefined)),
    endsWithZeros(definition, blocks) || blocks.some((block, index) => isJoint(index) && isZeroless(block, index)),
  );
  return blocks.map((block, index) => {
    if (isJoint(index)) return joint[index];
    return takesRange(parameters[index]) ? cutTogether([block], isZeroless(block, index))[0] : block;
  });
}

/** A list that lies in a row, as a column. */
const asColumn = <C>(block: Block<C>): Block<C> =>
  block?.length === 1 && block[0] && block[0].length > 1 ? block[0].map((cell) => [cell]) : block;

const isColumn = (parameter: Parameter | undefined) => !!parameter && "list" in parameter && !parameter.alone;
const takesRange = (parameter: Parameter | undefined) =>
  !!parameter && ("list" in parameter || "columns" in parameter || "block" in parameter);

const isRange = (block: Block<unknown>): boolean => (block?.length ?? 0) > 1;

/**
 * Cuts all ranges after the last row that holds something in any of them. At least one row is left, and two where the
 * first may be a heading.
 */
function cutTogether<C>(blocks: readonly Block<C>[], zerosAreBlank: boolean): Block<C>[] {
  if (!blocks.some(isRange)) return [...blocks];
  const end = blocks.reduce((last, block) => lastUsedRow(block, last, zerosAreBlank), 1);
  const mayBeHeaded = blocks.every((block) => !isRange(block) || typeof block?.[0]?.[0] === "string");
  const rows = end === 1 && mayBeHeaded ? 2 : end;
  return blocks.map((block) => (block && block.length > rows ? block.slice(0, rows) : block));
}

/**
 * Whether zeros at the end of this range change nothing: they would be refused, or count as blank. A list with a length
 * of its own that reads a blank as 0 loses nothing without them, and neither does a table without its rows of 0.
 */
function takesNoZero(definition: Definition, parameter: Parameter | undefined, given: readonly Block<unknown>[]) {
  if (parameter === undefined || "block" in parameter) return false;
  if ("columns" in parameter) return true;
  if (!("unit" in parameter)) return false;
  if ("list" in parameter && parameter.alone && parameter.blank === 0) return true;
  if ("list" in parameter && parameter.zeroBeside) return !isChosen(definition, parameter.zeroBeside, given);
  return !testOf(parameter.rule)(0);
}

/**
 * Whether one cell says for all rows that nothing is held: then whatever else stands in them, even a 0, is of no
 * matter.
 */
const holdsNothing = (parameters: readonly Parameter[], given: readonly Block<unknown>[]): boolean =>
  parameters.some((parameter, index) => {
    const block = given[index];
    return "blank" in parameter && parameter.blank === 0 && !isRange(block) && isVacant(block?.[0]?.[0]);
  });

function isChosen(
  { parameters }: Definition,
  [name, choice]: readonly [string, string],
  given: readonly Block<unknown>[],
) {
  const cell = given[Object.keys(parameters).indexOf(name)]?.[0]?.[0];
  return typeof cell === "string" && cell.trim().toLowerCase() === choice;
}

/**
 * Whether rows of 0 at the end are empty rows of the table: so they are where every list that marks empty rows is a
 * range or blank.
 */
function endsWithZeros({ parameters, emptyWhere }: Definition, blocks: readonly Block<unknown>[]): boolean {
  if (emptyWhere === undefined) return false;
  const names = Object.keys(parameters);
  return [emptyWhere].flat().every((name) => {
    const block = blocks[names.indexOf(name)];
    return isRange(block) || isVacant(block?.[0]?.[0]);
  });
}
