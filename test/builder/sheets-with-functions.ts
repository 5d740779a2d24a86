import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { TARGET } from "../../scripts/generate-functions";
import { CATALOG } from "../../src/catalog";
import { codeName } from "../../src/catalog/declare/words";
import * as functions from "../../src/functions/functions";
import { readMetadata } from "../../workbench/functions/metadata";
import { loadHeadless } from "../workbench/headless";
import type { OpenExcel } from "../workbench/open-excel";

const { calculateAtOnce, createCustomFunctions, openExcel } = loadHeadless();
const host = createCustomFunctions();
type Call = (...values: unknown[]) => unknown;

/** A spreadsheet that knows our functions, and nothing of the builder. */
export async function openWithFunctions(): Promise<OpenExcel> {
  Object.assign(globalThis, { CustomFunctions: host.global });
  for (const { name } of CATALOG)
    host.global.associate(name, (functions as unknown as Record<string, Call>)[codeName(name)] as Call);
  const { metadataJson } = await generateCustomFunctionsMetadata(TARGET);
  const excel = openExcel({
    namespace: "COINM",
    metadata: readMetadata(JSON.parse(metadataJson)),
    functions: host.functions,
    blank: () => 0,
  });
  calculateAtOnce(excel);
  return excel;
}
