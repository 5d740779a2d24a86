import { createCustomFunctions } from "../functions/custom-functions";
import type { CustomFunction } from "../functions/custom-functions";
import { readMetadata } from "../functions/metadata";
import type { FunctionMetadata } from "../functions/metadata";

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    document.head.append(script);
  });
}

/** Loads the add-in's functions from the two files that Excel would load, and from nothing else. */
export async function loadFunctions(): Promise<{
  metadata: FunctionMetadata[];
  functions: ReadonlyMap<string, CustomFunction>;
}> {
  const { global, functions } = createCustomFunctions();
  Object.assign(window, { CustomFunctions: global });
  const [response] = await Promise.all([fetch("/functions.json"), runScript("/functions.js")]);
  return { metadata: readMetadata(await response.json()), functions };
}
