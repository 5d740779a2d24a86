import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { build, type Plugin } from "esbuild";
import { logErrorMessage } from "office-addin-cli";
import ts from "typescript";
import { decimalInPart } from "./decimal-in-part-loader";
import { notices, NOTICES_FILE, packagesIn } from "./third-party";
import { withoutWords } from "./without-words";

const root = path.join(__dirname, "..");
const home = path.join(root, "packages/core");
const source = path.join(home, "source");
export const PACKAGE_FOLDER = path.join(home, "dist");

/** The declarations that a user's compiler reads, by their names in the package. */
const DECLARATIONS = {
  "index.d.ts": path.join(source, "index.ts"),
  "functions.d.ts": path.join(source, "functions.ts"),
  "shapes.d.ts": path.join(source, "shapes.ts"),
  "refusal.d.ts": path.join(root, "src/core/refusal.ts"),
};

/**
 * The functions as a package that stands alone, in a folder that `npm pack` takes as it is. decimal.js is in it, in the
 * part that is called: whoever installs the package has the digits that were tested here, whatever else is installed.
 */
export async function buildPackage(folder: string = PACKAGE_FOLDER): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(source, "index.ts")],
    outfile: path.join(folder, "index.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    plugins: [asInCells],
    logLevel: "warning",
  });
  const version = await versionOfRepository();
  const manifest = JSON.parse(await readFile(path.join(home, "package.json"), "utf8")) as Record<string, unknown>;
  await Promise.all([
    writeFile(path.join(folder, "package.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`),
    writeFile(path.join(folder, NOTICES_FILE), notices(packagesIn(metafile))),
    ...["README.md", "API.md"].map((file) => copyFile(path.join(home, file), path.join(folder, file))),
    copyFile(path.join(root, "LICENSE"), path.join(folder, "LICENSE")),
    ...Object.entries(DECLARATIONS).map(async ([name, file]) => {
      await writeFile(path.join(folder, name), declarationOf(name, file, await readFile(file, "utf8")));
    }),
  ]);
}

/** What the cells' functions are built of, to the word: the catalogue without the words of the help. */
export const asInCells: Plugin = {
  name: "as-in-cells",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]catalog[\\/].+\.ts$/ }, async ({ path: file }) => ({
      contents: withoutTypes(file, await readFile(file, "utf8")),
      loader: "js",
    }));
    onLoad({ filter: /[\\/]decimal\.js[\\/]decimal\.mjs$/ }, async ({ path: file }) => ({
      contents: decimalInPart(await readFile(file, "utf8")),
      loader: "js",
    }));
  },
};

const withoutTypes = (fileName: string, text: string): string =>
  ts.transpileModule(text, {
    fileName,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, isolatedModules: true },
    transformers: { before: [withoutWords] },
  }).outputText;

/** What a file exports, as the file beside it in the package. */
function declarationOf(name: string, fileName: string, text: string): string {
  const compilerOptions = { declaration: true, isolatedDeclarations: true, strict: true };
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, { fileName, compilerOptions });
  const [first] = diagnostics;
  if (first) throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`);
  return outputText
    .replaceAll(`"../../../src/core/refusal"`, `"./refusal.js"`)
    .replaceAll(/from "\.\/(functions|shapes)"/g, 'from "./$1.js"');
}

async function versionOfRepository(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  return version;
}

if (require.main === module) {
  const { values } = parseArgs({ options: { "out-dir": { type: "string" } } });
  buildPackage(values["out-dir"] ? path.resolve(values["out-dir"]) : undefined).catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
