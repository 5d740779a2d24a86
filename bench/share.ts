import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { format } from "prettier";
import { convert, convertBack } from "../src/native/convert/convert";
import { converted } from "../src/native/convert/conversion";
import { frozen } from "../src/native/convert/frozen";
import { repairOf } from "../src/native/convert/repair";
import { whoCanOpen } from "../src/native/convert/who-can-open";
import type { InTurns } from "../src/native/in-turns";
import { nativeSheetInTurns } from "../src/native/sheet/native-sheet";
import { MemoryWorkbook } from "../src/workbook/memory/memory-workbook";
import type { CellsInUse } from "../src/workbook/cells-in-use";
import { built, KINDS } from "../test/builder/drafts";
import { table } from "./table";

/**
 * What the pane itself takes over a workbook of 20,000 formulas of ours: the workbook is in memory, so that nothing of it
 * is Excel's. `npm run bench:share` writes docs/share-benchmarks.md.
 */
const ROWS = 4_000;
const CALLS = (row: number): string[] => [
  `=COINM.INVERSE_PNL(A${row},B${row},C${row},100)`,
  `=COINM.LIQ_PRICE(A${row},B${row},D${row},0.005,100)`,
  `=COINM.FUNDING_COST(A${row},B${row},0.0001,100,270)*2`,
  `=COINM.NOTIONAL(A${row},C${row},100)+1`,
  `=IFERROR(COINM.MARGIN_FOR_LIQ(A${row},B${row},E${row},0.005,100),0)`,
];
const INPUTS = (row: number): number[] => {
  const entry = 30_000.5 + ((row * 7_919) % 60_000);
  return [-1_000 - row, entry, Number((entry * 0.9).toFixed(2)), 1 + row / 100, Number((entry * 1.3).toFixed(2))];
};
const WORKBOOK = { kind: "workbook" } as const;

interface Timed {
  readonly what: string;
  readonly seconds: number;
  /** The longest that nothing else had its turn, in milliseconds. */
  readonly held: number;
  readonly came: string;
}

const timings: Timed[] = [];

/** Runs it as the pane does, and looks at how long the page would have been held up between two turns. */
async function timed<Found>(
  what: string,
  work: (how: InTurns) => Promise<Found>,
  came: (found: Found) => string,
): Promise<Found> {
  let [last, held] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const watch = setInterval(look, 0);
  const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const began = performance.now();
  const found = await work({ progress: () => undefined, breathe });
  look();
  clearInterval(watch);
  timings.push({ what, seconds: (performance.now() - began) / 1_000, held, came: came(found) });
  return found;
}

const must = <Found>(found: Found | undefined): Found => {
  if (found === undefined) throw new Error("it was cancelled");
  return found;
};
const formulasIn = ({ sheets }: CellsInUse): string =>
  JSON.stringify(sheets.map(({ formulas }) => formulas.map((row) => row.filter((formula) => formula !== ""))));

/** Nothing calculates ours here: what a cell shows is a number that it could show. */
function opened(formulas: (row: number) => string[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook(["Sheet1"], () => 7.25);
  const entered = (row: number) => [...INPUTS(row), ...formulas(row).map((formula) => ({ formula }))];
  workbook.enter(
    { sheet: "Sheet1", cells: "A1" },
    Array.from({ length: ROWS }, (_, row) => entered(row + 1)),
  );
  return workbook;
}

async function main(): Promise<void> {
  const workbook = opened(CALLS);
  const before = formulasIn(await workbook.cellsInUse());
  const asBefore = async (): Promise<void> => {
    if (formulasIn(await workbook.cellsInUse()) !== before) throw new Error("a formula is not what it was");
  };
  const count = ({ changes }: { readonly changes: readonly unknown[] }): string => `${changes.length} formulas`;

  const inUse = await workbook.cellsInUse();
  const plans = [];
  for (const spelling of ["let", "plain"] as const)
    plans.push(
      await timed(
        `compare, ${spelling === "let" ? "with" : "without"} LET`,
        async (how) => must(await converted(inUse, WORKBOOK, spelling, how)),
        ({ changes, stays, difference }) =>
          `${changes.length} equal to ${difference.toExponential(1)}, ${stays.length} stay`,
      ),
    );
  const [plan] = plans as [(typeof plans)[number]];
  if (plan.changes.length !== ROWS * CALLS(1).length) throw new Error("formulas stay as they are");
  const written = ({ outcome }: { readonly outcome: string }): string => outcome;
  await timed("write", ({ progress }) => convert(workbook, plan, { ...(progress && { progress }) }), written);
  await timed(
    "say who can open it",
    async (how) => must(await whoCanOpen(await workbook.cellsInUse(), how)),
    ({ newer }) => `${newer[0]?.cells.length} with LET`,
  );
  await timed("bring back", (how) => convertBack(workbook, how), written);
  await asBefore();
  const freeze = await timed("freeze: look", async (how) => must(await frozen(inUse, WORKBOOK, how)), count);
  await timed("freeze: write", ({ progress }) => convert(workbook, freeze, { ...(progress && { progress }) }), written);
  await timed("bring back", (how) => convertBack(workbook, how), written);
  await asBefore();
  const lost = opened((row) => CALLS(row).map((formula) => formula.replace("COINM.", "_xldudf_COINM_")));
  const mend = await timed(
    "repair: look",
    async (how) => must(await repairOf(await lost.cellsInUse(), WORKBOOK, how)),
    count,
  );
  await timed("repair: write", (how) => lost.replaceFormulas(mend.changes, how), written);
  if (formulasIn(await lost.cellsInUse()) !== before) throw new Error("a formula was not repaired");
  for (const share of [0.1, 0.5, 0.9]) {
    const stop = new AbortController();
    const cancel = ({ done, of }: { done: number; of: number }): void => {
      if (done / of >= share) stop.abort();
    };
    await timed(
      `write, cancelled at ${share * 100} %`,
      () => convert(workbook, plan, { signal: stop.signal, progress: cancel }),
      written,
    );
    await asBefore();
  }
  for (const kind of ["the example", "filled, and the price has moved"])
    await timed(
      `a hedge sheet without the add-in: ${kind}`,
      async (how) => must(await nativeSheetInTurns(built(KINDS[kind]).plan(), how)),
      ({ plan: { blocks } }) => `${blocks.length} blocks`,
    );
  const text = await format(report(), { parser: "markdown", printWidth: 120 });
  writeFileSync(path.join(__dirname, "../docs/share-benchmarks.md"), text);
}

const report = (): string => `# What a user waits for who shares a workbook

Written by \`npm run bench:share\`: ${(ROWS * CALLS(1).length).toLocaleString("en-US")} formulas of ours on one sheet, five functions over ${ROWS.toLocaleString("en-US")} rows. The workbook
is in memory: what Excel takes to answer and to calculate comes on top (it is asked for 4,000 cells at a time and sent 250
formulas at a time, and can be cancelled between any two). After each way back, and after each cancellation, every
formula is compared with what it was. "Held up" is the longest that nothing else of the pane had its turn: the first turn,
in which formulas are derived and nothing is compiled yet. A workbook in memory gives nobody a turn while it is written.

- ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, load ${os
  .loadavg()
  .map((minutes) => minutes.toFixed(1))
  .join(", ")}, Node ${process.versions.node}

${table(
  ["", "seconds", "held up, at most", "came to"],
  timings.map(({ what, seconds, held, came }) => [
    what,
    seconds.toFixed(1),
    /write|back/.test(what) ? "–" : `${held.toFixed(0)} ms`,
    came,
  ]),
)}
`;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
