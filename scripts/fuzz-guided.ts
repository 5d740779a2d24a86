import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { load } from "../bench/built-functions";
import { foundInFunctions } from "../test/fuzz/guided";
import { inputsOf, TARGETS, writeInputs, type Target } from "../test/fuzz/guided-inputs";
import { bundle } from "./build";
import { siteFrom } from "./site";

const root = path.join(__dirname, "..");
const HOME = path.join(root, "test/fuzz/jazzer");

const usage = `npm run fuzz:guided -- [options]
  --seconds <number>   how long each target runs (default 60)
  --seed <number>      the fuzzer's seed (default 1)
  --only <target>      ${TARGETS.join(", ")}; may be given more than once
  --record             what is left of the inputs when those that reach nothing more are gone is kept for the tests`;

/**
 * Inputs that grow towards what they have not reached yet: Jazzer.js watches which branches of the built functions, or of
 * what reads texts in the pane, an input comes to, and goes on from those that came to a new one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      only: { type: "string", multiple: true },
      record: { type: "boolean", default: false },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const unknown = values.only?.find((name) => !TARGETS.includes(name as Target));
  if (unknown !== undefined) throw new Error(`There is no target "${unknown}": ${TARGETS.join(", ")}`);
  installFuzzer();
  const folder = mkdtempSync(path.join(tmpdir(), "coinm-guided-"));
  try {
    await bundle(siteFrom({}), folder, { pane: false });
    await build({
      entryPoints: [path.join(HOME, "targets.ts")],
      outfile: path.join(folder, "targets.js"),
      ...{ bundle: true, platform: "node", format: "cjs", logLevel: "error" },
    });
    for (const target of TARGETS.filter((name) => values.only?.includes(name) ?? true)) {
      run(target, folder, [`-seed=${values.seed}`, `-max_total_time=${values.seconds}`]);
      if (values.record) record(target, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = (
  JSON.parse(readFileSync(path.join(HOME, "package.json"), "utf8")) as { dependencies: Record<string, string> }
).dependencies["@jazzer.js/core"];

/** Installs Jazzer.js (30 MB) in its own folder, unless it is there. No script of a package is run. */
function installFuzzer(): void {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const [major = 0, minor = 0] = (header.glibcVersionRuntime ?? "").split(".").map(Number);
  if (process.platform === "linux" && !(major === 2 && minor >= 38))
    throw new Error(
      `Jazzer.js ${wanted} comes compiled for glibc 2.38 (Debian 13, Ubuntu 24.04) or later, and this machine has ${header.glibcVersionRuntime ?? "none"}.`,
    );
  const file = path.join(HOME, "node_modules/@jazzer.js/core/package.json");
  if (existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version === wanted) return;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    ...{ cwd: HOME, stdio: "inherit", shell: process.platform === "win32" },
  });
}

/** One target until its time is over or it fails; what it has found stops it, and stands above its last line. */
function run(target: Target, folder: string, options: readonly string[]): void {
  const [corpus, artifacts] = [path.join(folder, `${target}-inputs`), path.join(folder, `${target}-found-`)];
  mkdirSync(corpus, { recursive: true });
  for (const input of inputsOf(target)) writeFileSync(path.join(corpus, nameOf(input)), input);
  const { status, stderr } = fuzzer(target, folder, [
    corpus,
    "--",
    ...["-max_len=4096", "-timeout=20", "-rss_limit_mb=4096", `-artifact_prefix=${artifacts}`, ...options],
  ]);
  const reached = /cov: (\d+)(?![^]*cov: \d)/.exec(stderr)?.[1] ?? "?";
  const units = [...stderr.matchAll(/^#(\d+)\s/gm)].at(-1)?.[1] ?? "?";
  console.log(
    `${target}: ${units} inputs at least, ${reached} branches reached, ${readdirSync(corpus).length} inputs kept`,
  );
  if (status === 0) return;
  console.log(stderr.split("\n").slice(-60).join("\n"));
  process.exitCode = 1;
}

const nameOf = (input: Uint8Array): string => createHash("sha1").update(input).digest("hex");

const ENTRY: Readonly<Record<Target, string>> = {
  functions: "fuzzFunctions",
  readers: "fuzzReaders",
  exports: "fuzzExports",
};

function fuzzer(target: Target, folder: string, options: readonly string[]) {
  const watched = target === "functions" ? "functions.js" : "targets.js";
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      path.join(HOME, "node_modules/@jazzer.js/core/dist/cli.js"),
      path.join(folder, "targets.js"),
      ...["--fuzz_entry_point", ENTRY[target], "--includes", path.join(folder, watched), "--timeout", "20000"],
      ...(target === "exports" ? [] : ["--sync"]),
      ...options,
    ],
    {
      ...{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "ignore", "pipe"] },
      env: {
        ...process.env,
        COINM_FUNCTIONS: path.join(folder, "functions.js"),
        NODE_PATH: path.join(root, "node_modules"),
      },
    },
  );
  return { status, stderr };
}

/** The fewest inputs that reach as much, for the tests to repeat; of calls those that are quick. */
function record(target: Target, folder: string): void {
  const [corpus, few] = [path.join(folder, `${target}-inputs`), path.join(folder, `${target}-few`)];
  mkdirSync(few);
  const { status, stderr } = fuzzer(target, folder, [few, corpus, "--", "-merge=1", "-max_len=4096"]);
  if (status !== 0) throw new Error(`The inputs of ${target} could not be merged:\n${stderr.slice(-2000)}`);
  const found = readdirSync(few).map((name) => readFileSync(path.join(few, name)));
  const inputs = target === "functions" ? quickOf(found, path.join(folder, "functions.js")) : found;
  writeInputs(target, inputs);
  console.log(`${target}: ${inputs.length} inputs are in the tests`);
}

/** Rows by the thousand are not for a test: what takes long is left out. */
function quickOf(inputs: readonly Buffer[], file: string): Buffer[] {
  const functions = load(file);
  const took = (input: Buffer): number => {
    const before = process.cpuUsage().user;
    foundInFunctions(functions, input);
    return (process.cpuUsage().user - before) / 1000;
  };
  for (const input of inputs) took(input);
  return inputs.filter((input) => took(input) <= MOST_MS);
}
const MOST_MS = 4;

void main();
