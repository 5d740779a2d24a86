import { FORMULAS, type Contender, type Formula } from "./contenders/contender";
import { decimalArranged } from "./contenders/decimal-arranged";
import { doubles } from "./contenders/doubles";
import { libraries } from "./contenders/libraries";
import { ours } from "./contenders/ours";
import { computing, measure, type Timing } from "./measure";
import { KINDS, rowsOf, type Kind, type Rows } from "./rows";

const CONTENDERS: readonly Contender[] = [doubles, ours, decimalArranged, ...libraries];
/** Hostile rows go through exact fractions, a hundred times slower. */
const ROWS: Readonly<Record<Kind, number>> = { typed: 100_000, computed: 100_000, hostile: 3_000 };
/** A pass of a library works through the first rows of the same list, as many as take about so long. */
const PASS_MILLISECONDS = 8;
const TRIAL_ROWS = 100;
const COMPARED_ROWS = 1000;

export interface Measured extends Timing {
  readonly kind: Kind;
  readonly formula: Formula;
  readonly rows: number;
  /** The share of rows, of those compared, where the number is not the exact one. */
  readonly wrong: number;
}

/** Every contender on every function and kind of row, in one run. */
export async function measureFormulas(rounds: number): Promise<Measured[]> {
  const table: Measured[] = [];
  for (const kind of KINDS) {
    const all = rowsOf(kind, ROWS[kind]);
    for (const formula of FORMULAS) {
      const tasks = CONTENDERS.map((contender) => task(contender, formula, all));
      const timings = await measure(tasks, rounds);
      CONTENDERS.forEach((contender, index) => {
        const { rows } = tasks[index] as (typeof tasks)[number];
        const wrong = share(contender, formula, all, Math.min(rows, COMPARED_ROWS));
        table.push({ ...(timings[index] as Timing), kind, formula, rows, wrong });
      });
    }
  }
  return table;
}

function task(contender: Contender, formula: Formula, all: Rows) {
  const list = all[formula] as Rows["pnl"];
  const fast = contender === doubles || contender === ours;
  const rows = fast ? list : list.slice(0, rowsInAPass(contender, formula, list));
  const sum = contender.sums[formula] as (rows: unknown) => number;
  return { name: contender.name, rows: rows.length, pass: () => sum(rows) };
}

function rowsInAPass({ functions }: Contender, formula: Formula, list: readonly unknown[]): number {
  const call = functions[formula] as (row: unknown) => number;
  const trial = list.slice(0, TRIAL_ROWS);
  const times = [0, 1, 2, 3].map(() => {
    const started = computing();
    for (const row of trial) call(row);
    return computing() - started;
  });
  return Math.max(TRIAL_ROWS, Math.round((PASS_MILLISECONDS * TRIAL_ROWS) / Math.min(...times)));
}

function share({ functions }: Contender, formula: Formula, all: Rows, rows: number): number {
  const call = functions[formula] as (row: unknown) => number;
  const exactly = decimalArranged.functions[formula] as (row: unknown) => number;
  return all[formula].slice(0, rows).filter((row) => !Object.is(call(row), exactly(row))).length / rows;
}
