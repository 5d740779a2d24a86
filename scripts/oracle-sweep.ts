import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { EXAMINED } from "../test/oracle/functions";
import { CHUNK_ROWS, digestOf, MOST_CHUNKS, type Chunk, type Mismatch } from "../test/oracle/sweep";

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
  /** What ran: the core and the oracle, bundled. Another code begins again. */
  readonly code: string;
  readonly commit: string;
  readonly node: string;
  readonly date: string;
}

export type Sweep = Record<string, Swept>;

/**
 * Compares the functions with the independent oracle on very many random rows and keeps the counts in a file. It can be
 * stopped at any time: run again, it goes on where the file ends.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1e7" },
      only: { type: "string", multiple: true },
      jobs: { type: "string", default: "2" },
      out: { type: "string", default: path.join(root, "test/vectors/sweep.json") },
    },
  });
  const chunks = Math.ceil(Number(values.rows) / CHUNK_ROWS);
  if (!(chunks > 0 && chunks <= MOST_CHUNKS)) throw new RangeError(`at most ${MOST_CHUNKS * CHUNK_ROWS} rows`);
  const folder = mkdtempSync(path.join(tmpdir(), "oracle-"));
  const code = bundled(folder);
  const workers = Array.from({ length: Number(values.jobs) }, () => new Worker(path.join(folder, "worker.js")));
  try {
    for (const { name, seed } of EXAMINED)
      if (values.only?.includes(name) ?? true) await sweep({ name, seed, chunks, code, workers, out: values.out });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
    rmSync(folder, { recursive: true });
  }
  if (Object.values(read(values.out)).some(({ mismatches }) => mismatches > 0)) process.exitCode = 1;
}

/** The worker as one file: what is examined stays the same however long it takes. */
function bundled(folder: string): string {
  const outfile = path.join(folder, "worker.js");
  buildSync({
    entryPoints: [path.join(root, "scripts/oracle-worker.ts")],
    bundle: true,
    platform: "node",
    outfile,
    absWorkingDir: root,
  });
  return digestOf(readFileSync(outfile, "utf8"));
}

interface Run {
  name: string;
  seed: number;
  chunks: number;
  code: string;
  workers: readonly Worker[];
  out: string;
}

/** Chunks come back in any order and are counted in theirs. */
async function sweep({ name, seed, chunks, code, workers, out }: Run): Promise<void> {
  const before = read(out)[name];
  let done: Swept = before?.code === code ? before : nothingYet(seed, code);
  let next = done.rows / CHUNK_ROWS;
  const waiting = new Map<number, Chunk>();
  const started = Date.now();
  const startRows = done.rows;

  const count = (chunk: number, result: Chunk) => {
    waiting.set(chunk, result);
    for (let first; (first = waiting.get(done.rows / CHUNK_ROWS)); done = counted(done, first))
      waiting.delete(done.rows / CHUNK_ROWS);
    save(out, name, done);
    const rate = ((done.rows - startRows) / (Date.now() - started)) * 1000;
    if (chunk % 50 === 49 || result.mismatches.length > 0)
      console.log(`${name}: ${done.rows} rows, ${done.mismatches} mismatches, ${Math.round(rate)} rows a second`);
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
  date: new Date().toISOString(),
});

const nothingYet = (seed: number, code: string): Swept => ({
  seed,
  rows: 0,
  refused: { invalid: 0, none: 0 },
  mismatches: 0,
  firstMismatches: [],
  first: "",
  digest: "",
  code,
  commit:
    git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "src", "test/oracle") ? " and changes" : ""),
  node: process.version,
  date: "",
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
