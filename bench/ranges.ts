import { load } from "./built-functions";
import { callsOf } from "./columns";
import { computing, spread } from "./measure";
import { rowsOf } from "./rows";

/** One function on ranges of growing length, through the built script: cells in, cells out. */
export interface RangeCalls {
  readonly id: string;
  readonly rows: number;
  /** Nanoseconds a row that the process computes, the collection of garbage counted. */
  readonly computing: ReturnType<typeof spread>;
  /** Milliseconds on the clock, at best: what the machine's other work leaves of it. */
  readonly atBest: number;
  /** Bytes a row of the block of results, after the garbage is gone. */
  readonly kept: number;
}

/** Run with node --expose-gc, once for each function and length, so that nothing is warmer than it would be. */
function measureRange(file: string, id: string, rows: number, times: number): RangeCalls {
  const call = load(file)[id];
  if (!call) throw new Error(`${id} is not in ${file}`);
  const columns = callsOf(rowsOf("typed", rows))[id] ?? [];
  const samples: number[] = [];
  let atBest = Infinity;
  let kept = 0;
  for (let time = 0; time < times; time++) {
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed;
    const [began, clock] = [computing(), performance.now()];
    const block = call(...columns);
    samples.push(((computing() - began) * 1e6) / rows);
    atBest = Math.min(atBest, performance.now() - clock);
    globalThis.gc?.();
    kept = (process.memoryUsage().heapUsed - heap) / rows;
    if (block.length !== rows) throw new Error(`${id} gave ${block.length} rows of ${rows}`);
  }
  return { id, rows, computing: spread(samples), atBest, kept };
}

const [file, id, rows, times] = process.argv.slice(2) as [string, string, string, string];
process.stdout.write(JSON.stringify(measureRange(file, id, Number(rows), Number(times))));
