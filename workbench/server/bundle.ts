import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { namingClassesAlone } from "./class-names";

const root = path.join(__dirname, "../..");
const page = path.join(root, "workbench/page");

/** Files by their names, held in memory. */
export type Bundle = ReadonlyMap<string, Buffer>;

/** Bundles the workbench's own page, which is no part of the add-in and never lands in dist/. */
export async function bundleWorkbench(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: {
      workbench: path.join(page, "workbench.ts"),
      "pane-host": path.join(root, "workbench/office/pane-host.ts"),
      // Loaded when a file is opened or saved, and not before.
      "xlsx-worker": path.join(root, "workbench/xlsx/worker.ts"),
    },
    outdir: page,
    write: false,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    // A refusal of the host names the class and the member that an add-in asked for.
    keepNames: true,
    loader: { ".woff2": "dataurl", ".svg": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  const files = outputFiles.map(({ path: file, text, contents }): [string, Buffer] => [
    path.basename(file),
    Buffer.from(file.endsWith(".js") ? namingClassesAlone(text) : contents),
  ]);
  return new Map([...files, ["workbench.html", await readFile(path.join(page, "workbench.html"))]]);
}
