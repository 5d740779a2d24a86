import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { REACHED, type Reached } from "../reach/reached";
import { buildPackage } from "../scripts/build-package";
import { buildReach } from "../scripts/build-reach";
import { ClickHouse } from "../scripts/reach/clickhouse";
import { writePart } from "../scripts/reach/page";
import { plainName, plainStatements } from "../scripts/reach/plain-sql";
import { codeName } from "../src/catalog/declare/words";
import { appendBlock } from "../test/reach/clickhouse/native-file";
import { callsOf } from "./columns";
import { computing } from "./measure";
import { rowsOf } from "./rows";
import { table } from "./table";

const FUNCTIONS = ["INVERSE_PNL", "LIQ_PRICE", "HEDGE_CONTRACTS", "FUNDING_COST"];
const GROWN = "LIQ_PRICE";

type Columns = (args: Record<string, unknown>) => { readonly values: Float64Array };
type Package = Readonly<Record<string, { readonly columns: Columns }>>;

/** What one pass took: on the wall, and of the processors, all of its processes together. */
interface Pass {
  readonly seconds: number;
  readonly computed: number;
}

/**
 * The functions in ClickHouse beside the package's columns in this process, the bulk path, in turns: `npm run bench:reach`.
 * It writes its part of docs/reach.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "7" }, rows: { type: "string", default: "500000" } },
  });
  const [rounds, rows] = [Number(values.rounds), Number(values.rows)];
  const folder = mkdtempSync(path.join(tmpdir(), "bench-reach-"));
  await buildReach(folder);
  await buildPackage(path.join(folder, "package"));
  const functions = (await import(path.join(folder, "package/index.js"))) as Package;
  const clickhouse = new ClickHouse(folder);
  try {
    for (const statement of plainStatements()) await clickhouse.query(statement);
    const columns = callsOf(rowsOf("typed", rows));
    for (const id of FUNCTIONS) await fill(clickhouse, path.join(folder, `${id}.native`), id, columns[id] ?? []);
    const perFunction: string[][] = [];
    for (const id of FUNCTIONS) perFunction.push(await line(clickhouse, functions, id, columns[id] ?? [], rounds));
    const perRows: string[][] = [];
    for (const count of [10_000, 100_000, 1_000_000, 10_000_000])
      perRows.push(await grown(clickhouse, rows, count, 1, count > rows ? 1 : rounds));
    const perThreads: string[][] = [];
    for (const threads of [1, 2, 4].filter((each) => each <= cpus().length))
      perThreads.push(await grown(clickhouse, rows, 4 * rows, threads, 3));
    await writePart("speed", part(rows, rounds, perFunction, perRows, perThreads));
  } finally {
    await clickhouse.close();
    rmSync(folder, { recursive: true });
  }
}

const reachedOf = (id: string): Reached => REACHED.find(({ definition }) => definition.name === id) as Reached;
const namesOf = (id: string, blocks: readonly number[][][]): string[] =>
  reachedOf(id)
    .takes.map(({ name }) => name)
    .slice(0, blocks.length);

async function fill(clickhouse: ClickHouse, file: string, id: string, blocks: readonly number[][][]): Promise<void> {
  const names = namesOf(id, blocks);
  appendBlock(
    file,
    blocks.map((block, place) => ({
      ...{ name: names[place] as string, type: "Nullable(Float64)", values: block.map(([cell]) => cell as number) },
    })),
  );
  const columns = names.map((name) => `assumeNotNull(${name}) AS ${name}`).join(", ");
  await clickhouse.query(`CREATE TABLE ${id} ENGINE = Memory AS SELECT ${columns} FROM file('${file}', Native)`);
}

/** A call with what the rows have no column for left out. */
function callOf(name: string, { takes, definition }: Reached): string {
  const known = namesOf(definition.name, callsOf(rowsOf("typed", 1))[definition.name] ?? []);
  return `${name}(${takes.map((argument) => (known.includes(argument.name) ? argument.name : "NULL")).join(", ")})`;
}

async function inClickHouse(clickhouse: ClickHouse, query: string): Promise<Pass> {
  const [started, before] = [performance.now(), clickhouse.computed()];
  await clickhouse.query(query);
  return { seconds: (performance.now() - started) / 1000, computed: clickhouse.computed() - before };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

async function line(
  clickhouse: ClickHouse,
  functions: Package,
  id: string,
  blocks: readonly number[][][],
  rounds: number,
): Promise<string[]> {
  const reached = reachedOf(id);
  const names = namesOf(id, blocks);
  const rows = blocks[0]?.length ?? 0;
  const typed = Object.fromEntries(
    blocks.map((block, place) => [names[place], Float64Array.from(block, ([cell]) => cell as number)]),
  );
  const query = (name: string) => `SELECT sum(${callOf(name, reached)}) FROM ${id} SETTINGS max_threads = 1`;
  const [bulk, exact, plain]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds + 2; round++) {
    const before = computing();
    (functions[codeName(id)] as { columns: Columns }).columns(typed);
    const inProcess = (computing() - before) / 1000;
    const inEngine = await inClickHouse(clickhouse, query(reached.name));
    const inDoubles = await inClickHouse(clickhouse, query(plainName(reached)));
    // the first rounds warm up
    if (round < 2) continue;
    bulk.push(inProcess);
    exact.push(inEngine.computed);
    plain.push(inDoubles.computed);
  }
  const nanoseconds = (values: readonly number[]) => ((1e9 * median(values)) / rows).toFixed(0);
  const ratio = (values: readonly number[]) => (median(values) / median(bulk)).toFixed(2);
  return [`\`${reached.name}\``, ...[bulk, exact, plain].map(nanoseconds), ratio(exact), ratio(plain)];
}

/** So many rows of one function, of those that there are, again and again. */
async function grown(
  clickhouse: ClickHouse,
  there: number,
  rows: number,
  threads: number,
  rounds: number,
): Promise<string[]> {
  const reached = reachedOf(GROWN);
  const [first, again] = [Math.min(rows, there), Math.max(1, Math.round(rows / there))];
  // the margin hangs on the round, so that no row is worked out once for all of them
  const call = callOf(reached.name, reached).replace("margin", "margin + 0 * again");
  const query = `SELECT sum(${call}) FROM (SELECT * FROM ${GROWN} LIMIT ${first}) ARRAY JOIN range(${again}) AS again SETTINGS max_threads = ${threads}`;
  await clickhouse.query(query.replace(`LIMIT ${first}`, "LIMIT 1000"));
  const passes: Pass[] = [];
  for (let round = 0; round < rounds; round++) passes.push(await inClickHouse(clickhouse, query));
  const seconds = Math.min(...passes.map((pass) => pass.seconds));
  const computed = median(passes.map((pass) => pass.computed));
  return [
    ...[(first * again).toLocaleString("en-US"), String(threads), ((1e9 * computed) / (first * again)).toFixed(0)],
    ...[((1e9 * seconds) / (first * again)).toFixed(0), Math.round((first * again) / seconds).toLocaleString("en-US")],
  ];
}

const GROWTH = ["rows", "threads", "ns of processors a row", "ns on the wall a row, the best pass", "rows a second"];

const part = (
  rows: number,
  rounds: number,
  perFunction: readonly string[][],
  perRows: readonly string[][],
  perThreads: readonly string[][],
): string =>
  [
    `Written by \`npm run bench:reach\`: ${rows.toLocaleString("en-US")} rows with prices of two decimals, in turns, ${rounds} rounds after two to warm up;
medians (${cpus().length} cores, Node ${process.versions.node}). Nanoseconds are of the processors, those of ClickHouse and of the function's process
together; the bulk path is \`.columns\` of the package on Float64Arrays in one process.`,
    table(
      ["function", "bulk path, ns a row", "ClickHouse", "plain expression", "ClickHouse ÷ bulk", "plain ÷ bulk"],
      perFunction,
    ),
    `How it grows with the rows (\`COINM_${GROWN}\`, one thread), and with the processes, of which each thread has one:`,
    table(GROWTH, perRows),
    table(GROWTH, perThreads),
  ].join("\n\n");

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
