import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundle } from "../scripts/build";
import { buildPackage } from "../scripts/build-package";
import { siteFrom } from "../scripts/site";
import { CATALOG } from "../src/catalog";
import { codeName } from "../src/catalog/declare/words";
import { load, type Cells } from "./built-functions";
import { callsOf } from "./columns";
import { measure, type Timing } from "./measure";
import { KINDS, rowsOf, type Kind } from "./rows";
import { table } from "./table";

const root = path.join(__dirname, "..");
const PAGE = path.join(root, "docs/package-benchmarks.md");
const FUNCTIONS = ["INVERSE_PNL", "LIQ_PRICE", "HEDGE_CONTRACTS", "FUNDING_COST"];

type Columns = (args: Record<string, unknown>) => { readonly values: Float64Array };
type Package = Readonly<Record<string, { readonly columns: Columns }>>;

/** Columns through the package, beside the same rows as ranges through the built script of the cells, in turns. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "11" }, rows: { type: "string", default: "100000" } },
  });
  const [rounds, rows] = [Number(values.rounds), Number(values.rows)];
  const folder = mkdtempSync(path.join(tmpdir(), "bench-package-"));
  try {
    const made = path.join(folder, "package");
    await Promise.all([bundle(siteFrom({}), folder, { pane: false }), buildPackage(made)]);
    const cells = load(path.join(folder, "functions.js"));
    const functions = (await import(path.join(made, "index.js"))) as Package;
    const lines: string[][] = [];
    for (const kind of KINDS)
      for (const id of FUNCTIONS) lines.push(line(kind, id, await timed(kind, id, rows, rounds, cells, functions)));
    writeFileSync(PAGE, page(rows, rounds, lines));
    execFileSync(process.execPath, [require.resolve("prettier/bin/prettier.cjs"), "--write", PAGE]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(
  kind: Kind,
  id: string,
  rows: number,
  rounds: number,
  cells: ReturnType<typeof load>,
  functions: Package,
): Promise<readonly Timing[]> {
  const blocks = callsOf(rowsOf(kind, rows))[id] ?? [];
  const inCells = cells[id];
  const inCode = functions[codeName(id)];
  if (!inCells || !inCode) throw new Error(`${id} is not built`);
  const typed = named(id, blocks, (block) => Float64Array.from(block, ([cell]) => cell as number));
  const plain = named(id, blocks, (block) => block.map(([cell]) => cell));
  return measure(
    [
      { name: "ranges", rows, pass: () => inCells(...blocks).length },
      { name: "Float64Array", rows, pass: () => inCode.columns(typed).values.length },
      { name: "array", rows, pass: () => inCode.columns(plain).values.length },
    ],
    rounds,
  );
}

const named = (id: string, blocks: readonly (Cells | null)[], column: (block: Cells) => unknown) =>
  Object.fromEntries(
    Object.keys(CATALOG.find(({ name }) => name === id)?.parameters ?? {}).flatMap((name, place) => {
      const block = blocks[place];
      return block ? [[name, block.length === 1 ? block[0]?.[0] : column(block)]] : [];
    }),
  );

function line(kind: Kind, id: string, [ranges, typed, plain]: readonly Timing[]): string[] {
  if (!ranges || !typed || !plain) throw new Error(`${id} was not measured`);
  const ratio = ({ median }: Timing) => (median / ranges.median).toFixed(2);
  const nanoseconds = ({ median, low, high }: Timing) => [median, low, high].map(Math.round).join(" / ");
  return [kind, id, ...[ranges, typed, plain].map(nanoseconds), ratio(typed), ratio(plain)];
}

const page = (rows: number, rounds: number, lines: readonly string[][]): string =>
  [
    "# The package's columns beside ranges of cells",
    `Written by \`npm run bench:package\`: ${rows.toLocaleString("en")} rows a call through \`.columns\` of
coin-m-hedge-core, and the same rows as \`any[][]\` through the built functions.js, in one process, in turns, ${rounds}
rounds after four to warm up. Nanoseconds a row that the process computes, as median / lower / upper quarter; what counts
is the ratio of the medians (${cpus().length} cores, Node ${process.versions.node}).`,
    table(["rows", "function", "ranges", "Float64Array", "array", "ratio", "ratio, array"], lines),
    "",
  ].join("\n\n");

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
