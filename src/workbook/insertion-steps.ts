import type { InsertionHow } from "./sheet-plan";
import { WorkbookError } from "./workbook-error";

/** Prepares one request, which takes effect when it is sent. A function that it hands back is called with the answer there. */
export type Step = () => unknown;

/** Somebody cancelled: what was written so far is to be taken back. */
export class Cancelled extends WorkbookError {
  constructor() {
    super("The insertion was cancelled.", "Cancelled");
    this.name = "Cancelled";
  }
}

/** One request a step, each sent after the one before has been answered: between two of them one can cancel. */
export async function inSteps(
  steps: readonly Step[],
  send: () => Promise<void>,
  { progress, signal }: InsertionHow = {},
): Promise<void> {
  for (const [index, prepare] of steps.entries()) {
    if (signal?.aborted === true) throw new Cancelled();
    const look = prepare();
    await send();
    if (typeof look === "function") look();
    progress?.({ done: index + 1, of: steps.length });
  }
}
