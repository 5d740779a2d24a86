import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { OF_VALUES, REACHED, type Reached } from "../reach/reached";
import { cellsOf } from "../test/reach/clickhouse/cells";
import {
  compared,
  comparedPlain,
  writeRows,
  type Compared,
  type ComparedPlain,
} from "../test/reach/clickhouse/compare";
import { seedOf } from "../test/native/sweep";
import { bundle } from "./build";
import { buildReach } from "./build-reach";
import { ClickHouse } from "./reach/clickhouse";
import { writePart } from "./reach/page";
import { plainForms, plainStatements } from "./reach/plain-sql";
import { siteFrom } from "./site";
import { table } from "../bench/table";

interface Found {
  readonly reached: Reached;
  readonly exact: Compared;
  readonly plain: ComparedPlain | undefined;
}

/**
 * The functions in ClickHouse against the production build's cells, and the plain expressions beside them, on very many
 * rows: `npm run reach:sweep`. It writes its part of docs/reach.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: "string", default: "1000000" }, only: { type: "string" } } });
  const rows = Number(values.rows);
  const folder = mkdtempSync(path.join(tmpdir(), "coinm-reach-"));
  await Promise.all([bundle(siteFrom({}), folder, { pane: false }), buildReach(path.join(folder, "reach"))]);
  const code = readFileSync(path.join(folder, "functions.js"), "utf8");
  const cells = cellsOf(code);
  let version = "";
  try {
    const hasPlain = new Set(plainForms().map(([{ name }]) => name));
    const found: Found[] = [];
    const file = path.join(folder, "rows.native");
    for (const reached of REACHED.filter(({ definition }) => (values.only ?? definition.name) === definition.name)) {
      // a row of lists is a call of its own
      const count = OF_VALUES.includes(reached) ? rows : Math.ceil(rows / 10);
      writeRows(file, reached, count, cells);
      // the processes of a function stay as long as ClickHouse does
      const clickhouse = new ClickHouse(path.join(folder, "reach"));
      try {
        version ||= String((await clickhouse.query("SELECT version()"))[0]?.[0]);
        const exact = await compared(clickhouse, reached, file);
        for (const statement of plainStatements()) await clickhouse.query(statement);
        const plain = hasPlain.has(reached.name) ? await comparedPlain(clickhouse, reached, file) : undefined;
        found.push({ reached, exact, plain });
        console.log(JSON.stringify({ name: reached.name, ...exact, ...plain }));
      } finally {
        await clickhouse.close();
      }
    }
    if (!values.only) await writePart("bits", part(found, rows, version, code));
    const wrong = found.filter(({ exact }) => exact.otherNumber + exact.otherReason > 0);
    const loud = found.filter(({ plain }) => plain && plain.answers > 0);
    if (wrong.length > 0)
      throw new Error(`${wrong.map(({ reached }) => reached.name).join(", ")}: other than the cells`);
    if (loud.length > 0)
      throw new Error(`${loud.map(({ reached }) => reached.name).join(", ")}: plain without a reason`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const counted = (value: number): string => (value === 0 ? "–" : value.toLocaleString("en-US"));
const digits = (value: number): string => (value === 0 ? "0" : value.toExponential(1));

function part(found: readonly Found[], rows: number, version: string, code: string): string {
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const lines = found.map(({ reached, exact, plain }) => [
    `\`${reached.name}\``,
    String(seedOf(reached.definition)),
    ...[exact.rows, exact.refused, exact.otherNumber, exact.otherReason].map(counted),
    ...(plain
      ? [
          ...[digits(plain.mostPlain), counted(plain.overPlain), counted(plain.lostPlain), digits(plain.mostHard)],
          ...[plain.overHard, plain.lostHard, plain.answers].map(counted),
        ]
      : Array<string>(7).fill("")),
  ]);
  const total = found.reduce((sum, { exact }) => sum + exact.rows, 0);
  return `Written by \`npm run reach:sweep${rows === 1_000_000 ? "" : ` -- --rows ${rows}`}\`: ClickHouse ${version} on ${total.toLocaleString("en-US")} rows, against the cells of
functions.js (SHA-256 ${hash}…). Other number: the double is another one, or is there where the cell has none.

${table(
  [
    ...["function", "seed", "rows", "refused", "other number", "other reason"],
    ...["plain expression: largest difference, plain rows", "over 1e-12", "no number"],
    ...["hard rows: largest difference", "over 1e-12", "no number", "number for a refusal"],
  ],
  lines,
)}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
