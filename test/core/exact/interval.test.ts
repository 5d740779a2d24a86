import { Decimal } from "decimal.js";
import fc from "fast-check";
import { UNDECIDED, type Exact, type Reader, type Rounding } from "../../../src/core/exact/exact";
import { Interval, readInterval } from "../../../src/core/exact/interval";
import { readRatio } from "../../../src/core/exact/ratio";
import type { Coin } from "../../../src/core/units";
import { absolute, minus, over, plus, shown, sign, times, whole, type Rational } from "../../oracle/rational";
import { of } from "../quantities";

const number = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
  fc.double({ noNaN: true, min: -1e30, max: 1e30 }),
  fc.double({ noNaN: true, min: -1e-9, max: 1e-9 }),
);
const divisor = number.filter((n) => n !== 0);

/** The formula in exact ratios, which cannot be wrong, and between bounds; "open" where those leave it open. */
function both(formula: (read: (cell: number) => Exact<Coin>) => number) {
  const within = (of_: Reader) => formula((cell) => of_(of("coin", cell)));
  const answer = () => {
    try {
      return within(readInterval);
    } catch (open) {
      if (open !== UNDECIDED) throw open;
      return "open";
    }
  };
  return { exact: within(readRatio), bounded: answer() };
}

const one = (read: (cell: number) => Exact<Coin>, a: Exact<Coin>, b: Exact<Coin>) =>
  a.times(read(1)).over(b).times(b).over(b);

test("whatever the bounds decide is what the exact ratio is, and they decide nearly everything", () => {
  let [open, all] = [0, 0];
  fc.assert(
    fc.property(number, divisor, number, divisor, (a, b, c, d) => {
      const { exact, bounded } = both((read) => {
        const quotient = read(a).times(read(b)).over(read(d));
        const other = read(c).over(read(b)).times(read(d));
        return quotient.minus(other).negated().plus(read(a).abs()).nearest();
      });
      all++;
      if (bounded === "open") open++;
      else expect(Object.is(bounded, exact)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(open).toBeLessThan(all / 5);
});

test("signs: of what is certainly on one side, of an exact 0, and of nothing else", () => {
  const signOf = (formula: (read: (cell: number) => Exact<Coin>) => Exact<Coin>) =>
    both((read) => formula(read).sign());
  expect(signOf((read) => read(0.1).plus(read(0.2)).minus(read(0.3)))).toEqual({ exact: 0, bounded: 0 });
  expect(signOf((read) => one(read, read(1), read(3)).minus(one(read, read(1), read(3))))).toEqual({
    exact: 0,
    bounded: "open",
  });
  fc.assert(
    fc.property(number, divisor, (a, b) => {
      const { exact, bounded } = signOf((read) => one(read, read(a), read(b)));
      expect(bounded).toBe(exact);
    }),
  );
});

test("whole multiples are decided as by exact ratios, on the step and beside it", () => {
  const step = fc.constantFrom(0.1, 0.5, 1, 2.5, 100);
  const rounding = fc.constantFrom<Rounding[]>("nearest", "down", "up");
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), step, rounding, fc.boolean(), (halves, lot, way, beside) => {
      const { exact, bounded } = both((read) => {
        const value = read(halves / 2)
          .times(read(lot))
          .over(read(1));
        return value
          .plus(read(beside ? 1e-9 : 0))
          .toMultipleOf(read(lot), way)
          .nearest();
      });
      expect(bounded).toBe(exact);
    }),
  );
});

test("a factor or a divisor of which nobody knows the sign decides nothing", () => {
  const unknown = (read: (cell: number) => Exact<Coin>) =>
    one(read, read(1), read(3))
      .minus(one(read, read(1), read(3)))
      .over(read(1));
  expect(both((read) => read(2).times(unknown(read)).nearest()).bounded).toBe("open");
  expect(() => readInterval(of("coin", 1)).over(readInterval(of("coin", 0)))).toThrow(UNDECIDED);
});

/** What a decimal is, digit by digit. */
function spelled(value: Decimal): Rational {
  const [before, after = ""] = value.toFixed().split(".") as [string, string?];
  return { n: BigInt(before + after), d: 10n ** BigInt(after.length) };
}

test("quotients without end, their products and sums lie between their bounds, which share a hundred digits or nearly", () => {
  const sized = fc.integer({ min: 1, max: 1e9 }).map((n) => n / 1000);
  const sides = fc.constantFrom(1, -1);
  fc.assert(
    fc.property(sized, sized, sized, sides, (a, b, c, side) => {
      const [left, right] = [readInterval(of("coin", side * a)), readInterval(of("coin", side * c))];
      const quotient = left.over(readInterval(of("coin", b)));
      const other = right.over(readInterval(of("coin", 7)));
      const exact = over(shown(side * a), shown(b));
      const exactOther = over(shown(side * c), shown(7));
      const results: readonly (readonly [unknown, Rational])[] = [
        [quotient, exact],
        [quotient.times(other), times(exact, exactOther)],
        [quotient.plus(other), plus(exact, exactOther)],
        [quotient.plus(other).over(other), over(plus(exact, exactOther), exactOther)],
      ];
      for (const [result, value] of results) {
        const { low, high } = result as { low: Decimal; high: Decimal };
        const width = absolute(over(minus(spelled(high), spelled(low)), value));
        expect([sign(minus(value, spelled(low))) >= 0, sign(minus(spelled(high), value)) >= 0]).toEqual([true, true]);
        expect(sign(minus(times(width, whole(10n ** 98n)), whole(1)))).toBe(-1);
      }
    }),
  );
});

/** Wide bounds of small powers of 2, whose products and quotients a double holds, so that both ends can be seen. */
type Ends = readonly [low: number, high: number];
const ENDS = [-4, -2, -1, 0, 1, 2, 4];
const WIDE: readonly Ends[] = ENDS.flatMap((low) =>
  ENDS.filter((high) => high >= low).map((high): Ends => [low, high]),
);
const wide = ([low, high]: Ends) => new Interval<Coin>(new Decimal(low), new Decimal(high));
const endsOf = (value: unknown): Ends | "open" => {
  if (value === "open") return value;
  const { low, high } = value as { low: Decimal; high: Decimal };
  return [low.toNumber() + 0, high.toNumber() + 0];
};
const hull = (...values: readonly number[]): Ends => [Math.min(...values) + 0, Math.max(...values) + 0];
const orOpen = <T>(give: () => T): T | "open" => {
  try {
    return give();
  } catch (open) {
    if (open !== UNDECIDED) throw open;
    return "open";
  }
};
const PAIRS = WIDE.flatMap((a) => WIDE.map((b) => [a, b] as const));

test("a product reaches from the least product of two ends to the greatest", () => {
  for (const [a, b] of PAIRS) {
    const unknown = b[0] < 0 && b[1] > 0;
    const corners = hull(a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]);
    expect([a, b, endsOf(orOpen(() => wide(a).times(wide(b))))]).toEqual([a, b, unknown ? "open" : corners]);
  }
});

test("a quotient reaches from the least quotient of two ends to the greatest, if the divisor is not 0", () => {
  for (const [a, b] of PAIRS) {
    const unknown = b[0] <= 0 && b[1] >= 0;
    const corners = hull(a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]);
    expect([a, b, endsOf(orOpen(() => wide(a).over(wide(b))))]).toEqual([a, b, unknown ? "open" : corners]);
  }
});

test("sums, sizes and signs of wide bounds", () => {
  for (const [a, b] of PAIRS) {
    expect(endsOf(wide(a).plus(wide(b)))).toEqual([a[0] + b[0], a[1] + b[1]]);
    expect(endsOf(wide(a).minus(wide(b)))).toEqual([a[0] - b[1], a[1] - b[0]]);
  }
  for (const [low, high] of WIDE) {
    const sided = low >= 0 || high <= 0;
    expect(endsOf(orOpen(() => wide([low, high]).abs()))).toEqual(sided ? hull(Math.abs(low), Math.abs(high)) : "open");
    const sign = low > 0 ? 1 : high < 0 ? -1 : low === 0 && high === 0 ? 0 : "open";
    expect(orOpen(() => wide([low, high]).sign())).toBe(sign);
    expect(orOpen(() => wide([low, high]).nearest())).toBe(low === high ? low : "open");
  }
});

test("a multiple is decided if both ends come to the same one", () => {
  const one = wide([1, 1]);
  const rounded = (low: number, high: number, way: Rounding) =>
    endsOf(orOpen(() => wide([low, high]).toMultipleOf(one, way)));
  expect(rounded(0.4, 0.6, "nearest")).toBe("open");
  expect(rounded(0.5, 1.4, "nearest")).toEqual([1, 1]);
  expect(rounded(-1.5, -1.5, "nearest")).toEqual([-2, -2]);
  expect(rounded(-1.9, -1.1, "down")).toEqual([-1, -1]);
  expect(rounded(-1.9, -1.1, "up")).toEqual([-2, -2]);
  expect(rounded(0.9, 1.1, "down")).toBe("open");
});
