import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { buildSync } from "esbuild";
import { namingClassesAlone } from "../../workbench/server/class-names";
import type * as OpenExcelModule from "./open-excel";

type Headless = typeof OpenExcelModule;

const root = path.join(__dirname, "../..");
const folder = path.join(root, "node_modules/.cache/coin-m-hedge/test");
const WORKBENCH = path.join(root, "workbench");

/** What the bundle is made of: the workbench, what is in this folder beside the tests, and the packages. */
function filesOf(): string[] {
  const workbench = (readdirSync(WORKBENCH, { recursive: true }) as string[]).map((file) => path.join(WORKBENCH, file));
  const here = readdirSync(__dirname).map((file) => path.join(__dirname, file));
  const code = [...workbench, ...here].filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"));
  return [...code.sort(), path.join(root, "package-lock.json")];
}

/** Univer stands on packages that exist as ES modules alone, which Jest's runtime does not load: hence a bundle. */
export function loadHeadless(): Headless {
  const made = createHash("sha256");
  for (const file of filesOf()) made.update(file).update(readFileSync(file));
  const bundle = path.join(folder, `open-excel-${made.digest("hex").slice(0, 16)}.js`);
  if (!existsSync(bundle)) build(bundle);
  return createRequire(__filename)(bundle) as Headless;
}

function build(bundle: string): void {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, "open-excel.ts")],
    inject: [path.join(__dirname, "gathered.ts")],
    write: false,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    keepNames: true,
    logLevel: "error",
    external: ["@microsoft/office-js"],
  });
  const text = namingClassesAlone(outputFiles[0]?.text ?? "");
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter((file) => file.startsWith("open-excel-") && !bundle.endsWith(file));
  for (const file of others) rmSync(path.join(folder, file), { force: true });
  // Jest's workers run side by side: the bundle is there as a whole or not at all.
  const unfinished = path.join(folder, `unfinished-${process.pid}.js`);
  writeFileSync(unfinished, text);
  renameSync(unfinished, bundle);
}
