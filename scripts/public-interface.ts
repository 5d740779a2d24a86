import { readFileSync, writeFileSync } from "node:fs";
import type { Definition, Parameter } from "../src/catalog/declare/define";
import { CATALOG } from "../src/catalog";
import { isOptional } from "../src/catalog/declare/words";

/** What workbooks in the world rely on: it is committed, and may only grow. */
export const INTERFACE_FILE = "data/public-interface.json";

export interface PublicArgument {
  readonly name: string;
  readonly optional: boolean;
  /** "list" and "table" are whole ranges; a "value" is one cell, or a range with one result for each of its cells. */
  readonly takes: "value" | "list" | "table" | "words" | "block";
  /** It may be given any number of times, as the last argument of SUM may. */
  readonly repeating: boolean;
  readonly choices?: readonly string[];
}

/** What a function spills: one value, or these columns; in as many rows and columns as the lists named have. */
export interface PublicResult {
  readonly columns: readonly string[];
  readonly follows: string;
}

export interface PublicFunction {
  readonly arguments: readonly PublicArgument[];
  readonly result: PublicResult;
}

/** The functions by their ids, each with its arguments in their order and what it gives. */
export type PublicInterface = Readonly<Record<string, PublicFunction>>;

const MARKS = { value: "", list: "[]", table: "[,]", words: "[words]", block: "[any]" } as const;
type Takes = keyof typeof MARKS;

/** In the file an argument is a line: "entry_price", "prices[]", "contract_size?", "method?=mark|loss", "more[]...". */
const written = ({ name, takes, optional, repeating, choices }: PublicArgument) =>
  `${name}${MARKS[takes]}${repeating ? "..." : ""}${optional ? "?" : ""}${choices ? `=${choices.join("|")}` : ""}`;

const LINE = /^(\w+)(\[.*?\])?(\.\.\.)?(\?)?(?:=(.*))?$/;

function read(line: string): PublicArgument {
  const [, name = "", mark = "", repeating, optional, choices] = LINE.exec(line) ?? [];
  const takes = (Object.keys(MARKS) as Takes[]).find((kind) => MARKS[kind] === mark) ?? "value";
  const is = { name, optional: optional !== undefined, takes, repeating: repeating !== undefined };
  return { ...is, ...(choices === undefined ? {} : { choices: choices.split("|") }) };
}

/** The result is the last line: "= value", "= row: price | mmr | tier", "= a row of each of units: …". */
const RESULT = /^= (.*?)(?:: (.*))?$/;
const writtenResult = ({ columns, follows }: PublicResult) =>
  `= ${follows}${columns.length === 0 ? "" : `: ${columns.join(" | ")}`}`;

function readResult(line: string): PublicResult {
  const [, follows = "", columns] = RESULT.exec(line) ?? [];
  return { follows, columns: columns?.split(" | ") ?? [] };
}

function takenBy(parameter: Parameter): Takes {
  if ("columns" in parameter) return "table";
  if ("words" in parameter) return "words";
  if ("block" in parameter) return "block";
  return "list" in parameter ? "list" : "value";
}

function followedBy({ takes, follows = {} }: Definition): string {
  if (takes === undefined) return "one for each cell";
  const { rows, columns, number } = follows;
  const parts = [rows && `a row for each of ${rows}`, columns && `a column for each of ${columns}`];
  return [...parts, number && `a row number of ${number}`].filter(Boolean).join(", ") || "whole";
}

export const interfaceOf = (definitions: readonly Definition[]): PublicInterface =>
  Object.fromEntries(
    definitions.map((definition) => [
      definition.name,
      {
        arguments: Object.entries(definition.parameters).map(([name, parameter]) => ({
          name,
          optional: isOptional(parameter),
          takes: takenBy(parameter),
          // a declaration has no way to say it; what Excel is told is held against this record by its test
          repeating: false,
          ...("choices" in parameter ? { choices: parameter.choices } : {}),
        })),
        result: {
          follows: followedBy(definition),
          columns: "columns" in definition.result ? definition.result.columns.map(({ name }) => name) : [],
        },
      },
    ]),
  );

export const publicInterface = (): PublicInterface => interfaceOf(CATALOG);

export function recordedInterface(): PublicInterface {
  const lines = JSON.parse(readFileSync(INTERFACE_FILE, "utf8")) as Record<string, string[]>;
  return Object.fromEntries(
    Object.entries(lines).map(([id, written]) => [
      id,
      { arguments: written.slice(0, -1).map(read), result: readResult(written.at(-1) ?? "") },
    ]),
  );
}

/** What a formula that was typed yesterday would meet: an id that is gone, an argument in another place, a lost word. */
export function brokenPromises(before: PublicInterface, now: PublicInterface): string[] {
  return Object.entries(before).flatMap(([id, was]) => {
    const is = now[id];
    if (!is) return [`${id} is gone`];
    const changed = was.arguments.flatMap((argument, index) =>
      brokenArgument(id, index, argument, is.arguments[index]),
    );
    const added = is.arguments.slice(was.arguments.length);
    const last = was.arguments.at(-1);
    return [
      ...changed,
      ...added.filter(({ optional }) => !optional).map(({ name }) => `${id}: ${name} is new and asked for`),
      ...(last?.repeating ? added.map(({ name }) => `${id}: ${name} comes behind one that repeats`) : []),
      ...brokenResult(id, was.result, is.result),
    ];
  });
}

function brokenArgument(id: string, index: number, before: PublicArgument, now: PublicArgument | undefined): string[] {
  if (now?.name !== before.name) return [`${id}: argument ${index + 1} was ${before.name}, is ${now?.name ?? "gone"}`];
  const lost = before.choices?.filter((choice) => !now.choices?.includes(choice)) ?? [];
  return [
    ...(before.optional && !now.optional ? [`${id}: ${before.name} could be left out`] : []),
    ...(before.takes !== now.takes ? [`${id}: ${before.name} took a ${before.takes}, takes a ${now.takes}`] : []),
    ...(before.repeating !== now.repeating ? [`${id}: ${before.name} ${now.repeating ? "repeats" : "repeated"}`] : []),
    ...(now.choices && !before.choices ? [`${id}: ${before.name} took any value, takes a choice`] : []),
    ...lost.map((choice) => `${id}: ${before.name} no longer takes "${choice}"`),
  ];
}

/** Columns are asked for by their number: they stay where they are. More of them at the end spill over a neighbour. */
function brokenResult(id: string, before: PublicResult, now: PublicResult): string[] {
  const is = (columns: readonly string[]) => columns.join(" | ") || "one value";
  return [
    ...(before.follows === now.follows ? [] : [`${id}: gave ${before.follows}, gives ${now.follows}`]),
    ...(is(before.columns) === is(now.columns) ? [] : [`${id}: gave ${is(before.columns)}, gives ${is(now.columns)}`]),
  ];
}

/** Records today's interface, unless it breaks what was promised. */
export async function recordInterface(): Promise<void> {
  const now = publicInterface();
  const broken = brokenPromises(recordedInterface(), now);
  if (broken.length > 0) throw new Error(`Open workbooks would break:\n${broken.join("\n")}`);
  await writeInterface(now);
}

async function writeInterface(now: PublicInterface): Promise<void> {
  const { format } = await import("prettier");
  const lines = Object.fromEntries(
    Object.entries(now).map(([id, is]) => [id, [...is.arguments.map(written), writtenResult(is.result)]]),
  );
  writeFileSync(INTERFACE_FILE, await format(JSON.stringify(lines), { parser: "json", printWidth: 120 }));
}

if (require.main === module) void recordInterface();
