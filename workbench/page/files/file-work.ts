import type { Outcome, Task } from "../../xlsx/worker";

/** Longer than any file takes that is not refused for its size. */
const patience = 90_000;

export class Stopped extends Error {}

/** Reads or writes a file in a thread of its own, which is loaded for it and ended with it. */
export function fileWork(task: Task, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker("/workbench/xlsx-worker.js");
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      settle();
    };
    const timer = setTimeout(
      () => end(() => resolve({ kind: "refused", words: "It took too long, and was stopped." })),
      patience,
    );
    signal.addEventListener("abort", () => end(() => reject(new Stopped())));
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => end(() => resolve(data));
    worker.onerror = ({ message }) =>
      end(() =>
        resolve({ kind: "refused", words: `What reads and writes files could not be loaded. ${message ?? ""}`.trim() }),
      );
    worker.postMessage(task);
  });
}
