import { invalid, Refusal } from "../../core/refusal";
import { argument, type Argument, type Value } from "./argument";
import { CellError, type Cell } from "../declare/cell";
import type { Definition, Literal } from "../declare/define";
import { idleBeside } from "./idle";

/** What a function gives for one set of cells: a value, a refusal of its own, or an error that was there before. */
export type Outcome = Literal | Refusal | CellError;

/**
 * One function on one cell for each argument, in their order: read, defaults, domain, compute. The cell in the sheet
 * and the preview in the pane both come through here, so they cannot differ.
 */
export const evaluate = (definition: Definition, cells: readonly Cell[]): Outcome => evaluator(definition)(cells);

/** A function made ready for many rows. */
export type Evaluator = (cells: readonly (Cell | undefined)[]) => Outcome;
const prepared = new WeakMap<Definition, Evaluator>();

/** `tables` are arguments that were read before, the same for every row. */
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
  // one record for all rows, in which only what differs from the row before is written and looked at again
  const args = { ...Object.fromEntries(places.map(({ name }) => [name, null])), ...tables } as Record<string, Value>;
  const values: Value[] = places.map(() => null);
  const accepted = places.map(() => false);
  // the cells that the values were read from: most arguments are the same in every row
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

  /** What stands beside no position is not looked at, whatever it is; elsewhere it is the result. */
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
      // what takes another argument's value is looked at again, since that one may be another
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

const NOTHING_YET = Symbol("nothing yet");

/** A function's one result, in a message. */
export const resultOf = (name: string): string => `the result of ${name}`;

/** A result as it may leave: finite, and with the user's own word where there is no such value. */
export function substituted(what: string, substitute: Value, result: Literal | Refusal): Literal | Refusal {
  if (typeof result === "number" && !Number.isFinite(result))
    return invalid(`${what} is beyond the largest number that a cell can hold`);
  if (!(result instanceof Refusal) || result.kind !== "none") return result;
  return substitute ?? result;
}
