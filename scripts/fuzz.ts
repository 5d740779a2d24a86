import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ExcelHost } from "../test/conformance/host";
import { fuzzDirectly, opened } from "../test/fuzz/direct";
import { emptyTally, fuzzBatch } from "../test/fuzz/functions";
import { fuzzParsers } from "../test/fuzz/parsers";
import { bundle } from "./build";
import { siteFrom } from "./site";

const usage = `npm run fuzz -- [options]
  --seconds <number>   how long each of the three parts runs (default 60)
  --seed <number>      the first seed (default: the day)
  --only <part>        runtime, script or texts; may be given more than once
  --functions <file>   a functions.js that is built already`;

/** Findings are shown up to so many of a kind. */
const SHOWN = 1;

/**
 * Calls and texts of every kind for as long as one likes: the built functions in Microsoft's runtime, the same without
 * one, and what reads texts in the pane. It says which seeds it took, how much that was, and what it found.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "60" },
      seed: { type: "string", default: String(Math.floor(Date.now() / 86_400_000) * 1_000_000) },
      only: { type: "string", multiple: true, default: ["runtime", "script", "texts"] },
      functions: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-fuzz-"));
  try {
    const file = values.functions ?? path.join(folder, "functions.js");
    if (!existsSync(file)) await bundle(siteFrom({}), folder, { pane: false });
    const [seed, seconds] = [Number(values.seed), Number(values.seconds)];
    if (values.only.includes("runtime")) await inMicrosoftsRuntime(file, seed, seconds);
    if (values.only.includes("script")) await directly(file, seed, seconds);
    if (values.only.includes("texts")) await parsers(seed, seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inMicrosoftsRuntime(file: string, first: number, seconds: number): Promise<void> {
  const host = ExcelHost.open(readFileSync(file, "utf8"));
  const tally = emptyTally();
  await during("Microsoft's runtime", first, seconds, tally, async (seed) =>
    (await fuzzBatch(host, seed, tally)).map(({ why, call }) => [`${call.id}: ${why}`, call.args] as const),
  );
}

async function directly(file: string, first: number, seconds: number): Promise<void> {
  const functions = opened(file);
  const tally = emptyTally();
  await during("the built script", first, seconds, tally, (seed) =>
    fuzzDirectly(functions, seed, 1000, tally).map(({ why, id, args }) => [`${id}: ${why}`, args] as const),
  );
}

async function parsers(first: number, seconds: number): Promise<void> {
  const tally = emptyTally();
  await during("what reads texts", first, seconds, tally, async (seed) => {
    const { texts, findings } = await fuzzParsers(seed);
    tally.calls += texts;
    return findings.map(({ parser, why, text }) => [`${parser}: ${why}`, text.slice(0, 400)] as const);
  });
}

type Found = readonly (readonly [kind: string, input: unknown])[];

async function during(
  what: string,
  first: number,
  seconds: number,
  tally: object,
  round: (seed: number) => Found | Promise<Found>,
): Promise<void> {
  const kinds = new Map<string, number>();
  const end = Date.now() + seconds * 1000;
  let seed = first;
  for (; Date.now() < end; seed++) {
    for (const [kind, input] of await round(seed)) {
      const known = kinds.get(kind) ?? 0;
      kinds.set(kind, known + 1);
      if (known < SHOWN) console.log(`seed ${seed}, ${kind}\n  ${JSON.stringify(input)}`);
    }
  }
  console.log(`${what}: seeds ${first} to ${seed - 1}, ${JSON.stringify(tally)}, ${kinds.size} kinds of findings`);
  if (kinds.size > 0) process.exitCode = 1;
}

void main();
