import { withPool } from "./double-double";
import { UNDECIDED, type Reader } from "./exact";
import { readInterval, readWideInterval } from "./interval";
import { readRatio } from "./ratio";
import { readShown } from "./shown-decimal";

/** A formula that asks as it goes: what it yields is a question, what it is sent back is the exact answer. */
export type Steps<T> = Generator<() => unknown, T, unknown>;

/** Asks for a decision or a rounding, in a formula over steps: `const side = yield* ask(() => position.sign())`. */
export function* ask<T>(question: () => T): Steps<T> {
  return (yield question) as T;
}

/**
 * `exactly` for long lists. A question that the fast arithmetic leaves open is put to a hundred digits between bounds, then
 * to 750, and only if they leave it open, as where two sums are equal, to exact ratios, which grow with every
 * term. Then
 * the fast arithmetic goes on with the answer: a long ledger with a few open cells costs little more than one with
 * none. The formula must ask for every decision that it takes, and must be pure.
 */
export const stepByStep = <T>(formula: (of: Reader) => Steps<T>): T => withPool(answered<T>, formula);

function answered<T>(formula: (of: Reader) => Steps<T>): T {
  const answers: unknown[] = [];
  const runs = [readShown, readInterval, readWideInterval, readRatio].map((of) => new Run(formula(of), answers));
  for (;;) {
    const reached = decided(runs, (run) => run.reached());
    if (reached.done) return reached.value;
    answers.push(decided(runs, (run) => (run.reached().value as () => unknown)()));
  }
}

/** What the first run gives that can decide it. The last one, in exact ratios, always can. */
function decided<R, T>(runs: readonly R[], give: (run: R) => T): T {
  for (const run of runs)
    try {
      return give(run);
    } catch (open) {
      if (open !== UNDECIDED) throw open;
    }
  throw UNDECIDED;
}

/** The formula in one arithmetic, as far as there are answers; it follows only when it is looked at. */
class Run<T> {
  private at: IteratorResult<() => unknown, T> | undefined;
  private taken = 0;
  private stuck = false;

  constructor(
    private readonly steps: Steps<T>,
    private readonly answers: readonly unknown[],
  ) {}

  reached(): IteratorResult<() => unknown, T> {
    if (this.stuck) throw UNDECIDED;
    this.stuck = true;
    this.at ??= this.steps.next();
    while (this.taken < this.answers.length) this.at = this.steps.next(this.answers[this.taken++]);
    this.stuck = false;
    return this.at;
  }
}
