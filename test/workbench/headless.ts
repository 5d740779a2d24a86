import { createRequire } from "node:module";
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import type * as OpenExcelModule from "./open-excel";

type Headless = typeof OpenExcelModule;

// Jest's workers run side by side: each has a bundle of its own.
const outfile = resolve(`node_modules/.cache/coin-m-hedge/test/open-excel-${process.env["JEST_WORKER_ID"]}.js`);

/** Univer stands on packages that exist as ES modules alone, which Jest's runtime does not load: hence a bundle. */
export function loadHeadless(): Headless {
  buildSync({
    entryPoints: [resolve(__dirname, "open-excel.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    keepNames: true,
    logLevel: "error",
    external: ["@microsoft/office-js"],
  });
  return createRequire(__filename)(outfile) as Headless;
}
