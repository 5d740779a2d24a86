import { createRequire } from "node:module";
import { loadBy, type BoundFunctions } from "../../../bench/built-functions";
import { foundInExports, foundInFunctions, foundInReaders } from "../guided";

/** Where the built functions.js lies, as scripts/fuzz-guided.ts says. */
const FUNCTIONS = "COINM_FUNCTIONS";

let functions: BoundFunctions | undefined;

/** By require, where the fuzzer counts what a script reaches. */
const builtFunctions = (): BoundFunctions =>
  (functions ??= loadBy(() => {
    const file = String(process.env[FUNCTIONS]);
    createRequire(file)(file);
  }));

function fail(found: string | undefined): void {
  if (found !== undefined) throw new Error(found);
}

export const fuzzFunctions = (data: Buffer): void => fail(foundInFunctions(builtFunctions(), data));

export const fuzzReaders = (data: Buffer): void => fail(foundInReaders(data));

export const fuzzExports = async (data: Buffer): Promise<void> => fail(await foundInExports(data));
