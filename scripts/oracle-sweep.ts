import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { Mismatch } from "../test/oracle/compare";
import { oracleOf } from "../test/oracle/functions";
import { chunkRows, digestOf, MOST_CHUNKS, SWEPT, sweptRows, type Chunk } from "../test/oracle/sweep";
import { codeOf } from "./oracle-code";

const root = path.join(__dirname, "..");
/** Mismatches are counted without end and shown up to so many. */
const SHOWN = 20;

export interface Swept {
  readonly seed: number;
  readonly rows: number;
  readonly refused: { readonly invalid: number; readonly none: number };
  readonly mismatches: number;
  readonly firstMismatches: readonly Mismatch[];
  /** The digest of the first chunk, and of all: each chunk's digest hashed with what came before it. */
  readonly first: string;
  readonly digest: string;
  /** The function's own code, and that with the oracle, each as one minified bundle. Another code begins again. */
  readonly functions: string;
  readonly code: string;
  /** What Git knows of where they stood. */
  readonly commit: string;
  readonly node: string;
  readonly date: string;
  readonly seconds: number;
}

export type Sweep = Record<string, Swept>;

/**
 * Compares the functions with the independent oracle on very many random rows, on all the cores, and keeps the counts in
 * a file. It can be stopped at any time: run again, it goes on where the file ends, function by function.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string" },
      only: { type: "string", multiple: true },
      jobs: { type: "string", default: String(availableParallelism()) },
      out: { type: "string", default: path.join(root, "test/vectors/sweep.json") },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), "oracle-"));
  bundle("scripts/oracle-worker.ts", path.join(folder, "worker.js"));
  const workers = Array.from({ length: Number(values.jobs) }, () => new Worker(path.join(folder, "worker.js")));
  try {
    for (const name of values.only ?? SWEPT) {
      const chunks = Math.ceil(Number(values.rows ?? sweptRows(name)) / chunkRows(name));
      if (!(chunks > 0 && chunks <= MOST_CHUNKS)) throw new RangeError(`${name}: at most ${MOST_CHUNKS} chunks`);
      const what = { seed: oracleOf(name).seed, ...(await codeOf(name)) };
      await sweep({ name, what, chunks, workers, out: values.out });
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
    rmSync(folder, { recursive: true });
  }
  if (Object.values(read(values.out)).some(({ mismatches }) => mismatches > 0)) process.exitCode = 1;
}

/** Code as one file: what is examined stays the same however long it takes. */
function bundle(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    minify: true,
    platform: "node",
    outfile,
    absWorkingDir: root,
  });
}

interface Run {
  name: string;
  what: Pick<Swept, "seed" | "code" | "functions">;
  chunks: number;
  workers: readonly Worker[];
  out: string;
}

/** Chunks come back in any order and are counted in theirs. */
async function sweep({ name, what, chunks, workers, out }: Run): Promise<void> {
  const before = read(out)[name];
  const start = before?.code === what.code ? before : nothingYet(what);
  const size = chunkRows(name);
  let done = start;
  let next = done.rows / size;
  if (next >= chunks) console.log(`${name}: ${done.rows} rows of this code are done, ${done.mismatches} mismatches`);
  const waiting = new Map<number, Chunk>();
  const began = Date.now();
  let spoken = began;

  const count = (chunk: number, result: Chunk) => {
    waiting.set(chunk, result);
    for (let first; (first = waiting.get(done.rows / size)); done = counted(done, first))
      waiting.delete(done.rows / size);
    const seconds = (Date.now() - began) / 1000;
    done = { ...done, seconds: Math.round(start.seconds + seconds), date: new Date().toISOString() };
    save(out, name, done);
    if (Date.now() - spoken < 10_000 && done.rows < chunks * size && result.mismatches.length === 0) return;
    spoken = Date.now();
    const rate = (done.rows - start.rows) / seconds;
    const left = Math.round((chunks * size - done.rows) / rate / 60);
    console.log(
      `${name}: ${done.rows} of ${chunks * size} rows, ${done.mismatches} mismatches, ${Math.round(rate)} rows a second, ${left} minutes left`,
    );
  };
  await Promise.all(
    workers.map(async (worker) => {
      while (next < chunks) {
        const chunk = next++;
        count(chunk, await ask(worker, name, chunk));
      }
    }),
  );
}

const ask = (worker: Worker, name: string, chunk: number): Promise<Chunk> =>
  new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", ({ result }: { result: Chunk }) => {
      worker.off("error", reject);
      resolve(result);
    });
    worker.postMessage({ name, chunk });
  });

const counted = (before: Swept, chunk: Chunk): Swept => ({
  ...before,
  rows: before.rows + chunk.rows,
  refused: {
    invalid: before.refused.invalid + chunk.refused.invalid,
    none: before.refused.none + chunk.refused.none,
  },
  mismatches: before.mismatches + chunk.mismatches.length,
  firstMismatches: [...before.firstMismatches, ...chunk.mismatches].slice(0, SHOWN),
  first: before.rows === 0 ? chunk.digest : before.first,
  digest: before.rows === 0 ? chunk.digest : digestOf(before.digest + chunk.digest),
});

const nothingYet = (what: Pick<Swept, "seed" | "code" | "functions">): Swept => ({
  ...what,
  rows: 0,
  refused: { invalid: 0, none: 0 },
  mismatches: 0,
  firstMismatches: [],
  first: "",
  digest: "",
  commit:
    git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "src", "test/oracle") ? " and changes" : ""),
  node: process.version,
  date: "",
  seconds: 0,
});

const git = (...words: string[]): string =>
  execFileSync("git", ["--no-optional-locks", ...words], { cwd: root, encoding: "utf8" }).trim();
const read = (file: string): Sweep => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Sweep) : {});

/** Written beside and put in its place at once: a run that is stopped never leaves half a file. */
function save(file: string, name: string, swept: Swept): void {
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...read(file), [name]: swept }, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
