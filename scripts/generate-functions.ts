import { writeFileSync } from "node:fs";
import { CATALOG } from "../src/catalog";
import type { ChoiceParameter, Definition, Parameter } from "../src/catalog/declare/define";
import { codeName, helpPage, isOptional, resultInWords, argumentHint } from "../src/catalog/declare/words";

export const TARGET = "src/functions/functions.ts";
/** Where the help pages are until a build says otherwise: the build puts its own address in its place. */
const DEFAULT_SITE = "https://localhost:3000";

const HEADER = `// Generated from src/catalog by scripts/generate-functions.ts: change the declaration there, then run
// \`npm run generate\`. Excel's metadata generator reads this one file as text and knows no types but literal ones and
// the enums of this file, hence any[][]; a parameter that is left out arrives as null.
/* eslint-disable @typescript-eslint/no-explicit-any -- see above */
`;

/** The bindings that Excel loads: the catalog's words as JSDoc, and one dull line a function. */
export function generatedFunctions(): string {
  const imports = [
    `import { ${CATALOG.map(({ name }) => name).join(", ")} } from "../catalog";`,
    `import { bind } from "./bind";`,
  ].join("\n");
  return [HEADER, imports, ...enums(), ...CATALOG.map(binding)].join("\n");
}

/** The lists of words that Excel offers while a formula is typed, each once: docs/decisions/choices.md. */
function enums(): string[] {
  const lists = choicesIn(CATALOG).map(
    ({ definition, argument, parameter }) => [enumName(definition, argument, parameter), parameter] as const,
  );
  return [...new Map(lists)].map(
    ([name, { choices, meanings }]) => `
/** @customenum {string} */
declare enum ${name} {
${choices
  .map((choice) => `  /** ${meanings?.[choice]} */\n  ${memberName(choice)} = ${JSON.stringify(choice)},\n`)
  .join("")}}
`,
  );
}

interface ChoiceArgument {
  readonly definition: Definition;
  readonly argument: string;
  readonly parameter: ChoiceParameter;
}

const choicesIn = (definitions: readonly Definition[]): ChoiceArgument[] =>
  definitions.flatMap((definition) =>
    Object.entries(definition.parameters).flatMap(([argument, parameter]) =>
      "choices" in parameter ? [{ definition, argument, parameter }] : [],
    ),
  );

/**
 * Named after the argument and its words: two arguments of one name may have different words. Where the words are the
 * same and mean different things, it is named after the function as well.
 */
export function enumName({ name }: Definition, argument: string, parameter: ChoiceParameter): string {
  const words = [argument, ...parameter.choices];
  const alike = choicesIn(CATALOG).filter(
    (other) => [other.argument, ...other.parameter.choices].join() === words.join(),
  );
  const meanings = new Set(alike.map((other) => JSON.stringify(other.parameter.meanings)));
  return capitalised(meanings.size > 1 ? [name.toLowerCase(), ...words] : words);
}

const capitalised = (words: readonly string[]): string =>
  words
    .flatMap((each) => each.split(/\W|_/))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

export const memberName = (choice: string): string => choice.replace(/\W/g, "_");

const typeOf = (definition: Definition, argument: string, parameter: Parameter): string =>
  "choices" in parameter ? enumName(definition, argument, parameter) : "any[][]";

function binding(definition: Definition): string {
  const { name, summary, parameters, result } = definition;
  const names = Object.keys(parameters);
  const signature = Object.entries(parameters).map(
    ([key, parameter]) => `  ${key}${isOptional(parameter) ? "?" : ""}: ${typeOf(definition, key, parameter)},\n`,
  );
  return `
/**
 * ${summary}
 * @customfunction ${name} ${name}
 * @helpurl ${DEFAULT_SITE}/help/${helpPage(name)}
${Object.entries(parameters)
  .map(([key, parameter]) => ` * @param ${key} ${argumentHint(parameter)}`)
  .join("\n")}
 * @returns ${result.about} (${resultInWords(result)}).
 */
export function ${codeName(name)}(
${signature.join("")}): any[][] {
  return bind(${name}, [${names.join(", ")}]);
}
`;
}

if (require.main === module) writeFileSync(TARGET, generatedFunctions());
