import { invalid, Refusal } from "../core/errors";
import { CellError, shown, type Cell } from "./cell";
import type { ChoiceParameter, Definition, NumberParameter, Parameter } from "./define";
import { numberShownBy } from "./numeric-text";

/** What a function gives for one set of cells: a value, a refusal of its own, or an error that was there before. */
export type Outcome = number | string | boolean | Refusal | CellError;

/**
 * One function on one cell for each argument, in their order: read, defaults, domain, compute. The cell in the sheet
 * and the preview in the pane both come through here, so they cannot differ.
 */
export function evaluate(definition: Definition, cells: readonly Cell[]): Outcome {
  const parameters = Object.entries(definition.parameters);
  const args: Record<string, unknown> = {};
  for (const [index, [name, parameter]] of parameters.entries()) {
    const value = read(name, parameter, cells[index] ?? null);
    if (value instanceof Refusal || value instanceof CellError) return value;
    args[name] = value;
  }
  return substituted(args["if_none"], definition.idle(args) ?? refusedBy(parameters, args) ?? definition.compute(args));
}

type Value = number | string | boolean | null;

function read(name: string, parameter: Parameter, cell: Cell): Value | Refusal | CellError {
  if (cell instanceof CellError) return cell;
  if ("substitute" in parameter) return cell;
  if ("choices" in parameter) return readChoice(name, parameter, cell);
  return readNumber(name, parameter, cell);
}

function readChoice(name: string, { choices, otherwise }: ChoiceParameter, cell: Cell): string | Refusal {
  if (cell === null || cell === "") return otherwise;
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : undefined;
  const known = choices.find((choice) => choice === word);
  return known ?? invalid(`${name} must be one of ${choices.map((c) => `"${c}"`).join(", ")}, was ${shown(cell)}`);
}

/** `null` is a required number that is blank: refused later, unless there is no position at all. */
function readNumber(name: string, { otherwise, blank }: NumberParameter, cell: Cell): number | null | Refusal {
  if (cell === null || cell === "") return otherwise ?? blank ?? null;
  const value = typeof cell === "string" ? numberShownBy(cell) : cell;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return invalid(`${name} must be a number, was ${shown(cell)}`);
}

function refusedBy(parameters: [string, Parameter][], args: Record<string, unknown>): Refusal | undefined {
  for (const [name, parameter] of parameters) {
    const value = args[name];
    if (!("rule" in parameter) || (typeof value === "number" && parameter.rule.holds(value))) continue;
    if (value === null) return invalid(`${name} is empty: it has no default`);
    const hint = value === 0 ? " (is the cell empty?)" : "";
    return invalid(`${name} ${parameter.rule.says}, was ${shown(value as number)}${hint}`);
  }
  return undefined;
}

function substituted(substitute: unknown, result: number | Refusal): Outcome {
  if (result instanceof Refusal) {
    const wanted = result.kind === "none" && substitute !== undefined && substitute !== null;
    return wanted ? (substitute as Value & (number | string | boolean)) : result;
  }
  return Number.isFinite(result) ? result : invalid("the result is beyond the largest number that a cell can hold");
}
