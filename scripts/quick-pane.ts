import path from "node:path";
import { build } from "esbuild";

const root = path.join(__dirname, "..");

/**
 * The pane from the same sources, for somebody who waits for the workbench: bundled in seconds, larger than what is
 * released, and in modules.
 */
export async function bundlePaneQuickly(outDir: string): Promise<void> {
  await build({
    entryPoints: { taskpane: path.join(root, "src/taskpane/taskpane.tsx") },
    outdir: outDir,
    bundle: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    jsx: "automatic",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}

/** The pane's page for a script that is a module. */
export function withModules(page: string): string {
  const changed = page.replace('<script defer src="taskpane.js">', '<script type="module" src="taskpane.js">');
  if (changed === page) throw new Error("The pane's page no longer loads taskpane.js as it did");
  return changed;
}
