import { doubles } from "./contenders/doubles";
import { decimalPlain } from "./contenders/libraries";
import type { Formula } from "./contenders/contender";
import { load, type Cells } from "./built-functions";
import { callsOf } from "./columns";
import { measure, type Timing } from "./measure";
import { rowsOf } from "./rows";

const ROWS = 10_000;
const DECIMAL_ROWS = 500;
const IDS: Readonly<Record<string, Formula>> = {
  INVERSE_PNL: "pnl",
  LIQ_PRICE: "liquidation",
  HEDGE_CONTRACTS: "hedge",
  FUNDING_COST: "funding",
};

export interface SingleCall extends Timing {
  readonly id: string;
}

/** One cell a call, through the built script: blocks of one cell in and out, and the same with numbers as text. */
async function measureSingleCalls(file: string, rounds: number): Promise<SingleCall[]> {
  const functions = load(file);
  const rows = rowsOf("typed", ROWS);
  const columns = callsOf(rows);
  const table: SingleCall[] = [];
  for (const [id, formula] of Object.entries(IDS)) {
    const call = functions[id];
    if (!call) throw new Error(`${id} is not in ${file}`);
    const cells = rows[formula].map((_, row) => (columns[id] ?? []).map((column) => [column[row] as number[]]));
    const texts = cells.map((args) => args.map((block) => block.map((line) => line.map(String))));
    // a cell that is refused is thrown to Excel
    const value = (args: Cells[]): number => {
      try {
        return Number(call(...args)[0]?.[0]) || 0;
      } catch {
        return 0;
      }
    };
    const sum = (calls: readonly Cells[][]) => () => calls.reduce((total, args) => total + value(args), 0);
    const list = rows[formula] as never;
    const few = rows[formula].slice(0, DECIMAL_ROWS) as never;
    const tasks = [
      { name: "raw doubles, the formula alone", rows: ROWS, pass: () => doubles.sums[formula](list) },
      { name: "this project, numbers", rows: ROWS, pass: sum(cells) },
      { name: "this project, numbers as text", rows: ROWS, pass: sum(texts) },
      {
        name: "decimal.js, straightforward, the formula alone",
        rows: DECIMAL_ROWS,
        pass: () => decimalPlain.sums[formula](few),
      },
    ];
    table.push(...(await measure(tasks, rounds)).map((timing) => ({ id, ...timing })));
  }
  return table;
}

const [file, rounds] = process.argv.slice(2) as [string, string];
void measureSingleCalls(file, Number(rounds)).then((table) => process.stdout.write(JSON.stringify(table)));
