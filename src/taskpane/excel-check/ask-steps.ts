import { WorkbookError } from "../../workbook/workbook-error";
import type { CellsRead, ScratchSheet } from "../../workbook/scratch-sheet";
import { cellOf, isBusy } from "./cell-words";
import type { Answer, CellStep, Step } from "./probe";

/** Time, so that tests need not wait for it. */
export interface Clock {
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

/** In milliseconds. */
export interface Patience {
  /** Between two readings. */
  readonly reading: number;
  /** Until what does not change counts as quiet. */
  readonly quiet: number;
  /** The same where something else is waited for: some Excels show the old value until they have the new one. */
  readonly doubt: number;
  /** Until nobody waits any more. */
  readonly all: number;
}

export class CheckCancelled extends WorkbookError {
  constructor() {
    super("The check was cancelled.", "Cancelled");
  }
}

export interface Asking {
  readonly sheet: ScratchSheet;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

export async function askSteps(steps: readonly Step[], asking: Asking): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const step of steps) {
    if (asking.signal.aborted) throw new CheckCancelled();
    answers.push(await askStep(step, asking));
  }
  return answers;
}

async function askStep(step: Step, asking: Asking): Promise<Answer> {
  const { sheet } = asking;
  if ("kept" in step) return { read: [], after: [], kept: await sheet.kept(step.kept) };
  if ("asOneStep" in step) return { read: [], after: [], asOneStep: await sheet.writeAsOneStep(step.asOneStep) };
  return readUntil(step, asking);
}

async function readUntil({ write, read, until }: CellStep, asking: Asking): Promise<Answer> {
  const { sheet, clock, patience, signal } = asking;
  const started = clock.now();
  let shown = await sheet.exchange(write, read);
  let changed = clock.now() - started;
  let after = shown.map(({ values }) => values.map((row) => row.map(() => changed)));
  const isDone = (): boolean => {
    if (until === "nothing" || (until !== "quiet" && until(shown))) return true;
    const elapsed = clock.now() - started;
    const enough = until === "quiet" ? patience.quiet : patience.doubt;
    return elapsed >= patience.all || (!shown.some(isWaitedFor) && elapsed - changed >= enough);
  };
  while (!isDone()) {
    if (signal.aborted) throw new CheckCancelled();
    await clock.pause(patience.reading);
    const before = shown;
    shown = await sheet.exchange({}, read);
    const elapsed = clock.now() - started;
    after = shown.map((area, index) => timesOf(area, before[index], after[index], elapsed));
    if (JSON.stringify(shown) !== JSON.stringify(before)) changed = elapsed;
  }
  return { read: shown, after };
}

/** When each cell began to show what it shows. */
const timesOf = (now: CellsRead, before: CellsRead | undefined, after: number[][] | undefined, elapsed: number) =>
  now.values.map((row, down) =>
    row.map((value, across) =>
      value === before?.values[down]?.[across] ? (after?.[down]?.[across] ?? elapsed) : elapsed,
    ),
  );

const isWaitedFor = (read: CellsRead): boolean =>
  read.values.some((row, down) => row.some((_, across) => isBusy(cellOf(read, down, across))));
