import { invalid, Refusal } from "../../core/refusal";
import { argument, type Argument, type Value } from "./argument";
import { CellError, type Cell } from "../declare/cell";
import type { Definition, Literal } from "../declare/define";
import { idleBeside } from "./idle";

/** What a function gives for one set of cells: a value, a refusal, or an error that stood in one of the cells. */
export type Outcome = Literal | Refusal | CellError;

/**
 * Evaluates a function on one cell for each argument, in order: reads, fills in defaults, checks rules, computes. Cells
 * in the sheet and the pane's preview both come through here, so they cannot differ.
 */
export const evaluate = (definition: Definition, cells: readonly Cell[]): Outcome => evaluator(definition)(cells);

/** A function prepared for many rows. */
export type Evaluator = (cells: readonly (Cell | undefined)[]) => Outcome;
const prepared = new WeakMap<Definition, Evaluator>();

/** `tables` are arguments that have been read already and are the same for every row. */
export function evaluator(definition: Definition, tables?: Record<string, unknown>): Evaluator {
  if (tables) return prepare(definition, tables);
  const known = prepared.get(definition) ?? prepare(definition);
  prepared.set(definition, known);
  return known;
}

function prepare({ name: id, parameters, idle, compute }: Definition, tables?: Record<string, unknown>): Evaluator {
  const what = resultOf(id);
  const places = Object.entries(parameters).map(([name, parameter]) => argument(name, parameter));
  const substitute = places.find(({ name }) => name === "if_none")?.name;
  // one record for all rows: only what differs from the row before is written and checked again
  const args = { ...Object.fromEntries(places.map(({ name }) => [name, null])), ...tables } as Record<string, Value>;
  const values: Value[] = places.map(() => null);
  const accepted = places.map(() => false);
  // the cells that the values were read from, since most arguments are the same in every row
  const read: unknown[] = places.map(() => NOTHING_YET);
  const unreadable = new Map<string, Refusal | CellError>();

  const refused = (): Refusal | undefined => {
    for (let index = 0; index < places.length; index++) {
      if (accepted[index]) continue;
      const refusal = places[index]?.refuse(values[index]);
      if (refusal) return refusal;
      accepted[index] = true;
    }
    return undefined;
  };

  /**
   * The result where some arguments cannot be read: the answer for nothing held, if it needs none of them; else the
   * first error.
   */
  const beside = (): Outcome => {
    const [[, first]] = unreadable as unknown as [[string, Refusal | CellError]];
    const answer = idleBeside(idle, args, unreadable) as number | Refusal | undefined;
    const word = substitute === undefined ? undefined : unreadable.get(substitute);
    unreadable.clear();
    if (answer === undefined) return first;
    return answer instanceof Refusal && answer.kind === "none" ? (word ?? answer) : answer;
  };

  return (cells) => {
    for (let index = 0; index < places.length; index++) {
      const cell = cells[index] ?? null;
      if (Object.is(cell, read[index])) continue;
      const { name, same, read: readCell } = places[index] as Argument;
      let value = readCell(cell);
      if (typeof value === "object" && value !== null) {
        read[index] = NOTHING_YET;
        unreadable.set(name, value);
        continue;
      }
      // an argument that takes another's value is read again: that value may have changed
      if (same === undefined) read[index] = cell;
      if (value === undefined && same !== undefined) value = args[same];
      if (Object.is(value, values[index])) continue;
      values[index] = args[name] = value;
      accepted[index] = false;
    }
    const result = (unreadable.size > 0 ? beside() : (idle?.(args) ?? refused() ?? compute(args))) as Outcome;
    if (result instanceof CellError) return result;
    return substituted(what, substitute === undefined ? null : args[substitute], result);
  };
}

/** Equal to no cell, so that the argument is read. */
const NOTHING_YET = Symbol("nothing yet");

/** How a message calls the result of a function. */
export const resultOf = (name: string): string => `the result of ${name}`;

/**
 * A result as it leaves: a number beyond a cell's range is refused, and "none" is replaced by the user's own word, if
 * there is one.
 */
export function substituted(what: string, substitute: Value, result: Literal | Refusal): Literal | Refusal {
  if (typeof result === "number" && !Number.isFinite(result))
    return invalid(`${what} is beyond the largest number that a cell can hold`);
  if (!(result instanceof Refusal) || result.kind !== "none") return result;
  return substitute ?? result;
}
