import { doubleDouble, withPool } from "../../../src/core/exact/double-double";
import type { Reader } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import { ask, stepByStep, type Steps } from "../../../src/core/exact/step-by-step";
import { of } from "../quantities";

const third = (read: Reader) => read(of("coin", 1)).over(read(of("coin", 3)));

test("what the fast arithmetic leaves open is answered, and it goes on with the answer", () => {
  const seen: string[] = [];
  const answer = stepByStep(function* (read): Steps<number> {
    const difference = third(read).minus(third(read));
    const sign = yield* ask(() => difference.sign());
    seen.push(`${read.name} ${sign}`);
    const sum = yield* ask(() => third(read).plus(third(read)).nearest());
    return sign === 0 ? sum : NaN;
  });
  expect(answer).toBe(2 / 3);
  // a zero of quotients is beyond bounds as well: exact ratios are asked, the fast arithmetic gives the result
  expect(seen).toEqual(["readDoubleDouble 0"]);
});

describe("a number that the fast arithmetic cannot read", () => {
  /** Which arithmetic asks each question: of every row whether it is above 0, and of a few more. */
  function asked(hard: number, rows: readonly number[]): { signs: number[]; by: Record<string, number> } {
    const by: Record<string, number> = {};
    const signs = stepByStep(function* (read): Steps<number[]> {
      const found: number[] = [];
      const divisor = read(of("coin", hard));
      const quotient = read(of("coin", 1)).over(divisor);
      found.push(yield* ask(() => count(read, divisor.sign())));
      found.push(yield* ask(() => count(read, quotient.sign())));
      for (const row of rows) found.push(yield* ask(() => count(read, read(of("coin", row)).sign())));
      return found;
    });
    function count<T>({ name }: Reader, answer: T): T {
      by[name] = (by[name] ?? 0) + 1;
      return answer;
    }
    return { signs, by };
  }

  test.each([5e-324, 1e-140, 1e140, 1.7976931348623157e308])("%d costs its own questions alone", (hard) => {
    const { signs, by } = asked(hard, [1, -2, 3]);
    expect(signs).toEqual([1, 1, 1, -1, 1]);
    expect(by).toEqual({ readDoubleDouble: 3, readScaled: 2 });
  });

  test.each([1e-130, 1e-23, 1e23, 1e130])("%d can be read", (hard) => {
    expect(asked(hard, [1, -2, 3]).by).toEqual({ readDoubleDouble: 5 });
  });

  test("where it has come to stay, the arithmetic that holds it is asked first from the ninth time on", () => {
    const by: Record<string, number> = {};
    stepByStep(function* (read): Steps<void> {
      let sum = read(of("coin", 1e308)).times(read(of("fraction", 100)));
      for (let row = 0; row < 20; row++) {
        sum = sum.plus(read(of("coin", row)));
        yield* ask(() => ((by[read.name] = (by[read.name] ?? 0) + 1), sum.sign()));
      }
    });
    expect(by).toEqual({ readDoubleDouble: 9, readScaled: 20 });
  });

  test("a sum with one that is next to 0 is known well enough", () => {
    const readers: string[] = [];
    const answer = stepByStep(function* (read): Steps<number> {
      readers.push(read.name);
      const sum = read(of("coin", 5)).plus(read(of("coin", 1.234567890123456e-300)));
      return yield* ask(() => sum.nearest());
    });
    expect(answer).toBe(5);
    expect(readers).toEqual(["readDoubleDouble"]);
  });
});

test("a divisor of which too little is known leaves its quotient open, and nothing else", () => {
  const asked: string[] = [];
  const answer = stepByStep(function* (read): Steps<number[]> {
    const nothing = [third(read), third(read), read(of("fraction", -1))].reduce(
      (sum, term) => sum.plus(term),
      third(read),
    );
    const little = nothing.plus(read(of("fraction", 1e-30)));
    const quotient = read(of("coin", 1)).over(little);
    const side = yield* ask(() => (asked.push(read.name), quotient.sign()));
    return [side, yield* ask(() => (asked.push(read.name), read(of("coin", 2)).nearest()))];
  });
  expect(answer).toEqual([1, 2]);
  expect(asked).toEqual(["readDoubleDouble", "readInterval", "readDoubleDouble"]);
});

test("a fault in a formula stops it", () => {
  const faulty = (read: Reader) => read(of("coin", 1)).over(read(of("coin", 0)));
  expect(() => exactly(faulty)).toThrow(RangeError);
  expect(() =>
    // eslint-disable-next-line require-yield -- it fails before it can ask
    stepByStep(function* (read): Steps<unknown> {
      return faulty(read);
    }),
  ).toThrow(RangeError);
});

test("decisions are the same whichever arithmetic takes them: 0.1 + 0.2 is 0.3", () => {
  const sign = (...terms: number[]) =>
    stepByStep(function* (read): Steps<number> {
      const sum = terms.map((term) => read(of("coin", term))).reduce((a, b) => a.plus(b));
      return yield* ask(() => sum.sign());
    });
  expect(sign(0.1, 0.2, -0.3)).toBe(0);
  expect(sign(0.1, 0.2, -0.3, 1e-300)).toBe(1);
  expect(sign(1e16, 1, -1e16)).toBe(1);
});

test("a question is asked once, and the numbers that a formula takes are free again at its end", () => {
  const first = () => withPool(() => doubleDouble(0, 0, 0), undefined);
  const before = first();
  const asked: string[] = [];
  stepByStep(function* (read): Steps<number> {
    const half = read(of("coin", 1)).over(read(of("coin", 2)));
    const sign = yield* ask(() => (asked.push("sign"), half.sign()));
    return sign * (yield* ask(() => (asked.push("number"), half.nearest())));
  });
  expect(asked).toEqual(["sign", "number"]);
  expect(first()).toBe(before);
});
