import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Parameter } from "../../../src/catalog/declare/define";
import { codeName } from "../../../src/catalog/declare/words";
import { evaluator, type Outcome } from "../../../src/catalog/read/evaluate";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { readTable } from "../../../src/catalog/read/read-table";
import { Refusal } from "../../../src/core/refusal";
import { cellIn, columnIn, columnOrCell, isColumn, rowsIn, type GivenColumn } from "./given";
import type { Answers, OfValues, Rows, ToTable, Value } from "./shapes";

type Given = Readonly<Record<string, unknown>>;
type Block = Rows<Cell> | undefined;

/** A function of single values, and the same over columns. */
export function ofValues<Function>(definition: Definition): Function {
  const places = Object.entries(definition.parameters);
  const one = (given: Given): Outcome => {
    const args = checked(definition, given);
    const column = places.find(([name, parameter]) => !isTable(parameter) && isColumn(args[name]));
    if (column) throw new TypeError(`${column[0]} takes one value: ${codeName(definition.name)}.columns takes columns`);
    const cells = places.map(([name, parameter]) => (isTable(parameter) ? null : cellIn(name, args[name])));
    const tables = tablesIn(places, args);
    return tables instanceof Refusal ? tables : evaluator(definition, tables)(cells);
  };
  const columns = (given: Given): Answers => {
    const args = checked(definition, given);
    const tables = tablesIn(places, args);
    const cells = places.map(([name, parameter]) =>
      isTable(parameter) || name === "if_none" ? null : columnOrCell(name, args[name]),
    );
    const rows = lengthOf(places, cells);
    if (tables instanceof Refusal) return inEveryRow(rows, tables);
    return answered(evaluator(definition, tables), cells, rows);
  };
  return Object.assign(one, { columns } satisfies Pick<OfValues<Given>, "columns">) as Function;
}

/** The row's cells are one array, filled again for each row; most of it stays as it was. */
function answered(
  evaluate: (cells: readonly Cell[]) => Outcome,
  given: readonly (GivenColumn | Cell)[],
  rows: number,
): Answers {
  const columns: GivenColumn[] = [];
  const places: number[] = [];
  const cells = given.map((one, index): Cell => {
    if (!isColumn(one)) return one;
    columns.push(one);
    places.push(index);
    return null;
  });
  const values = new Float64Array(rows);
  const refusals = new Map<number, Refusal>();
  for (let row = 0; row < rows; row++) {
    for (let index = 0; index < columns.length; index++)
      cells[places[index] as number] = (columns[index] as GivenColumn)[row] as Cell;
    const outcome = evaluate(cells);
    if (typeof outcome === "number") values[row] = outcome;
    else {
      values[row] = NaN;
      refusals.set(row, outcome as Refusal);
    }
  }
  return { values, refusals };
}

function inEveryRow(rows: number, refusal: Refusal): Answers {
  const refusals = new Map(Array.from({ length: rows }, (_, row) => [row, refusal]));
  return { values: new Float64Array(rows).fill(NaN), refusals };
}

/** A function of whole columns: one value, or the block that the cells would show. */
export const ofColumns = <Function>(definition: Definition): Function =>
  ((given: Given) => {
    const block = inBlocks(definition, checked(definition, given));
    return block.length === 1 && block[0]?.length === 1 ? block[0][0] : block;
  }) as Function;

/** A function of which the result is a block: a whole refusal is the refusal itself. */
export const toRows = <Function>(definition: Definition): Function =>
  ((given: Given) => whole(inBlocks(definition, checked(definition, given)))) as Function;

/** The same, with a table that can be had by its columns. */
export function toTable<Function>(definition: Definition): Function {
  const names = "columns" in definition.result ? definition.result.columns.map(({ name }) => name) : [];
  const columns: ToTable<Given, string>["columns"] = (given) => {
    const args = { ...checked(definition, given), ...wholeTable(definition), if_none: undefined };
    const block = whole(inBlocks(definition, args));
    if (block instanceof Refusal) return block;
    return Object.fromEntries(names.map((name, place) => [name, block.map((row) => row[place] as Value | Refusal)]));
  };
  return Object.assign(toRows<(given: Given) => unknown>(definition), { columns }) as Function;
}

/** What makes a table of nothing but its rows, and of all its columns. */
const wholeTable = ({ parameters }: Definition): Given => ({
  ...("headers" in parameters ? { headers: false } : {}),
  ...("stats" in parameters ? { stats: true } : {}),
});

const whole = (block: Rows<Value | Refusal>): Rows<Value | Refusal> | Refusal => {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  return only instanceof Refusal ? only : block;
};

const inBlocks = (definition: Definition, args: Given): Rows<Value | Refusal> =>
  evaluateOnRanges(
    definition,
    Object.entries(definition.parameters).map(([name, parameter]) => blockOf(name, parameter, args[name])),
  ) as Rows<Value | Refusal>;

/** A list is handed on as a block of one row: it is the array that was given. */
function blockOf(name: string, parameter: Parameter, given: unknown): Block {
  if (given === undefined || given === null) return undefined;
  if ("block" in parameter) return rowsIn(name, given);
  if (isTable(parameter)) return Array.isArray(given) ? rowsIn(name, given) : [[cellIn(name, given)]];
  if ("list" in parameter && isColumn(given)) return [columnIn(name, given) as readonly Cell[]];
  return [[cellIn(name, given)]];
}

const isTable = (parameter: Parameter) => "columns" in parameter;

function tablesIn(places: readonly (readonly [string, Parameter])[], args: Given): Given | Refusal | undefined {
  let tables: Record<string, unknown> | undefined;
  for (const [name, parameter] of places) {
    if (!("columns" in parameter)) continue;
    const table = readTable(name, parameter, blockOf(name, parameter, args[name]));
    if (table instanceof Refusal) return table;
    tables = { ...tables, [name]: table };
  }
  return tables;
}

/** The rows of a call: all columns must be as long as each other. */
function lengthOf(places: readonly (readonly [string, Parameter])[], cells: readonly (GivenColumn | Cell)[]): number {
  let first: number | undefined;
  cells.forEach((one, index) => {
    if (!isColumn(one)) return;
    const before = first === undefined ? one : (cells[first] as GivenColumn);
    if (before.length !== one.length)
      throw new RangeError(
        `${places[first ?? 0]?.[0]} and ${places[index]?.[0]} must be as long as each other, were ${before.length} and ${one.length}`,
      );
    first ??= index;
  });
  if (first === undefined) throw new TypeError("columns() takes at least one column");
  return (cells[first] as GivenColumn).length;
}

/** A name that no argument has is a slip of whoever wrote the call, and its value would be dropped in silence. */
function checked({ name, parameters }: Definition, given: unknown): Given {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new TypeError(`${codeName(name)} takes its arguments by name, in one object`);
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(parameters, key));
  if (unknown !== undefined)
    throw new TypeError(`${codeName(name)} has no argument ${unknown}: it takes ${Object.keys(parameters).join(", ")}`);
  return given as Given;
}
