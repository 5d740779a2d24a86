import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { build, type Plugin } from "esbuild";
import { logErrorMessage } from "office-addin-cli";
import { asInCells } from "./build-package";
import { notices, NOTICES_FILE, packagesIn } from "./third-party";
import { SNOWFLAKE_CODE } from "./reach/snowflake-sql";

const root = path.join(__dirname, "..");
const home = path.join(root, "reach");
export const REACH_FOLDER = path.join(home, "dist");

interface Code {
  readonly code: string;
  /** What of others is in it; the same in each, since both are the functions. */
  readonly packages: ReturnType<typeof packagesIn>;
}

const inCode = async (entry: string, options: Parameters<typeof build>[0]): Promise<Code> => {
  const { outputFiles, metafile } = await build({
    ...{ absWorkingDir: root, entryPoints: [path.join(home, entry)], bundle: true, write: false, metafile: true },
    ...{ charset: "ascii", legalComments: "inline", plugins: [asInCells, withoutTheRest], logLevel: "warning" },
    ...options,
  });
  if (!metafile) throw new Error(`${entry} was not built`);
  return { code: outputFiles?.[0]?.text ?? "", packages: packagesIn(metafile) };
};

/** A file of which nothing is used is left out: none of them does anything by being there. */
export const withoutTheRest: Plugin = {
  name: "without-the-rest",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.{1,2}\// }, async ({ path: file, pluginData, ...from }) =>
      pluginData === "resolved"
        ? undefined
        : { ...(await resolve(file, { ...from, pluginData: "resolved" })), sideEffects: false },
    );
  },
};

/** The functions for engines beyond one workbook, ready to be copied there. */
export async function buildReach(folder: string = REACH_FOLDER): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const engines = ["clickhouse", "bigquery", "snowflake"];
  await Promise.all(engines.map((engine) => mkdir(path.join(folder, engine), { recursive: true })));
  const [script, inSql] = await Promise.all([
    inCode("clickhouse/source/coinm.ts", { platform: "node", format: "cjs", target: "node20" }),
    inCode("in-sql.ts", { minify: true, format: "iife", globalName: "coinm", target: "es2020" }),
  ]);
  const executable = path.join(folder, "clickhouse/coinm.js");
  await writeFile(executable, `#!/usr/bin/env node\n${script.code}`);
  await chmod(executable, 0o755);
  const snowflake = await readFile(path.join(home, "snowflake/functions.sql"), "utf8");
  await Promise.all([
    writeFile(path.join(folder, NOTICES_FILE), notices(script.packages)),
    copyFile(path.join(root, "LICENSE"), path.join(folder, "LICENSE")),
    writeFile(path.join(folder, "bigquery/coinm.js"), inSql.code),
    writeFile(
      path.join(folder, "snowflake/functions.sql"),
      snowflake.replaceAll(SNOWFLAKE_CODE, () => once(inSql.code)),
    ),
    ...["clickhouse/coinm_function.xml", "clickhouse/coinm_plain.sql", "bigquery/functions.sql"].map((file) =>
      copyFile(path.join(home, file), path.join(folder, file)),
    ),
  ]);
}

/**
 * What is evaluated is kept from one row to the next, if the engine keeps its globals: Snowflake's own pattern for code
 * that takes long to set up.
 */
const once = (code: string): string =>
  `if (typeof coinm === "undefined") { ${code
    .trim()
    .replace(/^"use strict";/, "")
    .replace(/^var coinm=/, "coinm = ")} }`;

if (require.main === module) {
  const { values } = parseArgs({ options: { "out-dir": { type: "string" } } });
  buildReach(values["out-dir"] ? path.resolve(values["out-dir"]) : undefined).catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
