import { withPool } from "./double-double";
import { UNDECIDED, type Reader } from "./exact";
import { otherReader } from "./exactly";
import { readInterval, readWideInterval } from "./interval";
import { readRatio } from "./ratio";
import { readScaled } from "./scaled";
import { readDoubleDouble } from "./shown-decimal";

/** A formula that yields its questions one by one, and is sent the exact answer to each. */
export type Steps<T> = Generator<() => unknown, T, unknown>;

/** Asks for a decision or a rounding, in a formula over steps: `const side = yield* ask(() => position.sign())`. */
export function* ask<T>(question: () => T): Steps<T> {
  return (yield question) as T;
}

/**
 * `exactly` for long lists. A question that the fast arithmetic leaves open is put to the same with powers of 2 beside its
 * numbers, then to a hundred digits between bounds, then to 750, and only if they leave it open, as where two sums are
 * equal, to exact ratios, which grow with every term. Then the fast arithmetic goes on with the answer: a long ledger
 * with a few open cells costs little more than one with none. Where a number that is too large for it has come to stay,
 * the one with powers of 2 is asked first from there on.
 *
 * The formula must ask for every decision that it takes, and must be pure.
 */
export function stepByStep<T>(formula: (of: Reader) => Steps<T>): T {
  const other = otherReader();
  return other ? atOnce(formula(other)) : withPool(answered<T>, formula);
}

/** Over a reader that leaves no question open. */
function atOnce<T>(steps: Steps<T>): T {
  let reached = steps.next();
  while (!reached.done) reached = steps.next(reached.value());
  return reached.value;
}

const READERS = [readDoubleDouble, readScaled, readInterval, readWideInterval, readRatio];
/** So many questions the fast arithmetic may leave to the next one before it is asked no more. */
const PATIENCE = 8;

function answered<T>(formula: (of: Reader) => Steps<T>): T {
  const answers: unknown[] = [];
  const runs = READERS.map((of) => new Run(formula(of), answers));
  const line = new Line(runs);
  for (;;) {
    const reached = line.decided((run) => run.reached());
    if (reached.done) return reached.value;
    answers.push(line.decided((run) => (run.reached().value as () => unknown)()));
  }
}

/** Who is asked, in this order. The last one, in exact ratios, always has an answer. */
class Line<R> {
  private first = 0;
  private left = 0;

  constructor(private readonly runs: readonly R[]) {}

  /** What the first run gives that can decide it. */
  decided<T>(give: (run: R) => T): T {
    for (let at = this.first; at < this.runs.length; at++)
      try {
        const answer = give(this.runs[at] as R);
        if (at === 1 && this.first === 0 && ++this.left > PATIENCE) this.first = 1;
        return answer;
      } catch (open) {
        if (open !== UNDECIDED) throw open;
      }
    throw UNDECIDED;
  }
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
