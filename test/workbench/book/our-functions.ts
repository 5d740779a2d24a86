import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { TARGET } from "../../../scripts/generate-functions";
import { CATALOG } from "../../../src/catalog";
import { codeName } from "../../../src/catalog/declare/words";
import * as functions from "../../../src/functions/functions";
import type { FunctionSource } from "../../../workbench/functions/register";
import { readMetadata } from "../../../workbench/functions/metadata";
import type { loadHeadless } from "../headless";

type Call = (...values: unknown[]) => unknown;

/** Read off the source once for all spreadsheets of a test. */
let metadata: Promise<FunctionSource["metadata"]> | undefined;

async function metadataOfSource(): Promise<FunctionSource["metadata"]> {
  const { metadataJson } = await generateCustomFunctionsMetadata(TARGET);
  return readMetadata(JSON.parse(metadataJson));
}

/** Our functions as the workbench loads them, out of what the bundle is made of. */
export async function ourFunctions({
  createCustomFunctions,
}: ReturnType<typeof loadHeadless>): Promise<FunctionSource> {
  const host = createCustomFunctions();
  Object.assign(globalThis, { CustomFunctions: host.global });
  const byName = functions as unknown as Record<string, Call>;
  for (const { name } of CATALOG) host.global.associate(name, byName[codeName(name)] as Call);
  return {
    namespace: "COINM",
    metadata: await (metadata ??= metadataOfSource()),
    functions: host.functions,
    blank: () => 0,
  };
}
