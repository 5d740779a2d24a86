import type { Cell } from "../../src/catalog/cell";
import type { Definition, Literal, Parameter } from "../../src/catalog/define";
import { evaluate } from "../../src/catalog/evaluate";
import { isOptional } from "../../src/catalog/words";
import { Refusal } from "../../src/core/errors";

export interface Refused {
  readonly code: "#VALUE!" | "#N/A";
  readonly when?: string;
  readonly message?: string;
}

/**
 * Every way in which a function can refuse: the declared ones, then those that follow from its parameters. The messages
 * of the latter are not written a second time: each is what the function itself says when an example of it, otherwise
 * sound, breaks that one rule.
 */
export function refusalsOf(definition: Definition): Refused[] {
  const parameters = Object.entries(definition.parameters);
  return [
    ...definition.errors,
    ...parameters.flatMap(([name, parameter]) => brokenRules(definition, name, parameter)),
    ...notANumber(definition, parameters),
    { ...said({ ...definition, compute: () => Infinity }, {}), when: "The exact result does not fit into a cell." },
  ];
}

function brokenRules(definition: Definition, name: string, parameter: Parameter): Refused[] {
  if ("substitute" in parameter) return [];
  if ("choices" in parameter) return [said(definition, { [name]: "other" })];
  const broken = [0, -1, 2].find((value) => !parameter.rule.holds(value));
  const rule = broken === undefined ? [] : [said(definition, { [name]: broken })];
  const empty = isOptional(parameter) || parameter.blank !== undefined ? [] : [said(definition, { [name]: null })];
  return [...rule, ...empty];
}

function notANumber(definition: Definition, parameters: readonly (readonly [string, Parameter])[]): Refused[] {
  const first = parameters.find(([, parameter]) => "unit" in parameter);
  if (!first) return [];
  const when = "An argument that takes a number holds another text, or TRUE or FALSE.";
  return [{ ...said(definition, { [first[0]]: "text" }), when }];
}

function said(definition: Definition, changed: Readonly<Record<string, Cell>>): Refused {
  const sound = soundArguments(definition);
  const cells = Object.keys(definition.parameters).map(
    (name) => (name in changed ? changed[name] : sound[name]) ?? null,
  );
  const outcome = evaluate(definition, cells);
  if (!(outcome instanceof Refusal)) throw new Error(`${definition.name} does not refuse ${JSON.stringify(changed)}`);
  return { code: outcome.kind === "none" ? "#N/A" : "#VALUE!", message: outcome.message };
}

/** The arguments of the first example that gives a result; of a range, its first value. */
function soundArguments({ name, examples }: Definition): Readonly<Record<string, Literal>> {
  const example = examples.find(({ gives }) => !(typeof gives === "object" && "refuses" in gives));
  if (!example) throw new Error(`${name} has no example that gives a result`);
  const given = Object.entries(example.arguments).filter(([key]) => key !== "if_none");
  return Object.fromEntries(
    given.map(([key, value]) => [key, firstOf(value as Literal | readonly (readonly Literal[])[])]),
  );
}

const firstOf = (value: Literal | readonly (readonly Literal[])[]): Literal =>
  typeof value === "object" ? (value[0]?.[0] ?? "") : value;
