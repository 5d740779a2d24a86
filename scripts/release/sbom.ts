import { execFileSync } from "node:child_process";
import path from "node:path";
import { shippedPackages } from "../third-party";

const root = path.join(__dirname, "../..");

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly { readonly license?: { readonly id?: string } }[];
}

export interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly [other: string]: unknown;
}

/**
 * What ships, as a CycloneDX bill of materials: npm's own, from the lockfile, of those packages of which anything is in
 * what is built. What npm makes up at each run (a number, the time, the name of the folder, its own version) is left out:
 * one commit has one bill. With `--omit dev` npm leaves out what a tool needs as well, React and decimal.js among it.
 */
export async function billOfMaterials(version: string): Promise<Sbom> {
  const told = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--offline"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
  const { components, bomFormat, specVersion, $schema } = JSON.parse(told) as Sbom;
  const shipped = new Map((await shippedPackages()).map(({ name, version: one }) => [`${name}@${one}`, name]));
  const kept = components.filter((one) => shipped.has(`${one.name}@${one.version}`));
  const missing = [...shipped.keys()].filter((id) => !kept.some((one) => `${one.name}@${one.version}` === id));
  if (missing.length > 0) throw new Error(`The lockfile does not name what ships: ${missing.join(", ")}`);
  const component = { type: "application", name: "coin-m-hedge", version, licenses: [{ license: { id: "MIT" } }] };
  return { $schema, bomFormat, specVersion, version: 1, metadata: { component }, components: kept.map(plain) };
}

/** Where a package was fetched from is a matter of the machine that fetched it. */
const plain = ({ name, version, purl, hashes, licenses }: Component) =>
  ({ type: "library", name, version, purl, ...(hashes ? { hashes } : {}), ...(licenses ? { licenses } : {}) }) as const;
