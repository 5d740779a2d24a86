import type { InsertionHow, Progress } from "../workbook/sheet-plan";

/** How long work over many cells is done, and who hears of it. */
export interface InTurns extends InsertionHow {
  /** Lets others have their turn: between some cells and the next. */
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** Milliseconds: as long as a page may be held up without anybody noticing. */
const ONE_TURN = 25;
/** The clock is not looked at before every step. */
const BETWEEN_LOOKS = 8;

/** Does it for one after the other, with a pause after each turn; whether it came to the end. */
export function inTurns<One>(all: readonly One[], how: InTurns, work: (one: One) => void): Promise<boolean> {
  let place = 0;
  return untilEnd(how, () => {
    if (place === all.length) return undefined;
    work(all[place] as One);
    place++;
    return { done: place, of: all.length };
  });
}

/** The same of steps, each of which says how far it has come, until one has nothing to say. */
export async function untilEnd(
  { progress, signal, breathe }: InTurns,
  step: () => Progress | undefined,
): Promise<boolean> {
  let until = performance.now() + ONE_TURN;
  const isCancelled = (): boolean => signal?.aborted === true;
  if (isCancelled()) return false;
  for (let count = 1; ; count++) {
    const at = step();
    if (!at) return true;
    if (count % BETWEEN_LOOKS > 0 || performance.now() < until) continue;
    progress?.(at);
    await breathe?.();
    if (isCancelled()) return false;
    until = performance.now() + ONE_TURN;
  }
}
