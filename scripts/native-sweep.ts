import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { format } from "prettier";
import { table } from "../bench/table";
import { HARDNESSES, type Hardness } from "../test/native/hard-rows";
import { sweep, SWEPT, type Swept, type Tally } from "../test/native/sweep";

/**
 * Compares what our functions are written out to with the functions themselves, on very many rows, some functions at a
 * time in processes of their own, and writes docs/native-sweep.md: `npm run twins`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "100000" },
      jobs: { type: "string", default: String(availableParallelism()) },
      one: { type: "string" },
    },
  });
  const rows = Number(values.rows);
  if (values.one !== undefined) {
    const definition = SWEPT.find(({ name }) => name === values.one);
    if (!definition) throw new RangeError(`${values.one} has no form without the add-in`);
    process.stdout.write(JSON.stringify(sweep(definition, rows)));
    return;
  }
  const found = new Map<string, Swept>();
  const left = SWEPT.map(({ name }) => name);
  const job = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      found.set(name, await inProcess(name, rows));
      console.log(`${name}, ${found.size} of ${SWEPT.length}`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, job));
  const all = SWEPT.map(({ name }) => found.get(name) as Swept);
  const text = await format(report(all, rows), { parser: "markdown", printWidth: 120 });
  writeFileSync(path.join(__dirname, "../docs/native-sweep.md"), text);
}

const inProcess = async (name: string, rows: number): Promise<Swept> => {
  const script = [...process.execArgv, __filename, "--one", name, "--rows", String(rows)];
  const { stdout } = await promisify(execFile)(process.execPath, script, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Swept;
};

type Counted = { [K in keyof Tally]: Tally[K] extends number ? K : never }[keyof Tally] & string;

const total = ({ tallies }: Swept, kinds: readonly Hardness[], what: Counted): number => {
  const values = kinds.map((kind) => tallies[kind][what]);
  return what === "most" || what === "farthest" ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
};
const HARD = HARDNESSES.filter((kind) => kind !== "plain");
const digits = (value: number): string => (value === 0 ? "0" : value.toExponential(1));
const counted = (value: number): string => (value === 0 ? "–" : value.toLocaleString("en-US"));

function report(all: readonly Swept[], rows: number): string {
  const perFunction = all.map((one) => [
    `\`${one.name}\``,
    String(one.seed),
    ...["refused", "most"].map((what) =>
      what === "most" ? digits(total(one, HARDNESSES, "most")) : counted(total(one, HARDNESSES, "refused")),
    ),
    ...[["plain"] as const, HARD].flatMap((kinds) => [
      counted(total(one, kinds, "over")),
      counted(total(one, kinds, "doubtful")),
      counted(total(one, kinds, "errs") + total(one, kinds, "otherwise")),
    ]),
    counted(total(one, HARDNESSES, "answers")),
  ]);
  const perKind = HARDNESSES.map((kind) => {
    const sum = (what: Counted): number => all.reduce((before, one) => before + one.tallies[kind][what], 0);
    const share = (count: number): string => (count === 0 ? "–" : `${((100 * count) / sum("rows")).toFixed(4)} %`);
    const farthest = Math.max(...all.map((one) => one.tallies[kind].farthest));
    const row = [sum("over"), sum("doubtful"), sum("errs"), sum("otherwise"), sum("answers")].map(share);
    return [kind, sum("rows").toLocaleString("en-US"), ...row, digits(farthest)];
  });
  return `# What our functions are written out to, against the functions

Written by \`npm run twins${rows === 100_000 ? "" : ` -- --rows ${rows}`}\`: ${rows.toLocaleString("en-US")} random rows a function, ${all.length} functions. Ours is reckoned exactly; the formula
without the add-in in plain doubles, operation by operation as a spreadsheet does it, by the certificate's own evaluator.
Rows come from the seed beside the name (mulberry32; it is made of the name); \`test/native/sweep.long.test.ts\` runs the
first of them again. Every second row is as a user's cells are; of the others each fourth has prices next to each other
(a difference in the 4th to the 14th digit), coins of 1e-3 to 1e-9 of the usual, one number moved by 10 to 290 powers of
ten, or an odd cell: blank, 0, a text, TRUE, a number as text.

A row that is further apart than 1e-12, or in doubt, is **not written**: the certificate compares each cell with its own
inputs, leaves such a one as it is and says why. What the sweep shows beside it is how seldom that is, and that no formula
gives a number where the function refuses.

${table(
  [
    "function",
    "seed",
    "both refuse",
    "largest difference",
    "plain: over 1e-12",
    "in doubt",
    "refuses",
    "hard: over 1e-12",
    "in doubt",
    "refuses",
    "number for a refusal",
  ],
  perFunction,
)}

${table(
  [
    "kind of row",
    "rows",
    "over 1e-12",
    "in doubt",
    "no number in doubles",
    "refuses otherwise",
    "number for a refusal",
    "farthest",
  ],
  perKind,
)}

Why a row is over the bound, in doubt or refused:

- **Next to each other.** A difference of two prices is rounded to the fifteenth digit, and keeps all that the cells show.
  Where fees of opposite sign, interest or a margin cancel beside it (\`INVERSE_PNL\` with a rebate as large as the fee,
  \`INVERSE_ROE\` in dollars, \`LINEAR_PNL\`, \`CASH_CARRY\`, \`SCENARIO_TABLE\`), what is left has fewer digits in doubles: the
  last digit of a double is 1e-16 of what was subtracted, whatever the form.
- **Lots.** Where a number of lots is whole but for a last digit, or has more than fifteen digits, spreadsheets differ:
  in doubt, and with contracts of 1e18 and more over the bound.
- **Ends of doubles.** A product beyond 1.8e308 is #NUM!, one below 5e-324 is 0 in doubles; the functions are exact. A
  formula then has an error, or refuses in another way; it has no number that looks right.
- **What cancels.** A sum of which next to nothing is left (running sums, costs against rebates, a position against coins)
  has the digits of that; where the exact sum is 0 and doubles have 1e-12, the cell is not written.
- **Beside a pole.** A price next to where there is none any more has the digits of what is left of the margin.
`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
