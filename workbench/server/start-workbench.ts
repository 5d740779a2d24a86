import { rm } from "node:fs/promises";
import path from "node:path";
import { build } from "../../scripts/build";
import { bundleWorkbench } from "./bundle";
import { keepBundle, keepState, keptBundle, keptState, stateOfSources } from "./kept";
import type { Served } from "./served";
import { serve } from "./server";
import type { Certificate } from "./server";

const root = path.join(__dirname, "../..");
const officeJs = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

export interface WorkbenchChoices {
  port?: number;
  /** Serves what lies in `outDir` already. */
  skipBuild?: boolean;
  /** Where the built add-in is, dist/ where nothing is said. */
  outDir?: string;
  /** Builds it for the workbench alone, in a fraction of the time, and leaves dist/ as it is. */
  quick?: boolean;
  quiet?: boolean;
  certificate?: Certificate | undefined;
}

export interface Workbench {
  url: string;
  close(): Promise<void>;
}

export const DEFAULT_PORT = 3000;

/** Builds the add-in and the page around it, and serves both. */
export async function startWorkbench(choices: WorkbenchChoices = {}): Promise<Workbench> {
  const { port = DEFAULT_PORT, skipBuild = false, certificate, quick = false, quiet = quick } = choices;
  const outDir = choices.outDir ?? path.join(root, quick ? "node_modules/.cache/workbench" : "dist");
  const server = await serve({
    port,
    certificate,
    prepare: async (taken) => {
      const baseUrl = `https://localhost:${taken}`;
      if (quick) return { officeJs, ...(await madeQuickly(baseUrl, path.join(outDir, String(taken)))) };
      const addIn = skipBuild ? undefined : build({ baseUrl, outDir, quiet });
      const [page] = await Promise.all([bundleWorkbench(), addIn]);
      return { addIn: outDir, officeJs, page };
    },
  });
  return { url: `${server.origin}/`, close: () => server.close() };
}

/**
 * The add-in and the page around it as they were made for the last start, or made anew where a source has changed. Each
 * address has a folder of its own: another workbench may be reading there.
 */
async function madeQuickly(baseUrl: string, folder: string): Promise<Pick<Served, "addIn" | "page">> {
  const [addIn, kept] = [path.join(folder, "add-in"), path.join(folder, "page")];
  const state = await stateOfSources(baseUrl);
  if ((await keptState(folder)) === state) return { addIn, page: await keptBundle(kept) };
  await rm(folder, { recursive: true, force: true });
  const [page] = await Promise.all([bundleWorkbench(), build({ baseUrl, outDir: addIn, quiet: true, quick: true })]);
  await keepBundle(kept, page);
  await keepState(folder, state);
  return { addIn, page };
}
