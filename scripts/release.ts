import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { logErrorMessage } from "office-addin-cli";
import { build } from "./build";
import { buildPackage } from "./build-package";
import { archiveOf } from "./release/archive";
import { notesOf } from "./release/notes";
import { siteAt } from "./release/placed";
import { billOfMaterials } from "./release/sbom";
import { siteFrom } from "./site";

const root = path.join(__dirname, "..");
const usage = `npm run release -- --base-url https://hedge.example.com/coinm [options]
  --base-url <address>  where the files will be served from: the manifest carries it
  --out-dir <folder>    where the release goes (default release/)
  --from <folder>       a site that is built already, instead of building one`;

export interface ReleaseChoices {
  readonly baseUrl: string | undefined;
  readonly outDir?: string | undefined;
  readonly from?: string | undefined;
}

/** All that goes out with a version, in one folder. The same commit makes the same bytes, whenever it is made. */
export async function release({ baseUrl, outDir = path.join(root, "release"), from }: ReleaseChoices): Promise<void> {
  const address = productionAddress(baseUrl);
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  const notes = notesOf(version, await readFile(path.join(root, "CHANGELOG.md"), "utf8"));
  const folder = await mkdtemp(path.join(tmpdir(), "coin-m-hedge-release-"));
  try {
    const built = from ?? path.join(folder, "site");
    if (from === undefined) await build({ baseUrl: address, outDir: built, quiet: true });
    const site = await siteAt(address, built);
    const bill = bytesOf(`${JSON.stringify(await billOfMaterials(version), null, 2)}\n`);
    await buildPackage(path.join(folder, "package"));

    await rm(outDir, { recursive: true, force: true });
    await mkdir(outDir, { recursive: true });
    const name = `coin-m-hedge-${version}`;
    const files: Record<string, Uint8Array> = {
      [`${name}.zip`]: await archiveOf(address, site, bill),
      [`${name}.cdx.json`]: bill,
      "manifest.xml": site.get("manifest.xml") as Uint8Array,
      "release-notes.md": bytesOf(notes),
      ...(await packed(path.join(folder, "package"), folder)),
    };
    const sums = Object.entries(files).map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`);
    for (const [file, bytes] of Object.entries(files)) await writeFile(path.join(outDir, file), bytes);
    await writeFile(path.join(outDir, "SHA256SUMS"), sums.sort().join(""));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A manifest that names this machine is of no use to anybody else. */
function productionAddress(baseUrl: string | undefined): string {
  if (baseUrl === undefined) throw new Error(`A release needs an address.\n${usage}`);
  const { baseUrl: address } = siteFrom({ baseUrl });
  if (/^(localhost|127\.|\[)/.test(new URL(address).hostname))
    throw new Error(`A release is for an address that others reach, was "${baseUrl}"`);
  // what stands for anything else in a pattern, or is written in two ways, would be another address in some settings
  if (!/^(\/[\w.~-]+)*\/?$/.test(new URL(address).pathname))
    throw new Error(`A release's folder is written in letters, digits and . _ ~ - alone, was "${baseUrl}"`);
  return address;
}

/** The package of the functions, as npm packs it. */
async function packed(made: string, folder: string): Promise<Record<string, Uint8Array>> {
  const told = execFileSync("npm", ["pack", "--json", "--offline", "--pack-destination", folder], {
    cwd: made,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [{ filename }] = JSON.parse(told) as [{ filename: string }];
  return { [filename]: await readFile(path.join(folder, filename)) };
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "base-url": { type: "string" },
      "out-dir": { type: "string" },
      from: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const outDir = values["out-dir"] && path.resolve(values["out-dir"]);
  await release({ baseUrl: values["base-url"], outDir: outDir ?? undefined, from: values.from });
  console.log(`The release is in ${outDir ?? "release/"}: what to do with it says docs/deploy.md.`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
