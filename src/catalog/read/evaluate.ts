import { invalid, Refusal } from "../../core/refusal";
import { argument, type Argument, type Value } from "./argument";
import type { Cell, CellError } from "../declare/cell";
import type { Definition, Literal } from "../declare/define";

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

function prepare({ parameters, idle, compute }: Definition, tables?: Record<string, unknown>): Evaluator {
  const places = Object.entries(parameters).map(([name, parameter]) => argument(name, parameter));
  const substitute = places.find(({ name }) => name === "if_none")?.name;
  // one record for all rows, in which only what differs from the row before is written and looked at again
  const args = { ...Object.fromEntries(places.map(({ name }) => [name, null])), ...tables } as Record<string, Value>;
  const values: Value[] = places.map(() => null);
  const accepted = places.map(() => false);

  const refused = (): Refusal | undefined => {
    for (let index = 0; index < places.length; index++) {
      if (accepted[index]) continue;
      const refusal = places[index]?.refuse(values[index]);
      if (refusal) return refusal;
      accepted[index] = true;
    }
    return undefined;
  };

  return (cells) => {
    for (let index = 0; index < places.length; index++) {
      const { name, same, read } = places[index] as Argument;
      let value = read(cells[index] ?? null);
      if (typeof value === "object" && value !== null) return value;
      if (value === undefined && same !== undefined) value = args[same];
      if (Object.is(value, values[index])) continue;
      values[index] = args[name] = value;
      accepted[index] = false;
    }
    const result = (idle?.(args) ?? refused() ?? compute(args)) as number | Refusal;
    return substituted(substitute === undefined ? null : args[substitute], result);
  };
}

/** A result as it may leave: finite, and with the user's own word where there is no such value. */
export function substituted(substitute: Value, result: Literal | Refusal): Literal | Refusal {
  if (typeof result === "number" && !Number.isFinite(result))
    return invalid("the result is beyond the largest number that a cell can hold");
  if (!(result instanceof Refusal) || result.kind !== "none") return result;
  return substitute ?? result;
}
