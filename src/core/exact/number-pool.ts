/** The parts of a double-double: its value lies in high + low ± error. */
export interface Parts {
  high: number;
  low: number;
  error: number;
}
export type Make<N extends Parts> = (high: number, low: number, error: number) => N;

/** Objects that are filled again instead of made anew, so that a hundred thousand rows leave no garbage to collect. */
export interface NumberPool<N extends Parts> {
  /** A number that is safe to use until the `withPool` run around it ends. */
  readonly take: Make<N>;
  /** Runs a formula with the given argument. However it ends, the numbers that it took are free to be used again. */
  readonly withPool: <A, T>(run: (given: A) => T, given: A) => T;
}

/** The most that the pool keeps. A formula over a long list takes more, and they are left to the garbage collector. */
const MOST = 64;

export function numberPool<N extends Parts>(make: Make<N>): NumberPool<N> {
  const numbers: N[] = [];
  /** How many, counted from the first, are in use. */
  let taken = 0;

  const another: Make<N> = (high, low, error) => {
    const number = make(high, low, error);
    if (taken < MOST) numbers[taken++] = number;
    return number;
  };
  return {
    take: (high, low, error) => {
      if (taken >= numbers.length) return another(high, low, error);
      const number = numbers[taken++] as N;
      number.high = high;
      number.low = low;
      number.error = error;
      return number;
    },
    withPool: (run, given) => {
      const before = taken;
      try {
        return run(given);
      } finally {
        taken = before;
      }
    },
  };
}
