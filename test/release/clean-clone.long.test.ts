import { execFileSync } from "node:child_process";
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { release } from "../../scripts/release";

const root = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-clone-"));
const [clone, fromClone, fromBuild] = ["clone", "from-clone", "from-build"].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
];
const ADDRESS = "https://hedge.example.com/coinm";
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in the repository, and nothing that a build or a test has left: in a clean tree, a clean clone. */
function cloned(): void {
  const told = execFileSync("git", ["ls-files", "-coz", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  const files = told.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
  for (const file of files) cpSync(path.join(root, file), path.join(clone, file));
}

/** The packages as they were installed, without what tools have kept among them. */
function installed(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === ".cache") continue;
    const [here, there] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) installed(here, there);
    else if (entry.isSymbolicLink()) cpSync(here, there, { verbatimSymlinks: true });
    else linked(here, there);
  }
}

/** Another name of the same file, where both are on one disk. */
function linked(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

const contents = (where: string) =>
  new Map(
    readdirSync(where)
      .sort()
      .map((file) => [file, readFileSync(path.join(where, file)).toString("base64")]),
  );

test("a release made in a clean clone and one of the build that was made here are the same, byte by byte", async () => {
  if (!existsSync(path.join(root, "dist/manifest.xml"))) throw new Error("dist/ is missing: run npm run build first");
  cloned();
  installed(path.join(root, "node_modules"), path.join(clone, "node_modules"));
  const words = ["scripts/release.ts", "--base-url", ADDRESS, "--out-dir", fromClone];
  execFileSync(process.execPath, ["--import", "tsx", ...words], { cwd: clone, stdio: "pipe" });
  await release({ baseUrl: ADDRESS, outDir: fromBuild, from: path.join(root, "dist") });
  const [one, other] = [contents(fromClone), contents(fromBuild)];
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect([...one.keys()].filter((file) => one.get(file) !== other.get(file))).toEqual([]);
  expect(one.size).toBe(6);
}, 600_000);
