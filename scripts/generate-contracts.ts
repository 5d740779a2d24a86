import { writeFileSync } from "node:fs";
import { readContractData } from "./venues/contract-data";
import { faultsOf } from "./venues/faults";
import { packed } from "./venues/pack";

export const TARGET = "src/catalog/venues/packed-contracts.ts";

const HEADER = `// Generated from data/contracts.json by scripts/generate-contracts.ts: change the value there, with its source and day,
// then run \`npm run generate\`. How a line is read: unpack-contracts.ts and docs/decisions/venue-table.md.
import type { PackedTable } from "./unpack-contracts";

export const PACKED: PackedTable = `;

/** The packed table as it stands in src. A file with a fault is not packed. */
export function generatedContracts(): string {
  const data = readContractData();
  const faults = faultsOf(data);
  if (faults.length > 0) throw new Error(`data/contracts.json is not sound:\n${faults.join("\n")}`);
  const { compiled, evidence, reasons, columns } = packed(data);
  return `${HEADER}{
  compiled: ${JSON.stringify(compiled)},
${list("evidence", evidence, "  ")}${list("reasons", reasons, "  ")}${list("columns", columns, "  ")}};
`;
}

const WIDTH = 120;

/** A list as the project's format has it: one text a line, unless there is but one and it fits. */
function list(key: string, texts: readonly string[], indent: string): string {
  const written = texts.map((text) => JSON.stringify(text));
  const short = `${indent}${key}: [${written.join(", ")}],\n`;
  if (texts.length === 1 && short.length <= WIDTH + 1) return short;
  return `${indent}${key}: [\n${written.map((text) => `${indent}  ${text},\n`).join("")}${indent}],\n`;
}

if (require.main === module) writeFileSync(TARGET, generatedContracts());
