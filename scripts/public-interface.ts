import { readFileSync, writeFileSync } from "node:fs";
import type { Definition } from "../src/catalog/declare/define";
import { CATALOG } from "../src/catalog";
import { isOptional } from "../src/catalog/declare/words";

/** What workbooks in the world rely on: it is committed, and may only grow. */
export const INTERFACE_FILE = "data/public-interface.json";

export interface PublicArgument {
  readonly name: string;
  readonly optional: boolean;
  readonly choices?: readonly string[];
}

/** The functions by their ids, each with its arguments in their order. */
export type PublicInterface = Readonly<Record<string, readonly PublicArgument[]>>;

/** In the file an argument is a line: "entry_price", "contract_size?", "method?=mark|loss". */
const written = ({ name, optional, choices }: PublicArgument) =>
  `${name}${optional ? "?" : ""}${choices ? `=${choices.join("|")}` : ""}`;

function read(line: string): PublicArgument {
  const [told = "", choices] = line.split("=");
  const name = told.replace(/\?$/, "");
  return { name, optional: name !== told, ...(choices === undefined ? {} : { choices: choices.split("|") }) };
}

export const interfaceOf = (definitions: readonly Definition[]): PublicInterface =>
  Object.fromEntries(
    definitions.map(({ name: id, parameters }) => [
      id,
      Object.entries(parameters).map(([name, parameter]) => ({
        name,
        optional: isOptional(parameter),
        ...("choices" in parameter ? { choices: parameter.choices } : {}),
      })),
    ]),
  );

export const publicInterface = (): PublicInterface => interfaceOf(CATALOG);

export function recordedInterface(): PublicInterface {
  const lines = JSON.parse(readFileSync(INTERFACE_FILE, "utf8")) as Record<string, string[]>;
  return Object.fromEntries(Object.entries(lines).map(([id, argumentsOfIt]) => [id, argumentsOfIt.map(read)]));
}

/** What a formula that was typed yesterday would meet: an id that is gone, an argument in another place, a lost word. */
export function brokenPromises(before: PublicInterface, now: PublicInterface): string[] {
  return Object.entries(before).flatMap(([id, argumentsBefore]) => {
    const argumentsNow = now[id];
    if (!argumentsNow) return [`${id} is gone`];
    const changed = argumentsBefore.flatMap((argument, index) =>
      brokenArgument(id, index, argument, argumentsNow[index]),
    );
    const added = argumentsNow.slice(argumentsBefore.length).filter(({ optional }) => !optional);
    return [...changed, ...added.map(({ name }) => `${id}: ${name} is new and asked for`)];
  });
}

function brokenArgument(id: string, index: number, before: PublicArgument, now: PublicArgument | undefined): string[] {
  if (now?.name !== before.name) return [`${id}: argument ${index + 1} was ${before.name}, is ${now?.name ?? "gone"}`];
  const lost = before.choices?.filter((choice) => !now.choices?.includes(choice)) ?? [];
  return [
    ...(before.optional && !now.optional ? [`${id}: ${before.name} could be left out`] : []),
    ...lost.map((choice) => `${id}: ${before.name} no longer takes "${choice}"`),
  ];
}

/** Records today's interface, unless it breaks what was promised. */
export async function recordInterface(): Promise<void> {
  const now = publicInterface();
  const broken = brokenPromises(recordedInterface(), now);
  if (broken.length > 0) throw new Error(`Open workbooks would break:\n${broken.join("\n")}`);
  const { format } = await import("prettier");
  const lines = Object.fromEntries(Object.entries(now).map(([id, argumentsOfIt]) => [id, argumentsOfIt.map(written)]));
  writeFileSync(INTERFACE_FILE, await format(JSON.stringify(lines), { parser: "json", printWidth: 120 }));
}

if (require.main === module) void recordInterface();
