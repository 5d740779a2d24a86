import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type * as functions from "../packages/core/source/functions";
import { Random } from "../test/oracle/random";
import { bookOf, pathsOf } from "../test/reach/clickhouse/sweep-rows";
import { buildPackage } from "./build-package";
import { buildReach } from "./build-reach";
import { ClickHouse } from "./reach/clickhouse";
import { writePart } from "./reach/page";
import { fill, inClickHouse, inOneProcess, isSame, type Run } from "./reach/sweep";
import { table } from "../bench/table";

/**
 * A book over many price paths as one query in ClickHouse, and the same in this process by the package's columns, the bulk
 * path: `npm run sweep:example`. Both must find the same, bit by bit; it writes its part of docs/reach.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      positions: { type: "string", default: "1000" },
      paths: { type: "string", default: "1000" },
      days: { type: "string", default: "30" },
      threads: { type: "string", default: String(availableParallelism()) },
      seed: { type: "string", default: "20261130" },
      record: { type: "boolean", default: false },
    },
  });
  const [positions, paths, days, threads] = [values.positions, values.paths, values.days, values.threads].map(
    Number,
  ) as [number, ...number[]] as [number, number, number, number];
  const random = new Random(Number(values.seed));
  const book = bookOf(positions, random);
  const prices = pathsOf(paths, days, random);
  const folder = mkdtempSync(path.join(tmpdir(), "coinm-sweep-"));
  const packageFolder = path.join(folder, "package");
  await buildReach(folder);
  await buildPackage(packageFolder);
  const built = (await import(path.join(packageFolder, "index.js"))) as typeof functions;
  const clickhouse = new ClickHouse(folder);
  try {
    await fill(clickhouse, folder, book, prices);
    const exact = await inClickHouse(clickhouse, threads);
    const alone = threads === 1 ? exact : await inClickHouse(clickhouse, 1);
    const bulk = inOneProcess(built, book, prices);
    const other = bulk.book.findIndex((one, row) => !isSame(one, exact.book[row]) || !isSame(one, alone.book[row]));
    if (other >= 0)
      throw new Error(`position ${other}: ${JSON.stringify([bulk.book[other], exact.book[other], alone.book[other]])}`);
    const text = told({ positions, paths, days, threads, seed: values.seed }, bulk, exact, alone);
    console.log(text);
    if (values.record) await writePart("example", text);
  } finally {
    await clickhouse.close();
    rmSync(folder, { recursive: true });
  }
}

interface Size {
  readonly positions: number;
  readonly paths: number;
  readonly days: number;
  readonly threads: number;
  readonly seed: string;
}

function told({ positions, paths, days, threads, seed }: Size, bulk: Run, exact: Run, alone: Run): string {
  const pairs = positions * paths;
  const line = (name: string, { seconds, computed }: Run) => [
    ...[name, seconds.toFixed(1), (seconds / bulk.seconds).toFixed(2)],
    ...[computed.toFixed(1), (computed / bulk.computed).toFixed(2), ((1e9 * computed) / pairs).toFixed(0)],
  ];
  const liquidated = exact.book.reduce((sum, one) => sum + one.liquidated, 0);
  const worst = exact.book.reduce((least, one) => Math.min(least, one.worst), Infinity);
  const options = `--positions ${positions} --paths ${paths} --days ${days} --seed ${seed}`;
  return `\`npm run sweep:example -- ${options} --record\`: ${positions.toLocaleString("en-US")} positions × ${paths.toLocaleString("en-US")} price paths of ${days} days, ${pairs.toLocaleString("en-US")} pairs. The three found the same of every position, bit by bit: ${liquidated.toLocaleString("en-US")} of the pairs are
liquidated, and the least that a position and its coins are worth is ${worst} USD.

${table(
  ["where", "seconds", "÷ bulk path", "seconds of processors", "÷ bulk path", "nanoseconds of them a pair"],
  [
    line("the package's columns in one process, the bulk path", bulk),
    line("the query, 1 thread", alone),
    ...(threads === 1 ? [] : [line(`the query, ${threads} threads`, exact)]),
  ],
)}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
