import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Metafile } from "esbuild";

const root = path.join(__dirname, "..");
export const NOTICES_FILE = "THIRD-PARTY-NOTICES.txt";

/** Licences that ask for no more than their own text. */
const PERMISSIVE = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"];

/** Packages that state their licence and leave its text in the repository that they come from. */
const HOLDERS: Readonly<Record<string, string>> = {
  "@fluentui/react-icons": "Copyright (c) 2020 Microsoft Corporation",
};

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** What the licence asks to be shipped beside the code. */
  readonly text: string;
}

/** The packages of which anything is in functions.js or in the pane. */
export async function shippedPackages(): Promise<ShippedPackage[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/functions/functions.ts", "src/taskpane/taskpane.tsx"],
    outdir: "nowhere",
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    write: false,
    metafile: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return packagesIn(metafile);
}

/** The packages of which anything is in what was bundled. */
export function packagesIn({ outputs }: Metafile): ShippedPackage[] {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const folders = files.flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput === 0 ? [] : (/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []),
  );
  return [...new Set(folders)].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
  };
  if (license === undefined || !PERMISSIVE.includes(license))
    throw new Error(`${name} ships under ${license ?? "no licence"}, which is not among ${PERMISSIVE.join(", ")}`);
  return { name, version, licence: license, text: licenceText(name, license, path.join(root, folder)) };
}

function licenceText(name: string, licence: string, folder: string): string {
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  if (texts.length > 0) return texts.map((file) => tidied(readFileSync(path.join(folder, file), "utf8"))).join("\n\n");
  const holder = HOLDERS[name];
  if (holder === undefined || licence !== "MIT") throw new Error(`${name} has no text of its licence, ${licence}`);
  const ours = readFileSync(path.join(root, "LICENSE"), "utf8");
  return tidied(ours.replace(/^Copyright .*$/m, holder));
}

const tidied = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();

/** Every text once, under the packages that it is of. */
export function notices(packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, ShippedPackage[]>();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const parts = [...byText].map(([text, those]) => {
    const heading = those.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join("\n");
    return `${heading}\n\n${text}`;
  });
  const line = "-".repeat(80);
  return `${["Code of others in Coin-M Hedge, with the licences that it is under.", ...parts].join(`\n\n${line}\n\n`)}\n`;
}

if (require.main === module)
  void shippedPackages().then((packages) => writeFileSync(path.join(root, NOTICES_FILE), notices(packages)));
