import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { billOfMaterials, type Component } from "../../scripts/release/sbom";
import { notices, shippedPackages, type ShippedPackage } from "../../scripts/third-party";

const root = path.join(__dirname, "../..");

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}
const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([place]) => place !== "");
const nameOf = (place: string) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

describe("the lockfile", () => {
  test("has every package by its sum, of 512 bits, and no address of a registry", () => {
    expect(locked.length).toBeGreaterThan(900);
    expect(locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test("asks no package to run a script of its own, but for tools that do without", () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.filter(([, { dev }]) => !dev)).toEqual([]);
    // each of them checks or fetches what its optional packages bring already, or thanks
    expect(scripted.map(([place]) => nameOf(place)).sort()).toEqual([
      "@parcel/watcher",
      "core-js-pure",
      "esbuild",
      "protobufjs",
      "unrs-resolver",
    ]);
  });

  test("nothing of the repository runs when it is installed", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const lifecycle = /^(pre|post)?(install|prepare|prepack|publish)$|^(pre|post)pack$/;
    expect(Object.keys(scripts).filter((name) => lifecycle.test(name))).toEqual([]);
  });

  test("dependencies are exact versions", () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(path.join(root, "package.json"), "utf8"),
    ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, asked]) => !/^\d+\.\d+\.\d+/.test(asked),
    );
    expect(loose).toEqual([]);
  });
});

/**
 * Packages and versions that did harm: taken over, or sabotaged by their authors. npm's own list of what is vulnerable
 * needs the network (`npm audit`, which the public workflow runs); these are known to everybody and stay so.
 */
const HARMFUL: Readonly<Record<string, RegExp>> = {
  "event-stream": /^3\.3\.6$/,
  "flatmap-stream": /./,
  "eslint-scope": /^3\.7\.2$/,
  "ua-parser-js": /^(0\.7\.29|0\.8\.0|1\.0\.0)$/,
  coa: /^(2\.0\.3|2\.0\.4|2\.1\.1|2\.1\.3|3\.0\.1|3\.1\.3)$/,
  rc: /^(1\.2\.9|1\.3\.9|2\.3\.9)$/,
  colors: /^1\.4\.(1|2|44-liberty-2)$/,
  faker: /^6\.6\.6$/,
  "node-ipc": /^(9\.2\.2|10\.1\.[1-3]|11\.0\.0)$/,
  "rand-user-agent": /^(1\.0\.110|2\.0\.83|2\.0\.84)$/,
  "@solana/web3.js": /^1\.95\.[67]$/,
  "eslint-config-prettier": /^(8\.10\.1|9\.1\.1|10\.1\.[67])$/,
  "eslint-plugin-prettier": /^4\.2\.[23]$/,
  debug: /^4\.4\.2$/,
  chalk: /^5\.6\.1$/,
  "ansi-styles": /^6\.2\.2$/,
  "strip-ansi": /^7\.1\.1$/,
  "ansi-regex": /^6\.2\.1$/,
  "wrap-ansi": /^9\.0\.1$/,
  "color-convert": /^3\.1\.1$/,
  "color-name": /^2\.0\.1$/,
  "error-ex": /^1\.3\.3$/,
  "is-arrayish": /^0\.3\.3$/,
  "simple-swizzle": /^0\.2\.3$/,
  "supports-color": /^10\.2\.1$/,
  "has-ansi": /^6\.0\.1$/,
  "slice-ansi": /^7\.1\.1$/,
  backslash: /^0\.2\.1$/,
  synckit: /^0\.11\.9$/,
  "@pkgr/core": /^0\.2\.8$/,
  "napi-postinstall": /^0\.3\.1$/,
  "@ctrl/tinycolor": /^4\.1\.[12]$/,
};

test("no package is one of those that are known to have done harm", () => {
  const harmful = locked.filter(([place, { version }]) => HARMFUL[nameOf(place)]?.test(version));
  expect(harmful).toEqual([]);
  // the list is of such names as are there in other versions
  expect(locked.filter(([place]) => Object.hasOwn(HARMFUL, nameOf(place))).length).toBeGreaterThan(8);
});

describe("the bill of materials", () => {
  let components: readonly Component[];
  let shipped: readonly ShippedPackage[];
  let text: string;
  beforeAll(async () => {
    shipped = await shippedPackages();
    const bill = await billOfMaterials("1.0.0");
    components = bill.components;
    text = JSON.stringify(bill);
  }, 120_000);

  test("names every package that ships, lazily loaded ones too, with the sum of the lockfile", () => {
    expect(components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(
      shipped.map(({ name, version }) => `${name}@${version}`).sort(),
    );
    const names = components.map(({ name }) => name);
    // of the first screen, of the charts, of the history and of what writes formulas without the add-in
    expect(names).toEqual(expect.arrayContaining(["decimal.js", "react", "d3-shape", "papaparse", "@borgar/fx"]));
    for (const { name, version, hashes = [] } of components) {
      const [sum] = hashes;
      const base64 = Buffer.from(sum?.content ?? "", "hex").toString("base64");
      const there = locked.some(
        ([place, one]) => nameOf(place) === name && one.version === version && one.integrity === `sha512-${base64}`,
      );
      expect([name, there]).toEqual([name, true]);
    }
  });

  test("is CycloneDX, and says nothing of when and where it was made", () => {
    expect(JSON.parse(text)).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1 });
    expect(text).not.toMatch(/serialNumber|timestamp|"tools"|registry|https?:\/\/(?!cyclonedx\.org)/);
    for (const { purl, licenses } of components) {
      expect(purl).toMatch(/^pkg:npm\/[\w%./-]+@\d/);
      expect(licenses?.[0]?.license?.id).toEqual(expect.any(String));
    }
  });

  test("and the notices have the text of each of their licences", () => {
    const all = notices(shipped);
    for (const { name, version } of components) expect(all).toContain(`${name} ${version} (`);
  });
});

describe("in the code", () => {
  const folders = ["src", "help", "packages/core/source", "workbench"];
  const files = folders.flatMap((folder) =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .filter((file) => /\.(tsx?|js)$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const having = (what: RegExp) => files.filter((file) => what.test(readFileSync(path.join(root, file), "utf8")));

  test("no text becomes markup but in the help's own escaping template", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(
      having(/dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc|DOMParser/),
    ).toEqual([]);
    expect(having(/createContextualFragment|setHTMLUnsafe|\.text\/html/)).toEqual([]);
  });

  test("no text becomes code", () => {
    expect(having(/\beval\(|new Function\(|setTimeout\(\s*["'`]|setInterval\(\s*["'`]|import\(\s*[^"'/\s]/)).toEqual(
      [],
    );
  });
});
