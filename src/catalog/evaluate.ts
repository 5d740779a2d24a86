import { invalid, Refusal } from "../core/errors";
import { argument, type Argument, type Value } from "./argument";
import type { Cell, CellError } from "./cell";
import type { Definition, Literal } from "./define";

/** What a function gives for one set of cells: a value, a refusal of its own, or an error that was there before. */
export type Outcome = Literal | Refusal | CellError;

/**
 * One function on one cell for each argument, in their order: read, defaults, domain, compute. The cell in the sheet
 * and the preview in the pane both come through here, so they cannot differ.
 */
export const evaluate = (definition: Definition, cells: readonly Cell[]): Outcome =>
  evaluator(definition)((index) => cells[index] ?? null);

/** A function made ready for many rows, which are read where they stand. */
export type Evaluator = (cellOf: (index: number) => Cell) => Outcome;
const prepared = new WeakMap<Definition, Evaluator>();

export function evaluator(definition: Definition): Evaluator {
  const known = prepared.get(definition) ?? prepare(definition);
  prepared.set(definition, known);
  return known;
}

function prepare({ parameters, idle, compute }: Definition): Evaluator {
  const places = Object.entries(parameters).map(([name, parameter]) => argument(name, parameter));
  const substitute = places.findIndex(({ name }) => name === "if_none");
  // one record for all rows: a row's arguments are done with when its result is there
  const args: Record<string, Value> = {};
  const values: Value[] = places.map(() => null);

  return (cellOf) => {
    for (let index = 0; index < places.length; index++) {
      const { name, same, read } = places[index] as Argument;
      let value = read(cellOf(index));
      if (typeof value === "object" && value !== null) return value;
      if (value === undefined && same !== undefined) value = args[same];
      values[index] = args[name] = value;
    }
    const result = (idle?.(args) ?? refused(places, values) ?? compute(args)) as number | Refusal;
    return substituted(values[substitute], result);
  };
}

function refused(places: readonly Argument[], values: readonly Value[]): Refusal | undefined {
  for (let index = 0; index < places.length; index++) {
    const refusal = places[index]?.refuse(values[index]);
    if (refusal) return refusal;
  }
  return undefined;
}

/** A result as it may leave: finite, and with the user's own word where there is no such value. */
export function substituted(substitute: Value, result: Literal | Refusal): Literal | Refusal {
  if (typeof result === "number" && !Number.isFinite(result))
    return invalid("the result is beyond the largest number that a cell can hold");
  if (!(result instanceof Refusal) || result.kind !== "none") return result;
  return substitute ?? result;
}
