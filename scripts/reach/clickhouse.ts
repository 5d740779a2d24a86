import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface, type Interface } from "node:readline";

const root = path.join(__dirname, "../..");
const HOME = path.join(root, "reach/chdb");
const PLATFORMS = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"];

/** Why there is no ClickHouse within Node for this machine; undefined where there is one. */
export function whyNoClickHouse(): string | undefined {
  const here = `${process.platform}-${process.arch}`;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const isGlibc = process.platform !== "linux" || header.glibcVersionRuntime !== undefined;
  if (PLATFORMS.includes(here) && isGlibc) return undefined;
  return `needs ClickHouse within Node, which chdb has for ${PLATFORMS.join(", ")} (glibc) and not for ${here}${isGlibc ? "" : " (musl)"}`;
}

const wanted = (): string =>
  (JSON.parse(readFileSync(path.join(HOME, "package.json"), "utf8")) as { dependencies: { chdb: string } }).dependencies
    .chdb;

function installed(): string | undefined {
  const file = path.join(HOME, "node_modules/chdb/package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : undefined;
}

/**
 * Installs chdb (about 550 MB) in its own folder, unless it is there. No script of a package is run. It is not `npm ci`:
 * the lockfile holds the library of the platform that it was written on, and `ci` wants those of all others as well.
 */
export function installClickHouse(): void {
  if (installed() === wanted()) return;
  const why = whyNoClickHouse();
  if (why !== undefined) throw new Error(`This test ${why}.`);
  try {
    execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      ...{ cwd: HOME, stdio: ["ignore", "ignore", "pipe"], shell: process.platform === "win32" },
    });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? error).trim();
    throw new Error(
      `chdb ${wanted()} could not be installed in reach/chdb, and without it nothing is known of the functions in ClickHouse. npm said: ${said}`,
    );
  }
}

/** sysconf(_SC_CLK_TCK) on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

interface Waiting {
  readonly resolve: (rows: unknown[][]) => void;
  readonly reject: (reason: Error) => void;
}

/** ClickHouse with what `npm run reach` has built in that folder, in a process of its own, on a folder that is thrown away. */
export class ClickHouse {
  private readonly folder = mkdtempSync(path.join(tmpdir(), "coinm-clickhouse-"));
  private readonly process: ChildProcess;
  private readonly lines: Interface;
  private readonly waiting: Waiting[] = [];
  private said = "";

  constructor(built: string) {
    installClickHouse();
    const scripts = path.resolve(built, "clickhouse");
    this.process = spawn(
      process.execPath,
      [
        path.join(HOME, "session.cjs"),
        path.join(this.folder, "data"),
        `--user_scripts_path=${scripts}`,
        `--user_defined_executable_functions_config=${path.join(scripts, "coinm_function.xml")}`,
      ],
      { stdio: ["pipe", "pipe", "pipe"] },
    );
    this.lines = createInterface({ input: this.process.stdout as NodeJS.ReadableStream });
    this.lines.on("line", (line) => this.answered(line));
    this.process.stderr?.on("data", (bytes: Buffer) => (this.said = (this.said + String(bytes)).slice(-4000)));
    this.process.on("exit", (code) => {
      for (const { reject } of this.waiting.splice(0)) reject(new Error(`ClickHouse ended (${code}): ${this.said}`));
    });
  }

  /** The rows of an answer. */
  query(sql: string): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin?.write(`${JSON.stringify(sql)}\n`);
    });
  }

  /** Seconds that the processors have worked for it, those of the functions' processes with them. Linux counts them. */
  computed(): number {
    const ticks = (pid: number): number => {
      const [, after = ""] = /\) (.+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
      const fields = after.split(" ").map(Number);
      const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
        readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
      );
      return (fields[11] as number) + (fields[12] as number) + children.reduce((sum, child) => sum + ticks(child), 0);
    };
    return process.platform === "linux" ? ticks(this.process.pid as number) / TICKS_A_SECOND : NaN;
  }

  async close(): Promise<void> {
    if (this.process.exitCode === null) {
      const ended = new Promise((resolve) => this.process.on("exit", resolve));
      this.process.stdin?.end();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answered(line: string): void {
    const { resolve, reject } = this.waiting.shift() as Waiting;
    const { result, error } = JSON.parse(line) as { result?: string; error?: string };
    if (error !== undefined) reject(new Error(error));
    else resolve((result ?? "").split("\n").flatMap((row) => (row === "" ? [] : [JSON.parse(row) as unknown[]])));
  }
}
