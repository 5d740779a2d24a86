import { writeFileSync } from "node:fs";
import { CATALOG } from "../src/catalog";
import { GROUPS, type Definition, type Expected, type Parameter } from "../src/catalog/declare/define";
import { ruleInWords } from "../src/catalog/declare/rules";
import { argumentHint, codeName, defaultInWords, isOptional, kindInWords } from "../src/catalog/declare/words";
import { resultInWords } from "../src/catalog/declare/words";

/** What the package of the functions has from their declarations: each by its name in code, and a page of them all. */
export const FUNCTIONS_FILE = "packages/core/source/functions.ts";
export const API_FILE = "packages/core/API.md";

/** How a function is called in code. */
type Way = "ofValues" | "ofColumns" | "toRows" | "toTable";

export function wayOf({ name, takes, result }: Definition): Way {
  if (!takes) return "ofValues";
  // its second and third column are of one field alone
  if (name === "CONTRACT_SPEC") return "toRows";
  if ("columns" in result) return "toTable";
  return typeof result.unit === "string" || name === "NET_DELTA" ? "ofColumns" : "toRows";
}

/** A value of one's own in place of "no such value exists" is a part of the function's type. */
const hasElse = (definition: Definition) =>
  ["ofValues", "ofColumns"].includes(wayOf(definition)) &&
  Object.values(definition.parameters).some((parameter) => "substitute" in parameter);

const argumentsOf = (definition: Definition): [string, Parameter][] =>
  Object.entries(definition.parameters).filter(([, parameter]) => !("substitute" in parameter && hasElse(definition)));

const interfaceName = ({ name }: Definition) =>
  `${codeName(name).replace(/^./, (first) => first.toUpperCase())}Arguments`;

function typeOf(definition: Definition): string {
  const [way, args, orElse] = [wayOf(definition), interfaceName(definition), hasElse(definition) ? "OrElse" : ""];
  if (way === "ofValues") return `OfValues${orElse}<${args}>`;
  if (way === "ofColumns") return `OfColumns${orElse}<${args}>`;
  if (way === "toRows") return `ToRows<${args}>`;
  const names = "columns" in definition.result ? definition.result.columns.map(({ name }) => JSON.stringify(name)) : [];
  return `ToTable<${args}, ${names.join(" | ")}>`;
}

function typeOfArgument(parameter: Parameter): string {
  if ("choices" in parameter) return parameter.choices.map((choice) => JSON.stringify(choice)).join(" | ");
  if ("words" in parameter) return "string | readonly (string | null)[]";
  if ("columns" in parameter) return parameter.single ? "Amount | Rows<Amount>" : "Rows<Amount>";
  if ("text" in parameter) return "string";
  if ("truth" in parameter) return "boolean";
  if ("block" in parameter) return "Rows<Value | null>";
  if ("substitute" in parameter) return "Value";
  return "list" in parameter ? "Amount | Column" : "Amount";
}

const HEADER = `// Generated from src/catalog by scripts/generate-package.ts: change the declaration there, then run \`npm run generate\`.
`;

/** The functions by their names in code. */
export function generatedPackageFunctions(): string {
  const ways = [...new Set(CATALOG.map(wayOf))].sort();
  const text = [
    HEADER,
    `import * as catalog from "../../../src/catalog";`,
    `import { ${ways.join(", ")} } from "./call";`,
    `import type { ${[...new Set(CATALOG.map((one) => typeOf(one).replace(/<.*/, "")))].sort().join(", ")} } from "./shapes";`,
    `import type { Amount, Column, Rows, Value } from "./shapes";`,
    ...CATALOG.map(declared),
  ].join("\n");
  return text;
}

function declared(definition: Definition): string {
  const lines = argumentsOf(definition).map(([name, parameter]) => {
    const type = typeOfArgument(parameter);
    const optional = isOptional(parameter);
    return `  /** ${argumentHint(parameter)} */\n  readonly ${name}${optional ? "?" : ""}: ${type}${optional ? " | undefined" : ""};\n`;
  });
  return `
export interface ${interfaceName(definition)} {
${lines.join("")}}

/** ${definition.name}: ${definition.summary} */
export const ${codeName(definition.name)}: ${typeOf(definition)} = ${wayOf(definition)}(catalog.${definition.name});
`;
}

const IN_WORDS: Record<Way, string> = {
  ofValues: "One number or a refusal; `.columns` takes columns and gives a column.",
  ofColumns: "Takes whole columns; one number or a refusal.",
  toRows: "A block of rows or a refusal.",
  toTable: "A table of rows or a refusal; `.columns` gives it by its columns.",
};

/** A page of all functions with their arguments. */
export function generatedApi(): string {
  const parts = GROUPS.flatMap((group) => [
    `## ${group}`,
    ...CATALOG.filter((definition) => definition.group === group).map(described),
  ]);
  const opening = `# The functions of coin-m-hedge-core

Written by \`npm run generate\` from the declarations that the cells' functions, their help and these are made of. An
argument's name is the one that the cell shows. Numbers may be texts (\`"0.00012345"\`); an argument in italics may be left
out. How a call is made, and what a refusal is: [README.md](README.md).`;
  return `${[opening, ...parts].join("\n\n")}\n`;
}

function described(definition: Definition): string {
  const { name, summary, result } = definition;
  const rows = Object.entries(definition.parameters).map(([argument, parameter]) => {
    const shown = isOptional(parameter) ? `_${argument}_` : argument;
    const bounds = "rule" in parameter ? ruleInWords(parameter.rule) : "";
    return [shown, parameter.about, kindInWords(parameter), defaultInWords(parameter) ?? "", bounds];
  });
  const table = [["argument", "meaning", "takes", "left out", "bounds"], ["---", "---", "---", "---", "---"], ...rows];
  return [
    `### ${codeName(name)}`,
    `${summary} In a cell: \`COINM.${name}\`. ${IN_WORDS[wayOf(definition)]} Gives ${resultInWords(result)}: ${result.about}.`,
    table.map((row) => `| ${row.map(inTable).join(" | ")} |`).join("\n"),
    `\`\`\`js\n${exampleCall(definition)}\n\`\`\``,
  ].join("\n\n");
}

const inTable = (text: string) => text.replaceAll("|", "\\|");

/** The declaration's first example in code, with what it gives. */
function exampleCall(definition: Definition): string {
  const [example] = definition.examples;
  if (!example) throw new Error(`${definition.name} has no example`);
  const args = Object.entries(example.arguments).map(
    ([argument, value]) => `${argument}: ${JSON.stringify(inCode(definition.parameters[argument], value))}`,
  );
  return `${codeName(definition.name)}({ ${args.join(", ")} });\n// ${inComment(example.gives)}`;
}

/** A list of cells is an array in code; a table stays one of rows. */
export function inCode(parameter: Parameter | undefined, value: unknown): unknown {
  return parameter && "list" in parameter && Array.isArray(value) ? (value as unknown[][]).flat() : value;
}

const inComment = (gives: Expected): string => {
  if (typeof gives === "object" && "refuses" in gives) return `Refusal: ${gives.message}`;
  return JSON.stringify(gives);
};

if (require.main === module) {
  writeFileSync(FUNCTIONS_FILE, generatedPackageFunctions());
  writeFileSync(API_FILE, generatedApi());
}
