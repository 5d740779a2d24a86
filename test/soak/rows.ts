import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { rowsOf } from "../../bench/rows";
import { callsOf } from "../../bench/columns";
import type { BoundFunctions } from "../../bench/built-functions";

/** One stretch of the rows: what the process computed a row, and what it held afterwards, rubbish thrown away. */
export interface Stretch {
  readonly rows: number;
  readonly nanoseconds: number;
  readonly heap: number;
}

const CHUNK = 50_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** So many rows through the built functions in one process, a function after the other, a stretch each time it is asked. */
export function* runRows(functions: BoundFunctions, rows: number, stretches: number): Generator<Stretch> {
  const calls = Object.entries(callsOf(rowsOf("computed", CHUNK)));
  const inStretch = Math.ceil(rows / stretches / CHUNK);
  let next = 0;
  for (let stretch = 0; stretch < stretches; stretch++) {
    const before = process.cpuUsage();
    for (let chunk = 0; chunk < inStretch; chunk++) {
      const [id, columns] = calls[next++ % calls.length] as (typeof calls)[number];
      if (functions[id]?.(...columns).length !== CHUNK) throw new Error(`${id} has not answered every row`);
    }
    const { user, system } = process.cpuUsage(before);
    collect();
    const { heapUsed } = process.memoryUsage();
    yield { rows: inStretch * CHUNK, nanoseconds: (1000 * (user + system)) / (inStretch * CHUNK), heap: heapUsed };
  }
}
