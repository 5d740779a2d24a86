import { writeFileSync } from "node:fs";
import { CATALOG } from "../src/catalog";
import type { Definition } from "../src/catalog/define";
import { codeName, helpPage, isOptional, toldInExcel } from "../src/catalog/words";

export const TARGET = "src/functions/functions.ts";
/** Where the help pages are until a build says otherwise: the build puts its own address in its place. */
const DEFAULT_SITE = "https://localhost:3000";

const HEADER = `// Generated from src/catalog by scripts/generate-functions.ts: change the declaration there, then run
// \`npm run generate\`. Excel's metadata generator reads this one file as text and knows no types but literal ones,
// hence any[][]; a parameter that is left out arrives as null.
/* eslint-disable @typescript-eslint/no-explicit-any -- see above */
`;

/** The bindings that Excel loads: the catalog's words as JSDoc, and one dull line a function. */
export function generatedFunctions(): string {
  const imports = [
    `import { ${CATALOG.map(({ name }) => name).join(", ")} } from "../catalog";`,
    `import { bind } from "./bind";`,
  ].join("\n");
  return [HEADER, imports, ...CATALOG.map(binding)].join("\n");
}

function binding(definition: Definition): string {
  const { name, summary, parameters, result } = definition;
  const names = Object.keys(parameters);
  const signature = Object.entries(parameters).map(([key, p]) => `  ${key}${isOptional(p) ? "?" : ""}: any[][],\n`);
  return `
/**
 * ${summary}
 * @customfunction ${name} ${name}
 * @helpurl ${DEFAULT_SITE}/help/${helpPage(name)}
${Object.entries(parameters)
  .map(([key, parameter]) => ` * @param ${key} ${toldInExcel(parameter)}`)
  .join("\n")}
 * @returns ${result.about}, in ${result.unit}.
 */
export function ${codeName(name)}(
${signature.join("")}): any[][] {
  return bind(${name}, [${names.join(", ")}]);
}
`;
}

if (require.main === module) writeFileSync(TARGET, generatedFunctions());
