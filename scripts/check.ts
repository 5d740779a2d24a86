import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findLibreOffice, HOW_TO_GET_IT } from "./libreoffice";

/**
 * `npm run check` is what fits in between two commits; `npm test` (`--full`) adds the tests that take minutes,
 * Microsoft's own runtime on the built bundle, LibreOffice and a real browser. The steps run in order, those of a list side
 * by side, and the first that fails ends the run.
 */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A step of tests reports how many ran. */
  readonly tests?: true;
  /** What it needs that is not to be had on this machine: it is then not run, and the last line says so. */
  readonly lacks?: () => string | undefined;
}

const jest = (name: string, ...options: string[]): Step => ({ name, command: ["jest", ...options], tests: true });

const QUICK: readonly (Step | readonly Step[])[] = [
  // each of them uses one core alone
  [
    { name: "types", command: ["tsc", "-p", "."] },
    { name: "lint", command: ["eslint", "."] },
    { name: "format", command: ["prettier", "--check", "--log-level", "warn", "."] },
  ],
  jest("unit tests and laws"),
  { name: "build", command: ["tsx", "scripts/build.ts"] },
  { name: "budgets", command: ["tsx", "scripts/budgets.ts"] },
];
const FULL: readonly (Step | readonly Step[])[] = [
  ...QUICK,
  jest("long runs", "--config", "jest.long.config.js"),
  jest("runtime conformance", "--config", "jest.conformance.config.js"),
  {
    ...jest("second opinion of LibreOffice", "--config", "jest.judges.config.js"),
    lacks: () => (findLibreOffice() === undefined ? HOW_TO_GET_IT : undefined),
  },
  { name: "browser", command: ["tsx", "scripts/browser.ts"] },
  jest("end to end", "--config", "jest.e2e.config.js", "--runInBand"),
];

interface Counts {
  passed: number;
  failed: number;
}

async function run({ command: [program, ...options], tests }: Step): Promise<Counts & { ok: boolean }> {
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-"));
  const report = path.join(folder, "report.json");
  const reporting = tests ? ["--json", "--outputFile", report] : [];
  // with --json jest writes its summary to the error stream and the report to the file
  const child = spawn(path.join("node_modules", ".bin", program as string), [...options, ...reporting], {
    stdio: ["ignore", tests ? "ignore" : "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  const status = await new Promise((resolve) => child.on("error", () => resolve(null)).on("exit", resolve));
  const counts = tests ? counted(report) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  return { ...counts, ok: status === 0 && (!tests || counts.passed > 0) };
}

function counted(report: string): Counts {
  // a run that came to nothing wrote none
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
  };
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

const total: Counts = { passed: 0, failed: 0 };
const notRun: string[] = [];

async function take(step: Step): Promise<boolean> {
  const started = Date.now();
  console.log(`\n— ${step.name}`);
  const lacking = step.lacks?.();
  if (lacking !== undefined) {
    console.log(`  NOT RUN: it ${lacking}`);
    notRun.push(step.name);
    return true;
  }
  const { ok, passed, failed } = await run(step);
  total.passed += passed;
  total.failed += failed + (ok || failed ? 0 : 1);
  console.log(`  ${step.name} ${ok ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return ok;
}

async function main(): Promise<void> {
  for (const steps of process.argv.includes("--full") ? FULL : QUICK) {
    const passed = await Promise.all([steps].flat().map(take));
    if (passed.includes(false)) break;
  }
  for (const name of notRun) console.log(`\nNot run: ${name}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

void main();
