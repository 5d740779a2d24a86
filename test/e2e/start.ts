import path from "node:path";
import { startWorkbench } from "../../workbench/server/start-workbench";
import type { Workbench } from "../../workbench/server/start-workbench";

// Not dist/: what others make of that meanwhile is none of a test's business.
const outDir = path.resolve("node_modules/.cache/coin-m-hedge/e2e");

declare global {
  var runningWorkbench: Workbench | undefined;
}

/** Builds and serves as `npm start` does, on a port where no workbench of the developer's is likely to be. */
export default async function start(): Promise<void> {
  globalThis.runningWorkbench = await startWorkbench({ port: 3210, outDir, quiet: true });
  process.env["WORKBENCH_URL"] = globalThis.runningWorkbench.url;
}
