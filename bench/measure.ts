import { Bench } from "tinybench";

export interface Task {
  readonly name: string;
  /** How many rows one pass works through. */
  readonly rows: number;
  readonly pass: () => number;
}

export interface Timing {
  readonly name: string;
  /** Nanoseconds a row: the median over the rounds, and the middle half of them. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Milliseconds that the process has computed, all its threads together: what other programs do on the machine costs the
 * clock on the wall much and this one little.
 */
export function computing(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Where results end up, so that they are wanted. */
let consumed = 0;

/**
 * Interleaved: every round runs every task once, so that whatever else the machine does falls on all of them alike. The
 * first rounds warm up and do not count.
 */
export async function measure(tasks: readonly Task[], rounds: number, warmUp = 4): Promise<Timing[]> {
  const samples = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    const bench = new Bench({ now: computing, time: 0, iterations: 1, warmup: false });
    for (const { name, pass } of tasks) bench.add(name, () => void (consumed += pass()));
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (!("latency" in result)) throw new Error(`${name}: ${JSON.stringify(result)}`);
      if (round >= warmUp) samples.get(name)?.push(result.latency.mean * 1e6);
    }
  }
  return tasks.map(({ name, rows }) => ({
    name,
    ...spread((samples.get(name) as number[]).map((time) => time / rows)),
  }));
}

export function spread(values: readonly number[]): { median: number; low: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
