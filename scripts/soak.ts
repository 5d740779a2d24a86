import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs, promisify } from "node:util";
import { format } from "prettier";
import { load } from "../bench/built-functions";
import { table } from "../bench/table";
import { runRows, type Stretch } from "../test/soak/rows";
import { ScriptedUser } from "../test/soak/user";
import { loadHeadless } from "../test/workbench/headless";
import { bundle } from "./build";
import { siteFrom } from "./site";

const PAGE = path.join(__dirname, "../docs/soak.md");
/** After so many steps the workbook is looked at as a whole, and a new one is opened. */
const STEPS_A_WORKBOOK = 200;
const STRETCHES = 20;

/** A timer of the grid's own that rings after its workbook was closed: it is no part of the add-in. */
const OF_A_CLOSED_GRID = /^\[LocaleService\]: Locale not initialized/;

interface Life {
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly minutes: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/**
 * A scripted user on a rough host for as long as one likes, and rows by the million in one process:
 * `npm run soak -- --minutes 60 --seed 1`. It writes docs/soak.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      rows: { type: "string", default: "10000000" },
      "rows-alone": { type: "boolean", default: false },
    },
  });
  const [minutes, rows] = [Number(values.minutes), Number(values.rows)];
  if (values["rows-alone"]) return console.log(JSON.stringify(await rowsInOneProcess(rows, minutes)));
  const unhandled: string[] = [];
  process.on("unhandledRejection", (reason) => void unhandled.push(`nobody handled: ${String(reason)}`));
  process.on("uncaughtException", (error) => {
    if (!OF_A_CLOSED_GRID.test(error.message)) unhandled.push(`nobody caught: ${String(error.stack)}`);
  });
  const [stretches, life] = await Promise.all([
    rowsInAnotherProcess(rows, minutes),
    live(minutes, Number(values.seed), unhandled),
  ]);
  const command = `npm run soak -- --minutes ${values.minutes} --seed ${values.seed} --rows ${values.rows}`;
  await writeFile(PAGE, await format(page(command, life, stretches), { parser: "markdown", printWidth: 120 }));
  console.log(readFileSync(PAGE, "utf8"));
  process.exit(life.faults.length > 0 ? 1 : 0);
}

async function live(minutes: number, firstSeed: number, unhandled: readonly string[]): Promise<Life> {
  const started = Date.now();
  const counts = new Map<string, number>();
  const faults: string[] = [];
  const seeds: number[] = [];
  let steps = 0;
  const isOver = () => Date.now() - started > minutes * 60_000;
  for (let seed = firstSeed; !isOver(); seed++) {
    seeds.push(seed);
    const office = loadHeadless().openExcel();
    const user = new ScriptedUser(office, seed);
    for (let step = 0; step < STEPS_A_WORKBOOK && !isOver(); step++, steps++) await user.step();
    await user.end();
    office.close();
    for (const [what, count] of user.counts) counts.set(what, (counts.get(what) ?? 0) + count);
    faults.push(...user.faults.map((fault) => `seed ${seed}: ${fault}`));
    console.log(`${new Date().toISOString().slice(11, 19)} seed ${seed}: ${steps} steps, ${faults.length} faults`);
  }
  return { seeds, steps, minutes: (Date.now() - started) / 60_000, counts, faults: [...faults, ...unhandled] };
}

/** This script once more, so that the user's work is in neither the rows' time nor their heap. */
async function rowsInAnotherProcess(rows: number, minutes: number): Promise<Stretch[]> {
  const options = ["--rows-alone", "--rows", String(rows), "--minutes", String(minutes)];
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, __filename, ...options]);
  return JSON.parse(stdout) as Stretch[];
}

/** The stretches begin at even distances. */
async function rowsInOneProcess(rows: number, minutes: number): Promise<Stretch[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "coinm-soak-"));
  await bundle(siteFrom({}), folder, { pane: false });
  const functions = load(path.join(folder, "functions.js"));
  rmSync(folder, { recursive: true });
  const started = Date.now();
  const stretches: Stretch[] = [];
  for (const stretch of runRows(functions, rows, STRETCHES)) {
    stretches.push(stretch);
    const next = started + (stretches.length / (STRETCHES - 1)) * minutes * 60_000;
    if (stretches.length < STRETCHES) await pause(Math.max(0, next - Date.now()));
  }
  return stretches;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function page(command: string, { seeds, steps, minutes, counts, faults }: Life, stretches: readonly Stretch[]): string {
  const happened = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, count]) => [what, String(count)]);
  const rows = stretches.reduce((sum, stretch) => sum + stretch.rows, 0);
  return `# Soak: a user on a rough host, and rows by the million

Written by \`${command}\`; a short slice is in test/soak.

## A scripted user

Somebody edits hedges, keeps them, shares them in a table, inserts sheets of them, of the book and of an export, two things
at once now and then, through Microsoft's own Office.js on the workbench's host, while one request in twelve is refused half
done, lost, answered to nobody, held up, or the last one of a pane that is reloaded. After each step: nobody waits without
end; what the workbook keeps is one of the texts that were handed over, and none older than what was kept for certain; the
pane shows what was last written in it; a sheet is there as a whole or not at all, or the error has said what may be left.
At the end of a workbook pane, table and what is kept are alike. In what order timers ring is the machine's: a seed lives
nearly the same life again.

**${steps.toLocaleString("en-US")} steps in ${minutes.toFixed(1)} minutes, seeds ${seeds[0]} to ${seeds.at(-1)}: ${faults.length === 0 ? "no fault, no rejection that nobody handled" : `${faults.length} faults`}.**

${faults.map((fault) => `- ${fault}`).join("\n")}

${table(["what happened", "times"], happened)}

## Rows in one process

${rows.toLocaleString("en-US")} rows of sixteen and seventeen digits through the built functions.js in one process, four functions in turns, ${stretches.length} stretches
over ${minutes.toFixed(0)} minutes: nanoseconds of the processor a row, and the heap after it was cleared.

${table(
  ["stretch", "ns a row", "heap, MB"],
  stretches.map(({ nanoseconds, heap }, at) => [String(at + 1), nanoseconds.toFixed(0), megabytes(heap)]),
)}
`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
