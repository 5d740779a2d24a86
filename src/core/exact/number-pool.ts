/** What a number of the fast arithmetic is made of. */
export interface Parts {
  high: number;
  low: number;
  error: number;
}
export type Make<N extends Parts> = (high: number, low: number, error: number) => N;

/** Numbers whose fields are written again instead of making new ones: a hundred thousand rows leave no garbage. */
export interface NumberPool<N extends Parts> {
  /** A number that lasts until the run ends that it is taken in. */
  readonly take: Make<N>;
  /** Runs a formula on what is given; however it ends, all numbers that it took are then free to be used again. */
  readonly withPool: <A, T>(run: (given: A) => T, given: A) => T;
}

/** So many are kept. Beyond them, as in long lists, there are new ones. */
const MOST = 64;

export function numberPool<N extends Parts>(make: Make<N>): NumberPool<N> {
  const numbers: N[] = [];
  /** The first so many are in use. */
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
