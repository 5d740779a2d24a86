import type { Cell } from "../src/catalog/declare/cell";
import type { Definition, Parameter, TableParameter } from "../src/catalog/declare/define";
import { testOf, type Rule } from "../src/catalog/declare/rules";
import { isOptional } from "../src/catalog/declare/words";
import { Refusal } from "../src/core/refusal";
import { called, soundArguments, type Block } from "./sound-call";
import { isColumn, isList, isOneValue } from "./shapes";

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
    ...notANumber(definition),
    ...(definition.takes ? misshapen(definition) : []),
    ...tooLarge(definition),
  ];
}

function brokenRules(definition: Definition, name: string, parameter: Parameter): Refused[] {
  if ("substitute" in parameter || "block" in parameter) return [];
  if ("choices" in parameter || "truth" in parameter || "words" in parameter)
    return [said(definition, { [name]: [["other"]] })];
  if ("columns" in parameter) return brokenTable(definition, name, parameter);
  const broken = "rule" in parameter ? breaking(parameter.rule) : undefined;
  const rule = broken === undefined ? [] : [said(definition, { [name]: spoilt(definition, name, broken) })];
  const blank = "blank" in parameter ? parameter.blank : undefined;
  const empty = isOptional(parameter) || blank !== undefined ? [] : [said(definition, { [name]: [[null]] })];
  return [...rule, ...empty];
}

function brokenTable(definition: Definition, name: string, parameter: TableParameter): Refused[] {
  const { columns, single } = parameter;
  const drawn = Object.values(columns).map(({ rule }) => keeping(rule));
  // where one cell alone is a table, the example may be one, and a single narrow row is one
  const table = single ? [drawn, drawn] : (soundArguments(definition)[name] ?? [drawn]);
  const rules = Object.values(columns).flatMap(({ rule }, column) => {
    const broken = breaking(rule);
    return broken === undefined ? [] : [said(definition, { [name]: withCell(table, column, broken) })];
  });
  const narrow = table.map((row) => row.slice(1));
  const empty = isOptional(parameter) ? [] : [said(definition, { [name]: [[null]] })];
  return [...rules, said(definition, { [name]: narrow }), ...empty];
}

function notANumber(definition: Definition): Refused[] {
  const [first] = Object.entries(definition.parameters).find(([, parameter]) => "unit" in parameter) ?? [];
  if (first === undefined) return [];
  const when = "An argument that takes a number holds another text, or TRUE or FALSE.";
  return [{ ...said(definition, { [first]: spoilt(definition, first, "1,000") }), when }];
}

/** What a function of ranges takes has a shape; elsewhere a range of any shape will do. */
function misshapen(definition: Definition): Refused[] {
  const named = (is: (parameter: Parameter) => boolean) =>
    Object.entries(definition.parameters).flatMap(([name, parameter]) => (is(parameter) ? [name] : []));
  const first = (name: string): Cell => soundArguments(definition)[name]?.[0]?.[0] ?? null;
  const [single] = named(isOneValue);
  const [list] = named(isList);
  const columns = definition.takes === "columns" ? named(isColumn) : [];
  const uneven = columns.map((name, index): [string, Block] => [name, rows(first(name), index === 0 ? 2 : 3)]);
  const square = list && [0, 1].map(() => [first(list), first(list)]);
  const wrong: [string, Record<string, Block>][] = [
    ["An argument that takes one value is given a range.", single ? { [single]: rows(first(single), 2) } : {}],
    ["A list is given as a range of more than one column and more than one row.", square ? { [list]: square } : {}],
    ["Lists that form one table differ in length.", columns.length > 1 ? Object.fromEntries(uneven) : {}],
  ];
  return wrong
    .filter(([, changed]) => Object.keys(changed).length > 0)
    .map(([when, changed]) => ({ ...said(definition, changed), when }));
}

function tooLarge(definition: Definition): Refused[] {
  const { result, takes } = definition;
  if ("columns" in result && result.columns.every(({ unit }) => unit === "text")) return [];
  const compute = () => (takes ? [[Infinity]] : Infinity);
  return [{ ...said({ ...definition, compute }, {}), when: "The exact result does not fit into a cell." }];
}

function said(definition: Definition, changed: Readonly<Record<string, Block>>): Refused {
  const outcome = called(definition, changed).find((cell) => cell instanceof Refusal);
  if (!(outcome instanceof Refusal)) throw new Error(`${definition.name} does not refuse ${JSON.stringify(changed)}`);
  return { code: outcome.kind === "none" ? "#N/A" : "#VALUE!", message: outcome.message };
}

const keeping = (rule: Rule): number | null => [0, 0.5, 1].find(testOf(rule)) ?? null;
function breaking(rule: Rule): number | undefined {
  const holds = testOf(rule);
  // what is only implausible is shown with the slip that it comes from
  return (rule.plausible ? [0.05, 44190] : [0, -1, 2]).find((value) => !holds(value));
}

/** The argument as the example has it, with its first cell spoilt. */
const spoilt = (definition: Definition, name: string, cell: Cell): Block =>
  withCell(soundArguments(definition)[name] ?? [[null]], 0, cell);

const withCell = (block: Block, column: number, cell: Cell): Block =>
  block.map((cells, row) => cells.map((old, index) => (row === 0 && index === column ? cell : old)));

const rows = (cell: Cell, count: number): Block => Array.from({ length: count }, () => [cell]);
