import type { Reader } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import { withPrepared } from "../../../src/core/exact/with-prepared";
import { of } from "../quantities";

/** Prepares a number, noting in which arithmetic, and runs one formula on it for each term. */
function sums(prepare: (read: Reader) => ReturnType<typeof tenth>, terms: readonly number[]) {
  const prepared: string[] = [];
  const noted = (read: Reader) => {
    prepared.push(read.name);
    return prepare(read);
  };
  const results = withPrepared(noted, (common) =>
    terms.map((term) =>
      exactly((read) =>
        common(read)
          .plus(read(of("coin", term)))
          .nearest(),
      ),
    ),
  );
  return { prepared, results };
}
const tenth = (read: Reader) => read(of("coin", 1)).over(read(of("fraction", 10)));

test("it is worked out once, and outlives every formula", () => {
  const terms = Array.from({ length: 200 }, (_, index) => index);
  const { prepared, results } = sums(tenth, terms);
  expect(prepared).toEqual(["readDoubleDouble"]);
  expect(results).toEqual(terms.map((term) => Number(`${term}.1`)));
});

// that 1/10 less 0.1 is nothing at all no error bound can say
test("once more for the formulas that the fast arithmetic leaves open", () => {
  const { prepared, results } = sums(tenth, [0.2, -0.1, -0.1, 0.3]);
  expect(prepared).toEqual(["readDoubleDouble", "readRatio"]);
  expect(results).toEqual([0.3, 0, 0, 0.4]);
});

test("where it is open itself, all is left to the exact way", () => {
  const open = (read: Reader) =>
    tenth(read)
      .minus(read(of("coin", 0.1)))
      .sign() === 0
      ? tenth(read)
      : read(of("coin", 7));
  const { prepared, results } = sums(open, [1, 2]);
  expect(prepared).toEqual(["readDoubleDouble", "readRatio"]);
  expect(results).toEqual([1.1, 2.1]);
});

test("a fault stops it", () => {
  const faulty = (): never => {
    throw new RangeError("a fault");
  };
  expect(() => withPrepared(faulty, () => 1)).toThrow("a fault");
});
