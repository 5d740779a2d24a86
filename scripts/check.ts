import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { findCaddy, findNginx, HOW_TO_GET_CADDY, HOW_TO_GET_NGINX } from "./hosts";
import { whyNoClickHouse } from "./reach/clickhouse";
import { findLibreOffice, HOW_TO_GET_IT, whyNoLet } from "./libreoffice";

/**
 * `npm run check` is what fits in between two commits; `npm test` (`--full`) adds the tests that take minutes,
 * Microsoft's own runtime on the built bundle, LibreOffice and a real browser. The stages run in order, and the first in
 * which something fails ends the run. What stands in one stage runs side by side, a list in its order.
 */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A step of tests reports how many ran. */
  readonly tests?: true;
  /**
   * A browser on a busy machine may fail for want of time alone: the files in which a test failed are run once more, by
   * themselves, and both runs are told. A fault of ours fails twice.
   */
  readonly again?: true;
  /** What it needs that is not to be had on this machine: it is then not run, and the last line says so. */
  readonly lacks?: () => string | undefined;
}

const jest = (name: string, ...options: string[]): Step => ({ name, command: ["jest", ...options], tests: true });

type Stage = readonly (Step | readonly Step[])[];

const QUICK: readonly Stage[] = [
  // each of them uses one core alone
  [
    { name: "types", command: ["tsc", "-p", "."] },
    { name: "lint", command: ["eslint", "."] },
    [
      { name: "build", command: ["tsx", "scripts/build.ts"] },
      { name: "budgets", command: ["tsx", "scripts/budgets.ts"] },
    ],
    { name: "format", command: ["prettier", "--check", "--log-level", "warn", "."] },
  ],
  [jest("unit tests and laws")],
];
/** Long runs that follow the browser, so that both lists take about as long. */
const BESIDE_THE_BROWSER = ["test/release/", "test/soak/"];
const FULL: readonly Stage[] = [
  ...QUICK,
  // what is missing is installed by one after the other
  [{ name: "browser", command: ["tsx", "scripts/browser.ts"] }],
  // a browser leaves a part of two cores free, and each of the others takes one
  [
    [
      { ...jest("end to end", "--config", "jest.e2e.config.js", "--runInBand"), again: true },
      jest("runtime conformance", "--config", "jest.conformance.config.js", "--runInBand"),
      {
        ...jest("ClickHouse", "--config", "jest.reach.config.js", "--runInBand"),
        lacks: whyNoClickHouse,
      },
      jest("release and soak", "--config", "jest.long.config.js", "--runInBand", ...BESIDE_THE_BROWSER),
    ],
    [
      {
        ...jest("second opinion of LibreOffice", "--config", "jest.judges.config.js", "--maxWorkers=1"),
        lacks: () => (findLibreOffice() === undefined ? HOW_TO_GET_IT : undefined),
      },
      {
        ...jest("LibreOffice on sheets with LET", "--config", "jest.judges.let.config.js", "--runInBand"),
        lacks: whyNoLet,
      },
      {
        ...jest("release on nginx", "--config", "jest.hosts.config.js", "--runInBand", "hosts/nginx"),
        lacks: () => (findNginx() === undefined ? HOW_TO_GET_NGINX : undefined),
      },
      {
        ...jest("release on Caddy", "--config", "jest.hosts.config.js", "--runInBand", "hosts/caddy"),
        lacks: () => (findCaddy() === undefined ? HOW_TO_GET_CADDY : undefined),
      },
      jest(
        "long runs",
        "--config",
        "jest.long.config.js",
        "--maxWorkers=1",
        "--testPathIgnorePatterns",
        ...BESIDE_THE_BROWSER,
      ),
    ],
  ],
];

interface Counts {
  passed: number;
  failed: number;
}

interface Outcome extends Counts {
  ok: boolean;
  /** The files of tests with one that failed. */
  failing: readonly { file: string; passed: number }[];
}

async function run(step: Step, shared: boolean): Promise<Outcome> {
  const first = await runOnce(step, shared);
  if (first.ok || !step.again || first.failing.length === 0) return first;
  const files = first.failing.map(({ file }) => file);
  const told = `${step.name}: ${first.failed} failed at first, run once more: ${files.join(", ")}`;
  console.log(`  ${told}`);
  runAgain.push(told);
  const second = await runOnce({ ...step, command: [...step.command, ...files] }, shared);
  const passedBefore = first.failing.reduce((sum, { passed }) => sum + passed, 0);
  return { ...second, passed: first.passed - passedBefore + second.passed };
}

async function runOnce({ name, command, tests }: Step, shared: boolean): Promise<Outcome> {
  const [program, ...options] = command;
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-"));
  const report = path.join(folder, "report.json");
  const reporting = tests ? ["--json", "--outputFile", report] : [];
  // with --json jest writes its summary to the error stream and the report to the file
  const child = spawn(path.join("node_modules", ".bin", program as string), [...options, ...reporting], {
    stdio: ["ignore", tests ? "ignore" : shared ? "pipe" : "inherit", shared ? "pipe" : "inherit"],
    shell: process.platform === "win32",
  });
  for (const output of [child.stdout, child.stderr]) if (output) retell(name, output);
  const status = await new Promise((resolve) => child.on("error", () => resolve(null)).on("close", resolve));
  const counts = tests ? counted(report) : { passed: 0, failed: 0, failing: [] };
  rmSync(folder, { recursive: true });
  return { ...counts, ok: status === 0 && (!tests || counts.passed > 0) };
}

/** Each line with the name of the step that says it, where several have something to say. */
function retell(name: string, output: Readable): void {
  createInterface({ input: output }).on("line", (line) => console.log(line === "" ? "" : `${name} | ${line}`));
}

function counted(report: string): Omit<Outcome, "ok"> {
  // a run that came to nothing wrote none
  if (!existsSync(report)) return { passed: 0, failed: 1, failing: [] };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  ) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
    testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
  };
  const failing = testResults
    .filter(({ status }) => status === "failed")
    .map(({ name, assertionResults }) => ({
      file: path.relative(".", name),
      passed: assertionResults.filter(({ status }) => status === "passed").length,
    }));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, failing };
}

const total: Counts = { passed: 0, failed: 0 };
const notRun: string[] = [];
const runAgain: string[] = [];

async function take(step: Step, shared: boolean): Promise<boolean> {
  const started = Date.now();
  console.log(`\n— ${step.name}`);
  const lacking = step.lacks?.();
  if (lacking !== undefined) {
    console.log(`  NOT RUN: it ${lacking}`);
    notRun.push(step.name);
    return true;
  }
  const { ok, passed, failed } = await run(step, shared);
  total.passed += passed;
  total.failed += failed + (ok || failed ? 0 : 1);
  console.log(`  ${step.name} ${ok ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return ok;
}

async function inOrder(steps: readonly Step[], shared: boolean): Promise<boolean> {
  for (const step of steps) if (!(await take(step, shared))) return false;
  return true;
}

async function main(): Promise<void> {
  for (const stage of process.argv.includes("--full") ? FULL : QUICK) {
    const passed = await Promise.all(stage.map((steps) => inOrder([steps].flat(), stage.length > 1)));
    if (passed.includes(false)) break;
  }
  for (const name of notRun) console.log(`\nNot run: ${name}`);
  for (const told of runAgain) console.log(`\n${told}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

void main();
