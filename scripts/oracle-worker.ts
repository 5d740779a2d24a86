import { parentPort } from "node:worker_threads";
import { examine } from "../test/oracle/sweep";

/** One of the workers of oracle-sweep.ts: it is sent the number of a chunk and sends back what the chunk came to. */
parentPort?.on("message", ({ name, chunk }: { name: string; chunk: number }) =>
  parentPort?.postMessage({ chunk, result: examine(name, chunk) }),
);
