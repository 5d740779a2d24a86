import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { Decimal as DecimalClass } from "decimal.js";
import { load } from "./built-functions";
import { callsOf } from "./columns";
import { straightforward } from "./contenders/straightforward";
import { computing } from "./measure";
import { rowsOf } from "./rows";

const ROWS = 1000;

export interface FirstCall {
  /** Milliseconds that the process computes: to have the script ready, for the first 1000 rows, for the next. */
  readonly load: number;
  readonly first: number;
  readonly second: number;
}

/** A process that has computed nothing before, as Excel starts one. */
function measureFirstCall(who: string, file: string): FirstCall {
  const rows = rowsOf("typed", ROWS);
  const started = computing();
  const call = who === "ours" ? oursFrom(file, rows) : decimalFrom(file, rows);
  const loaded = computing();
  call();
  const first = computing();
  call();
  return { load: loaded - started, first: first - loaded, second: computing() - first };
}

function oursFrom(file: string, rows: ReturnType<typeof rowsOf>): () => unknown {
  const pnl = load(file)["INVERSE_PNL"];
  const columns = callsOf(rows)["INVERSE_PNL"] ?? [];
  return () => pnl?.(...columns);
}

function decimalFrom(file: string, rows: ReturnType<typeof rowsOf>): () => unknown {
  vm.runInThisContext(readFileSync(file, "utf8"), { filename: file });
  const Decimal = (globalThis as unknown as { Decimal: typeof DecimalClass }).Decimal.clone({ precision: 40 });
  const { functions } = straightforward<DecimalClass>("decimal.js", {
    of: (value) => new Decimal(value),
    plus: (a, b) => a.plus(b),
    minus: (a, b) => a.minus(b),
    times: (a, b) => a.times(b),
    over: (a, b) => a.div(b),
    abs: (a) => a.abs(),
    sign: (a) => (a.isZero() ? 0 : a.isNegative() ? -1 : 1),
    whole: (a) => a.toDecimalPlaces(0),
    number: (a) => a.toNumber(),
  });
  return () => rows.pnl.map(functions.pnl);
}

const [who, file] = process.argv.slice(2) as [string, string];
process.stdout.write(JSON.stringify(measureFirstCall(who, file)));
