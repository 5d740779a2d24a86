import { DoubleDouble } from "../../../src/core/exact/double-double";
import { Interval } from "../../../src/core/exact/interval";
import { Ratio } from "../../../src/core/exact/ratio";
import { Scaled } from "../../../src/core/exact/scaled";

const OPERATIONS = ["plus", "times", "over"] as const;
type Operands = Record<(typeof OPERATIONS)[number], (other: unknown) => unknown>;

/** What a run is worked out with, in the fast arithmetic and those behind it: the same on every machine. */
export interface Work {
  /** Sums, products and quotients. */
  readonly operations: number;
  /** Bits of the longest whole number in an exact ratio, to within four. */
  readonly longest: number;
}

/** Runs it, and counts. */
export function workOf(run: () => void): Work {
  let operations = 0;
  let longest = 0;
  const spies = [DoubleDouble, Scaled, Interval, Ratio].flatMap(({ prototype }) =>
    OPERATIONS.map((name) => {
      const operands = prototype as unknown as Operands;
      const real = operands[name];
      return jest.spyOn(operands, name).mockImplementation(function (this: Operands, other) {
        const result = real.call(this, other);
        operations++;
        if (result instanceof Ratio) longest = Math.max(longest, bits(result.numerator), bits(result.denominator));
        return result;
      });
    }),
  );
  try {
    run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { operations, longest };
}

const bits = (whole: bigint): number => 4 * whole.toString(16).length;
