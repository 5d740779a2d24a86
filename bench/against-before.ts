import { CATALOG } from "../src/catalog";
import type { Definition, Example } from "../src/catalog/declare/define";
import { load, type BoundFunctions, type Cells } from "./built-functions";
import { callsOf } from "./columns";
import { measure, type Timing } from "./measure";
import { rowsOf } from "./rows";

/** Two builds of the functions on the same arguments, in turns: what a call takes now, and what it took. */
export interface Compared {
  readonly name: string;
  readonly now: Timing;
  readonly before: Timing;
}

const CALLS = 2000;
const ROWS = 100_000;

/** The functions' own first examples, and ranges of many rows of the four that are called the most. */
async function againstBefore(nowFile: string, beforeFile: string, rounds: number): Promise<Compared[]> {
  const [before, now] = [load(beforeFile), load(nowFile)];
  const compared: Compared[] = [];
  const compare = async (name: string, id: string, args: readonly (Cells | null)[], times: number) => {
    const pass = (functions: BoundFunctions) => () => {
      let rows = 0;
      for (let call = 0; call < times; call++) rows += functions[id]?.(...args).length ?? 0;
      return rows;
    };
    const tasks = [
      { name: "now", rows: times, pass: pass(now) },
      { name: "before", rows: times, pass: pass(before) },
    ];
    const [ofNow, ofBefore] = (await measure(tasks, rounds)) as [Timing, Timing];
    compared.push({ name, now: ofNow, before: ofBefore });
  };
  for (const definition of CATALOG) {
    const { name, examples } = definition as Definition;
    const example = examples.find(({ gives }) => typeof gives !== "object" || !("refuses" in gives));
    if (!example || !before[name]) continue;
    await compare(name, name, argumentsOf(definition as Definition, example), CALLS);
  }
  for (const [id, columns] of Object.entries(callsOf(rowsOf("typed", ROWS))))
    await compare(`${id}, ${ROWS.toLocaleString("en")} rows`, id, columns, 1);
  return compared;
}

/** An example's arguments as Excel hands them over, each a block of cells; what it leaves out is null. */
const argumentsOf = ({ parameters }: Definition, example: Example): (Cells | null)[] =>
  Object.keys(parameters).map((name) => {
    const given = (example.arguments as Readonly<Record<string, unknown>>)[name];
    if (given === undefined) return null;
    return Array.isArray(given) ? (given as Cells) : [[given]];
  });

const [now, before, rounds] = process.argv.slice(2) as [string, string, string];
void againstBefore(now, before, Number(rounds)).then((table) => process.stdout.write(JSON.stringify(table)));
