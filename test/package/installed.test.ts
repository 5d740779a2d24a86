import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPackage } from "../../scripts/build-package";
import { API_FILE, FUNCTIONS_FILE, generatedApi, generatedPackageFunctions } from "../../scripts/generate-package";

const root = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-core-"));
const [made, project] = [path.join(folder, "made"), path.join(folder, "project")];
const npm = (where: string, ...words: string[]) =>
  execFileSync("npm", words, {
    cwd: where,
    encoding: "utf8",
    shell: process.platform === "win32",
    // nothing that this machine has fetched before, and nothing from elsewhere
    env: { ...process.env, npm_config_cache: path.join(folder, "cache"), npm_config_offline: "true" },
  });
const installed = path.join(project, "node_modules/coin-m-hedge-core");

/** The package as npm packs it, installed in a project that has nothing else. */
beforeAll(async () => {
  await buildPackage(made);
  const [packed] = JSON.parse(npm(made, "pack", "--json", "--pack-destination", folder)) as [{ filename: string }];
  mkdirSync(project);
  write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }));
  npm(project, "install", "--no-audit", "--no-fund", path.join(folder, packed.filename));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(path.join(project, file), text);
const readme = readFileSync(path.join(root, "packages/core/README.md"), "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map((match) => match[1] as string);
/** What a block says that it prints: the comment behind each console.log. */
const said = (block: string) => [...block.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);

function printed(file: string): string[] {
  const run = spawnSync(process.execPath, [file], { cwd: project, encoding: "utf8" });
  expect(run.stderr).toBe("");
  return run.stdout.trimEnd().split("\n");
}

test("its functions and their page are those of the catalogue: npm run generate", () => {
  expect(readFileSync(FUNCTIONS_FILE, "utf8")).toBe(generatedPackageFunctions());
  expect(readFileSync(API_FILE, "utf8")).toBe(generatedApi());
});

test.each(blocks("js"))("the README's block %# prints what it says", (block) => {
  write("block.js", block);
  expect(said(block).length).toBeGreaterThan(0);
  expect(printed("block.js")).toEqual(said(block));
});

test("there are blocks, with types and without", () => {
  expect(blocks("js").length).toBeGreaterThanOrEqual(5);
  expect(blocks("ts")).toHaveLength(1);
});

const MISUSED = `
import { liqPrice, tradeLedger } from "coin-m-hedge-core";
// @ts-expect-error a misspelt argument
liqPrice({ contracts: -1, entryPrice: 2, margin: 1, mmr: 0.01 });
// @ts-expect-error one that is missing
liqPrice({ contracts: -1, entry_price: 2, margin: 1 });
// @ts-expect-error a choice that is none
liqPrice({ contracts: -1, entry_price: 2, margin: 1, mmr: 0.01, method: "marks" });
// @ts-expect-error a refusal is no number
export const price: number = liqPrice({ contracts: -1, entry_price: 2, margin: 1, mmr: 0.01 });
// @ts-expect-error floats of 32 bits
liqPrice.columns({ contracts: Float32Array.of(1), entry_price: 2, margin: 1, mmr: 0.01 });
const ledger = tradeLedger.columns({ contracts: [1], prices: [2] });
// @ts-expect-error a table has the columns that it has
if ("net" in ledger) ledger.equity;
export const word: number | string | object = liqPrice({ contracts: 0, entry_price: 2, margin: 1, mmr: 0.01, if_none: "none" });
`;

test("the README's types compile, strictly, without the types of Node or of a page, and slips do not", () => {
  const [block = ""] = blocks("ts");
  write("typed.ts", block);
  write("misused.ts", MISUSED);
  write("console.d.ts", "declare const console: { log(text: unknown): void };");
  const options = { strict: true, exactOptionalPropertyTypes: true, target: "ES2022", lib: ["ES2022"], types: [] };
  const compilerOptions = { ...options, module: "NodeNext", outDir: "out", skipLibCheck: false };
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const compiler = require.resolve("typescript/bin/tsc");
  expect(spawnSync(process.execPath, [compiler, "-p", "."], { cwd: project, encoding: "utf8" }).stdout).toBe("");
  expect(printed("out/typed.js")).toEqual(said(block));
}, 60_000);

test("it needs nothing else, asks for no script, and is what it says it is", () => {
  expect(readdirSync(path.join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
    "coin-m-hedge-core",
  ]);
  const manifest = JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8")) as Record<string, unknown>;
  const { version, license } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as typeof manifest;
  expect(manifest).toMatchObject({ name: "coin-m-hedge-core", version, license });
  expect(manifest).not.toHaveProperty("scripts");
  expect(manifest).not.toHaveProperty("dependencies");
  expect(readdirSync(installed).sort()).toEqual(
    [
      ...["API.md", "LICENSE", "README.md", "THIRD-PARTY-NOTICES.txt", "package.json"],
      ...["functions.d.ts", "index.d.ts", "index.js", "refusal.d.ts", "shapes.d.ts"],
    ].sort(),
  );
  expect(readFileSync(path.join(installed, "THIRD-PARTY-NOTICES.txt"), "utf8")).toContain("decimal.js 10.6.0 (MIT)");
});

test("its script knows no Office, no page, no clock, no chance and no network", () => {
  const script = readFileSync(path.join(installed, "index.js"), "utf8");
  const code = script.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
  const impure = /\b(Office|CustomFunctions|window|document|Date\.now|fetch|process|performance|require|eval)\b\s*[.(]/;
  expect(impure.exec(code)?.[0]).toBeUndefined();
  expect(script).not.toMatch(/^import\b|\bimport\(/m);
  expect(existsSync(path.join(installed, "node_modules"))).toBe(false);
});
