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
  expect(seen).toEqual(["readShown 0"]);
});

test("a number that the fast arithmetic cannot read is read by the next one, from the start", () => {
  const readers: string[] = [];
  const answer = stepByStep(function* (read): Steps<number> {
    const before = yield* ask(() => read(of("coin", 5)).nearest());
    readers.push(read.name);
    const tiny = read(of("coin", 1.234567890123456e-7)).times(read(of("coin", 2)));
    return before + (yield* ask(() => tiny.nearest()));
  });
  expect(answer).toBe(5 + 2.469135780246912e-7);
  expect(readers).toEqual(["readShown", "readInterval"]);
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
