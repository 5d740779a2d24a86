import { rm } from "node:fs/promises";
import path from "node:path";
import { build } from "../../scripts/build";
import { bundleWorkbench, type Bundle } from "./bundle";
import { keepBundle, keepState, keptBundle, keptState, stateOfSources } from "./kept";
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
      const made = { addIn: path.join(outDir, "add-in"), page: path.join(outDir, "page") };
      if (quick) return { addIn: made.addIn, officeJs, page: await madeQuickly(baseUrl, outDir, made) };
      const addIn = skipBuild ? undefined : build({ baseUrl, outDir, quiet });
      const [page] = await Promise.all([bundleWorkbench(), addIn]);
      return { addIn: outDir, officeJs, page };
    },
  });
  return { url: `${server.origin}/`, close: () => server.close() };
}

/** The add-in and the page around it as they were made for the last start, or made anew where a source has changed. */
async function madeQuickly(baseUrl: string, outDir: string, made: { addIn: string; page: string }): Promise<Bundle> {
  const state = await stateOfSources(baseUrl);
  if ((await keptState(outDir)) === state) return keptBundle(made.page);
  await rm(outDir, { recursive: true, force: true });
  const addIn = build({ baseUrl, outDir: made.addIn, quiet: true, quick: true });
  const [page] = await Promise.all([bundleWorkbench(), addIn]);
  await keepBundle(made.page, page);
  await keepState(outDir, state);
  return page;
}
