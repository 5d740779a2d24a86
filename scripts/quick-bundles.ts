import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { finishedMetadata } from "./finished-metadata";

const root = path.join(__dirname, "..");
const functionsFile = path.join(root, "src/functions/functions.ts");

const inAPage: BuildOptions = {
  bundle: true,
  target: "es2022",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
};

/**
 * The functions and the pane from the same sources, for somebody who waits for the workbench: bundled in seconds,
 * larger than what is released, and the pane in modules.
 */
export async function bundleQuickly(baseUrl: string, outDir: string): Promise<void> {
  await Promise.all([bundlePane(outDir), bundleFunctions(baseUrl, outDir)]);
}

const bundlePane = (outDir: string) =>
  build({
    ...inAPage,
    entryPoints: { taskpane: path.join(root, "src/taskpane/taskpane.tsx") },
    outdir: outDir,
    format: "esm",
    splitting: true,
    jsx: "automatic",
  });

async function bundleFunctions(baseUrl: string, outDir: string): Promise<void> {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata([functionsFile]);
  if (errors.length > 0) throw new Error(`functions.json: ${errors.join("\n")}`);
  await writeFile(path.join(outDir, "functions.json"), finishedMetadata(metadataJson, baseUrl));
  const calls = associate.map(({ id, functionName }) => `CustomFunctions.associate("${id}", ${functionName});`);
  await build({
    ...inAPage,
    entryPoints: { functions: functionsFile },
    outdir: outDir,
    format: "iife",
    plugins: [ending(functionsFile, calls.join("\n"))],
  });
}

/** A source with lines after its last. */
const ending = (file: string, lines: string): Plugin => ({
  name: "ending",
  setup({ onLoad }) {
    onLoad({ filter: /functions\.ts$/ }, async ({ path: loaded }) =>
      loaded === file ? { contents: `${await readFile(file, "utf8")}\n${lines}`, loader: "ts" } : undefined,
    );
  },
});

/** The pane's page for a script that is a module. */
export function withModules(page: string): string {
  const changed = page.replace('<script defer src="taskpane.js">', '<script type="module" src="taskpane.js">');
  if (changed === page) throw new Error("The pane's page no longer loads taskpane.js as it did");
  return changed;
}
