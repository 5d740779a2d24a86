/**
 * Univer gathers changes for so long before it calculates, in milliseconds: most of the time of a test that reads what
 * its formulas come to.
 */
const GATHERING = 100;

type Timer = ReturnType<typeof globalThis.setTimeout>;
const waiting = new Map<Timer, () => void>();

/** These two stand for the global ones in the bundle of `headless.ts`. */
export function setTimeout(work: () => void, milliseconds?: number): Timer {
  const timer = globalThis.setTimeout(() => {
    waiting.delete(timer);
    work();
  }, milliseconds);
  if (milliseconds === GATHERING) waiting.set(timer, work);
  return timer;
}
export function clearTimeout(timer: Timer | undefined): void {
  if (timer !== undefined) waiting.delete(timer);
  globalThis.clearTimeout(timer);
}

/** What has been gathered is calculated now. */
export function calculateNow(): void {
  for (const [timer, work] of [...waiting]) {
    clearTimeout(timer);
    work();
  }
}
