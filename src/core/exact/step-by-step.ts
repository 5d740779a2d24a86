import { withPool } from "./double-double";
import { UNDECIDED, type Reader } from "./exact";
import { readInterval, readWideInterval } from "./interval";
import { readRatio } from "./ratio";
import { readDoubleDouble } from "./shown-decimal";

/** A formula that yields its questions one by one, and is sent the exact answer to each. */
export type Steps<T> = Generator<() => unknown, T, unknown>;

/** Asks for a decision or a rounding, in a formula over steps: `const side = yield* ask(() => position.sign())`. */
export function* ask<T>(question: () => T): Steps<T> {
  return (yield question) as T;
}

/**
 * `exactly` for long lists. A question that double-doubles leave open is asked of bounds with 100 digits, then with
 * 750, and only then, as where two sums are equal, of exact ratios, which grow with every term. Double-doubles then go
 * on with the answer, so that a long ledger with a few such rows costs little more than one with none. The formula must
 * ask for every decision that it takes, and must be pure.
 */
export const stepByStep = <T>(formula: (of: Reader) => Steps<T>): T => withPool(answered<T>, formula);

function answered<T>(formula: (of: Reader) => Steps<T>): T {
  const answers: unknown[] = [];
  const runs = [readDoubleDouble, readInterval, readWideInterval, readRatio].map((of) => new Run(formula(of), answers));
  for (;;) {
    const reached = decided(runs, (run) => run.reached());
    if (reached.done) return reached.value;
    answers.push(decided(runs, (run) => (run.reached().value as () => unknown)()));
  }
}

/** The answer of the first run that can decide. Exact ratios, which come last, always can. */
function decided<R, T>(runs: readonly R[], give: (run: R) => T): T {
  for (const run of runs)
    try {
      return give(run);
    } catch (open) {
      if (open !== UNDECIDED) throw open;
    }
  throw UNDECIDED;
}

/** The formula in one arithmetic. It is only worked out as far as the answers go, and only when this run is asked. */
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
