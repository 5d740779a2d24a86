import { invalid, Refusal } from "../../core/refusal";
import { argument, type Value } from "./argument";
import { CellError, type Cell } from "../declare/cell";
import type { Definition, Literal, Parameter, Rows } from "../declare/define";
import { resultOf, substituted, type Outcome } from "./evaluate";
import { idleBeside } from "./idle";
import { readColumns, type Columns } from "./read-columns";
import { refusalInRow, readList, type List } from "./read-list";
import { readTable } from "./read-table";
import { withFaultRows, blankHeading } from "./result-rows";

type Block = Rows<Cell> | undefined;
type Result = Literal | Refusal | CellError | Outcome[][];

/**
 * Evaluates a function of ranges: each range is read as one argument (a value, a list or a table), and the result is
 * one value or one block. An error cell anywhere in a list or a table becomes the result; a block parameter gets its
 * errors as they are.
 */
export function evaluateOnRanges(definition: Definition, blocks: readonly Block[]): Outcome[][] {
  const result = computed(definition, blocks);
  return Array.isArray(result) ? result : [[result]];
}

/** A parameter with what every call needs of it, looked up once for each function, since most calls are short. */
interface Place {
  readonly name: string;
  readonly parameter: Parameter;
  /** The argument whose value it takes where it is left out. */
  readonly same: string | undefined;
}
const prepared = new WeakMap<Definition, readonly Place[]>();

function placesOf(definition: Definition): readonly Place[] {
  const known = prepared.get(definition);
  if (known) return known;
  const places = Object.entries(definition.parameters).map(([name, parameter]): Place => {
    const otherwise = "unit" in parameter ? parameter.otherwise : undefined;
    return { name, parameter, same: typeof otherwise === "object" ? otherwise?.same : undefined };
  });
  prepared.set(definition, places);
  return places;
}

function computed(definition: Definition, blocks: readonly Block[]): Result {
  const { idle, takes, follows } = definition;
  const places = placesOf(definition);
  const read: Record<string, unknown> = {};
  const unreadable = new Map<string, Refusal | CellError>();
  const lists: Record<string, List> = {};
  const columns = takes === "columns" ? readColumns(definition, blocks) : undefined;
  for (let index = 0; index < places.length; index++) {
    const { name, parameter } = places[index] as Place;
    const value = columns?.values.has(name)
      ? columns.values.get(name)
      : "list" in parameter
        ? readList(name, parameter, blocks[index], isApart(definition, name))
        : readWhole(name, parameter, blocks[index]);
    if (value instanceof Refusal || value instanceof CellError) unreadable.set(name, value);
    else if (isList(value)) read[name] = (lists[name] = value).values;
    else read[name] = value;
  }
  for (const { name, same } of places) if (same !== undefined) read[name] = filled(read[name], read[same]);

  const [unread] = unreadable.size > 0 ? unreadable.values() : [];
  const answer = unread
    ? (idleBeside(idle, read, unreadable) ?? unread)
    : (idle?.(read) ?? columns?.misfit ?? refused(places, read, lists, columns));
  if (answer !== undefined) return told(definition, read, answer as Result);
  const isPath = columns?.hasHeading && definition.emptyWhere === undefined;
  const result = told(definition, read, definition.compute(isPath ? withoutHeading(read, columns) : read) as Result);
  return columns?.hasHeading ? blankHeading(follows, result) : withFaultRows(follows, lists, result);
}

/** The columns without their heading, for a function in whose table no row can be empty. */
const withoutHeading = (read: Record<string, unknown>, { values }: Columns): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(read).map(([name, value]) => [name, values.has(name) ? (value as Value[]).slice(1) : value]),
  );

/**
 * The result as it leaves: numbers finite, and the user's own word in place of "none". In a block, each cell by itself.
 */
function told(definition: Definition, read: Record<string, unknown>, result: Result): Result {
  if (result instanceof CellError) return result;
  const whole = resultOf(definition.name);
  if (!Array.isArray(result)) return substituted(whole, read["if_none"] as Value, result);
  const columns = "columns" in definition.result ? definition.result.columns : [];
  return result.map((row) =>
    row.map((value, column) =>
      value instanceof CellError ? value : substituted(columns[column]?.name ?? whole, null, value),
    ),
  );
}

/** The argument, with what was left out taken from the other argument (`same`), as a whole or in single rows. */
function filled(value: unknown, other: unknown): unknown {
  if (value === undefined) return other;
  if (!Array.isArray(value) || !Array.isArray(other)) return value;
  return value.map((item: Value, row) => (item === undefined ? (other[other.length === 1 ? 0 : row] as Value) : item));
}

/** Whether the rows of a list do not depend on each other, so that a bad row is refused in its own cell alone. */
const isApart = ({ takes, follows }: Definition, name: string): boolean =>
  takes === "lists" && (follows?.rows === name || follows?.columns === name);

const isList = (value: unknown): value is List => typeof value === "object" && value !== null && "faults" in value;

function readWhole(name: string, parameter: Parameter, given: Block): unknown {
  // Excel for desktop hands over a blank cell as 0
  const isBlankCell = given?.length === 1 && given[0]?.length === 1 && given[0][0] === 0;
  const block = isBlankCell && ("block" in parameter || "columns" in parameter) ? undefined : given;
  if ("block" in parameter) return block ?? null;
  if ("columns" in parameter) return readTable(name, parameter, block);
  const [rows, columns] = [block?.length ?? 1, block?.[0]?.length ?? 1];
  if (rows * columns !== 1) return invalid(`${name} takes one value, was a range of ${rows} × ${columns}`, name);
  return argument(name, parameter).read(block?.[0]?.[0] ?? null);
}

function refused(
  places: readonly Place[],
  read: Record<string, unknown>,
  lists: Readonly<Record<string, List>>,
  columns: Columns | undefined,
): Refusal | undefined {
  for (const { name, parameter } of places) {
    if ("columns" in parameter || "block" in parameter) continue;
    const { refuse } = argument(name, parameter);
    const value = read[name] as Value | Value[];
    if (!Array.isArray(value)) {
      const refusal = refuse(value);
      if (refusal) return refusal;
      continue;
    }
    const isColumn = columns?.values.has(name);
    const { rows, hasHeading } = lists[name] ?? { rows: value.length, hasHeading: false };
    for (let row = 0; row < value.length; row++) {
      const refusal = isColumn && columns?.isEmpty(row) ? undefined : refuse(value[row]);
      if (refusal) return refusalInRow(refusal, hasHeading ? row + 1 : row, rows);
    }
  }
  return undefined;
}
