import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { logErrorMessage } from "office-addin-cli";
import type { MultiStats } from "webpack";
import { checkManifest } from "./check-manifest";
import { generateHelp } from "../help/generate-help";
import { gzipSizes, kilobytes } from "./gzip-sizes";
import { bundleQuickly, withModules } from "./quick-bundles";
import { siteFrom, type Site, type SiteChoices } from "./site";
import { manifestFor, pageFor } from "./site-files";
import { writeTemplates } from "./templates/write-templates";
import { NOTICES_FILE } from "./third-party";

const root = path.join(__dirname, "..");

export interface BuildChoices extends SiteChoices {
  outDir?: string | undefined;
  quiet?: boolean | undefined;
  /** Bundled in seconds, from the same sources: what the workbench runs. */
  quick?: boolean | undefined;
}

/** Makes everything that a web server has to offer, in dist/. */
export async function build(choices: BuildChoices = {}): Promise<void> {
  const site = siteFrom(choices);
  const outDir = path.resolve(choices.outDir ?? path.join(root, "dist"));
  const say = choices.quiet ? () => undefined : (line: string) => console.log(line);

  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  // The help is written while the bundles are minified, in processes of their own.
  const { quick = false } = choices;
  await Promise.all([
    quick ? bundleQuickly(site.baseUrl, outDir) : bundle(site, outDir),
    writePages(site, outDir, quick ? withModules : undefined),
    generateHelp(path.join(outDir, "help"), site.baseUrl),
  ]);
  // with the values that what has just been built gives
  if (!quick) await writeTemplates(outDir, site.namespace);

  for (const { file, gzip } of await gzipSizes(outDir)) say(`${kilobytes(gzip).padStart(9)} gzip  ${file}`);
  say(`Base address in the manifest: ${site.baseUrl}`);
  say(`Namespace in the manifest:    ${site.namespace}`);
}

/** functions.js, functions.json, taskpane.js and the chunks that the pane loads later. */
export async function bundle(site: Site, outDir: string, { pane = true } = {}): Promise<void> {
  // Loaded by those alone who make what is released
  const [{ default: webpack }, { default: webpackConfiguration }] = await Promise.all([
    import("webpack"),
    import("../webpack.config.js"),
  ]);
  const compiler = webpack(webpackConfiguration({ baseUrl: site.baseUrl, outDir, pane }));
  const stats = await new Promise<MultiStats | undefined>((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise<void>((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())));
  if (!stats || stats.hasErrors()) {
    const problems = stats?.toJson({ all: false, errors: true }).errors ?? [];
    throw new Error(`The build failed:\n${problems.map((problem) => problem.message).join("\n")}`);
  }
}

/** The files that need no compiler, with the site's address in the place of the repository's. */
export async function writePages(site: Site, outDir: string, changed = (page: string) => page): Promise<void> {
  const page = await readFile(path.join(root, "src/taskpane/taskpane.html"), "utf8");
  await writeFile(path.join(outDir, "taskpane.html"), changed(pageFor(site, page)));
  const assets = path.join(outDir, "assets");
  await cp(path.join(root, NOTICES_FILE), path.join(outDir, NOTICES_FILE));
  await cp(path.join(root, "assets"), assets, { recursive: true, filter: (source) => !source.endsWith(".svg") });

  const manifest = manifestFor(site, await readFile(path.join(root, "manifest.xml"), "utf8"));
  const findings = checkManifest(manifest, assets);
  if (findings.length > 0) {
    throw new Error(`The manifest would not work:\n${findings.map(({ message }) => message).join("\n")}`);
  }
  await writeFile(path.join(outDir, "manifest.xml"), manifest);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "base-url": { type: "string" },
      namespace: { type: "string" },
      development: { type: "boolean" },
      "out-dir": { type: "string" },
    },
  });
  await build({
    baseUrl: values["base-url"],
    namespace: values.namespace,
    development: values.development,
    outDir: values["out-dir"],
  });
}

if (require.main === module) {
  main().catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
