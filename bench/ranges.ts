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
  const samples = Array.from({ length: times }, () => once(() => call(...columns)));
  const atBest = Math.min(...samples.map(({ clock }) => clock));
  const computed = spread(samples.map(({ computed }) => (computed * 1e6) / rows));
  // the first time compiled code is kept as well
  const kept = Math.min(...samples.map(({ bytes }) => bytes)) / rows;
  return { id, rows, computing: computed, atBest, kept };
}

/** One call, its block of results alive until the garbage is gone; milliseconds and bytes. */
function once(call: () => unknown[][]): { clock: number; computed: number; bytes: number } {
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const [began, clock] = [computing(), performance.now()];
  const block = call();
  const [ended, stopped] = [computing(), performance.now()];
  globalThis.gc?.();
  const bytes = block.length > 0 ? process.memoryUsage().heapUsed - heap : 0;
  return { clock: stopped - clock, computed: ended - began, bytes };
}

const [file, id, rows, times] = process.argv.slice(2) as [string, string, string, string];
process.stdout.write(JSON.stringify(measureRange(file, id, Number(rows), Number(times))));
