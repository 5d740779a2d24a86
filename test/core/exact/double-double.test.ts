import { DoubleDouble, unknown } from "../../../src/core/exact/double-double";
import { UNDECIDED, type Rounding } from "../../../src/core/exact/exact";
import type { Fraction } from "../../../src/core/units";
import { neighbour } from "../../oracle/numbers";
import { Random } from "../../oracle/random";
import {
  absolute,
  minus,
  multipleOf,
  nearestDouble,
  over,
  plus,
  same,
  sign,
  times,
  whole,
  type Rational,
} from "../../oracle/rational";
import { binary } from "../../oracle/bits";

const ROWS = 5_000;
/** What the analysis in docs/exactness.md charges for an operation that rounds. */
const CHARGE = 2 ** -100;

interface Parts {
  readonly high: number;
  readonly low: number;
  readonly error: number;
}
type Number = DoubleDouble<Fraction>;
const numberOf = ({ high, low, error }: Parts): Number => new DoubleDouble<Fraction>(high, low, error);
const partsOf = (number: unknown): Parts => number as Parts;

const middle = ({ high, low }: Parts): Rational => plus(binary(high), binary(low));

/** Both ends of what is possible, which stand for all of it. */
function ends(parts: Parts, share = whole(1)): Rational[] {
  const reach = times(binary(parts.error), share);
  return reach.n === 0n ? [middle(parts)] : [minus(middle(parts), reach), plus(middle(parts), reach)];
}

const mantissa = (random: Random): number =>
  random.weighted([
    [4, () => 1 + random.fraction() + random.fraction() * 2 ** -32],
    [2, () => random.integer(1, 9999) / 100],
    [1, () => random.integer(1, 100)],
    [1, () => neighbour(1, random.pick([-2, -1, 0, 1, 2]))],
    [1, () => random.integer(1, 2000) + 0.5],
  ]);

/** A double-double as operations leave it: normalised, and without an error or with at least the charge of one. */
function operand(random: Random, high = mantissa(random) * 2 ** random.integer(-40, 40)): Parts {
  const signed = random.chance(0.5) ? high : -high;
  const half = Math.abs(neighbour(signed, 1) - signed) / 2;
  const low = random.weighted([
    [2, () => 0],
    [3, () => (random.fraction() + random.fraction() * 2 ** -32 - 0.5) * 2 * half],
    [1, () => random.pick([-1, 1]) * half * random.fraction() * 2 ** -random.integer(0, 40)],
    [1, () => random.pick([-1, 1]) * half],
  ]);
  const relative = random.weighted([
    [4, () => 0],
    [2, () => CHARGE * (1 + random.fraction())],
    [2, () => 2 ** -random.integer(20, 90)],
    [1, () => 0.3 * random.fraction() + 2 ** -20],
  ]);
  const normal = signed + low === signed && Math.abs(low) <= Math.abs(signed) * 2 ** -53 * 2;
  return { high: signed, low: normal ? low : 0, error: relative * Math.abs(signed) };
}

/** Two operands; of every three pairs one cancels to its last digits. */
function pair(random: Random): [Parts, Parts] {
  const a = operand(random);
  if (random.chance(0.67)) return [a, operand(random)];
  return [a, operand(random, neighbour(Math.abs(a.high), random.integer(-3, 3)))];
}

/** The same as a divisor can be: what is known less well is not divided by. */
const known = (parts: Parts): Parts => ({ ...parts, error: Math.min(parts.error, 0.999e-5 * Math.abs(parts.high)) });

const encloses = (parts: Parts, value: Rational): boolean =>
  sign(minus(absolute(minus(value, middle(parts))), binary(parts.error))) <= 0;

const OPERATIONS = {
  plus: { run: (a: Number, b: Number) => a.plus(b), exact: plus },
  minus: { run: (a: Number, b: Number) => a.minus(b), exact: minus },
  times: { run: (a: Number, b: Number) => a.times(b), exact: times },
  over: { run: (a: Number, b: Number) => a.over(b), exact: over },
} as const;
/**
 * Bounds are doubles, and rounded themselves. Products and quotients pay for that with a factor. A sum does not: the
 * ample charge of the operations before it does, which leaves the values that much inside their bounds.
 */
const INSIDE = binary(1 - 2 ** -40);

const NAMES = Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[];

/** What the two operands' errors come to, at the worst. */
const INHERITED: Record<keyof typeof OPERATIONS, (a: Parts, b: Parts) => number> = {
  plus: (a, b) => a.error + b.error,
  minus: (a, b) => a.error + b.error,
  times: (a, b) => Math.abs(a.high) * b.error + Math.abs(b.high) * a.error + a.error * b.error,
  over: (a, b) => (a.error + Math.abs(a.high / b.high) * b.error) / (Math.abs(b.high) - b.error),
};

describe.each(NAMES)("%s", (name) => {
  const { run, exact } = OPERATIONS[name];
  const reach = name === "plus" || name === "minus" ? INSIDE : whole(1);
  const random = new Random(17320508);
  const rows = Array.from({ length: ROWS }, () => {
    const [a, other] = pair(random);
    const b = name === "over" ? known(other) : other;
    return { a, b, result: partsOf(run(numberOf(a), numberOf(b))) };
  });
  const failing = (holds: (a: Parts, b: Parts, result: Parts) => boolean) =>
    rows.filter(({ a, b, result }) => !holds(a, b, result)).slice(0, 3);

  test("the exact result lies within the bound, at both ends of what the operands can be", () => {
    const wrong = failing((a, b, result) =>
      ends(a, reach).every((left) => ends(b, reach).every((right) => encloses(result, exact(left, right)))),
    );
    expect(wrong).toEqual([]);
  });

  test("the high part is the whole rounded to a double, zeros included", () => {
    expect(failing((_a, _b, { high, low }) => high + low === high && Number.isFinite(high))).toEqual([]);
  });

  test("the error is 0 or at least 2^-100 of the value", () => {
    expect(failing((_a, _b, { high, error }) => error === 0 || error >= CHARGE * Math.abs(high))).toEqual([]);
  });

  test("operands without an error give a result that is exact or charged 2^-100, once", () => {
    const charged = (result: Parts, value: Rational) =>
      result.error === 0 ? same(middle(result), value) : result.error === Math.abs(result.high) * CHARGE;
    const wrong = failing((a, b, result) => a.error > 0 || b.error > 0 || charged(result, exact(middle(a), middle(b))));
    expect(wrong).toEqual([]);
  });

  test("the bound is what the operands' errors come to, and hardly more", () => {
    const wrong = failing(
      (a, b, { high, error }) => error <= INHERITED[name](a, b) * 1.00021 + 1.001 * CHARGE * Math.abs(high),
    );
    expect(wrong).toEqual([]);
  });
});

test("sums and products of plain doubles, and quotients that are doubles, carry no error", () => {
  const random = new Random(14142135);
  const plain = () => numberOf({ high: mantissa(random), low: 0, error: 0 });
  for (let row = 0; row < ROWS / 10; row++) {
    const [a, b] = [plain(), plain()];
    expect([a.plus(b), a.minus(b), a.times(b)].map((result) => partsOf(result).error)).toEqual([0, 0, 0]);
  }
  const quotient = numberOf({ high: 7.5, low: 0, error: 0 }).over(numberOf({ high: 0.25, low: 0, error: 0 }));
  expect(partsOf(quotient)).toEqual({ high: 30, low: 0, error: 0 });
});

test("the other sign and the size change nothing else", () => {
  const number = { high: -3, low: 2 ** -55, error: 2 ** -90 };
  expect(partsOf(numberOf(number).negated())).toEqual({ high: 3, low: -(2 ** -55), error: 2 ** -90 });
  expect(partsOf(numberOf(number).abs())).toEqual({ high: 3, low: -(2 ** -55), error: 2 ** -90 });
  expect(partsOf(numberOf({ ...number, high: 3 }).abs())).toEqual({ ...number, high: 3 });
  expect(partsOf(numberOf({ high: 0, low: 0, error: 0 }).abs())).toEqual({ high: 0, low: 0, error: 0 });
});

test("nothing added, and once a number, is the number; a 0 or a 1 with an error is another matter", () => {
  const parts = { high: 3, low: 2 ** -55, error: 2 ** -90 };
  const [number, nothing, one] = [parts, { high: 0, low: 0, error: 0 }, { high: 1, low: 0, error: 0 }].map(
    numberOf,
  ) as [Number, Number, Number];
  for (const result of [number.plus(nothing), number.minus(nothing), number.times(one), number.over(one)])
    expect(partsOf(result)).toEqual(parts);
  const [about0, about1] = [
    { high: 0, low: 0, error: 2 ** -80 },
    { high: 1, low: 0, error: 2 ** -80 },
  ].map(numberOf) as [Number, Number];
  for (const result of [number.plus(about0), number.minus(about0), number.times(about1), number.over(about1)])
    expect(partsOf(result).error).toBeGreaterThan(2 ** -80);
});

test("times or over a 1 that has a low part is not the number itself, though nothing is uncertain", () => {
  const [number, nearly1] = [
    { high: 3, low: 0, error: 0 },
    { high: 1, low: 2 ** -60, error: 0 },
  ] as const;
  for (const name of ["times", "over"] as const) {
    const result = partsOf(OPERATIONS[name].run(numberOf(number), numberOf(nearly1)));
    expect(encloses(result, OPERATIONS[name].exact(middle(number), middle(nearly1)))).toBe(true);
  }
});

test("a quotient whose correction rounds to 0, and is not 0, lies within its bound", () => {
  const random = new Random(33166247);
  let met = 0;
  for (let row = 0; row < ROWS; row++) {
    const [a, b] = [mantissa(random), mantissa(random)] as const;
    const quotient = a / b;
    const remainder = nearestDouble(minus(binary(a), times(binary(quotient), binary(b))));
    // the low part that the divisor must have for the remainder to vanish, as far as a double can have it
    const low = remainder / quotient;
    if (low === 0 || quotient * low !== remainder || b + low !== b) continue;
    const divisor = { high: b, low, error: 0 };
    const dividend = { high: a, low: 0, error: 0 };
    const exactly = over(middle(dividend), middle(divisor));
    if (same(exactly, binary(quotient))) continue;
    met++;
    expect(encloses(partsOf(numberOf(dividend).over(numberOf(divisor))), exactly)).toBe(true);
  }
  expect(met).toBeGreaterThan(ROWS / 20);
});

test("a divisor that is not known to five digits, or may be 0, is not divided by", () => {
  const one = numberOf({ high: 1, low: 0, error: 0 });
  for (const divisor of [
    { high: 0, low: 0, error: 0 },
    { high: 1, low: 0, error: 1 },
    { high: -1, low: 0, error: 1e-5 },
    { high: NaN, low: 0, error: 0 },
  ])
    expect(() => one.over(numberOf(divisor)).nearest()).toThrow(UNDECIDED);
  expect(() => one.over(numberOf({ high: -1, low: 0, error: 0.999e-5 })).sign()).not.toThrow();
});

test("of what is unknown every question is undecided, whatever else it is made of", () => {
  const [one, open] = [numberOf({ high: 1, low: 0, error: 0 }), unknown<Fraction>()];
  const made = [
    open.plus(one),
    one.minus(open),
    open.times(one),
    one.times(open),
    open.over(one),
    one.over(open),
    open.abs(),
    open.negated(),
  ];
  for (const number of [open, ...made] as Number[]) {
    expect(() => number.sign()).toThrow(UNDECIDED);
    expect(() => number.nearest()).toThrow(UNDECIDED);
    expect(() => number.toMultipleOf(one, "down")).toThrow(UNDECIDED);
    expect(() => one.toMultipleOf(number, "up")).toThrow(UNDECIDED);
  }
});

/** The answer, or undefined where the question is left open. */
function decided<T>(decide: () => T): T | undefined {
  try {
    return decide();
  } catch (open) {
    if (open !== UNDECIDED) throw open;
    return undefined;
  }
}

describe("the sign", () => {
  test("where it is given it is that of everything possible; left open only where that differs, all but", () => {
    const random = new Random(22360679);
    let open = 0;
    for (let row = 0; row < ROWS; row++) {
      const [a, b] = pair(random).map(numberOf) as [Number, Number];
      const difference = partsOf(a.minus(b));
      const answer = decided(() => numberOf(difference).sign());
      const signs = ends(difference).map(sign);
      if (answer === undefined) open++;
      if (answer !== undefined) expect(signs.every((one) => one === answer)).toBe(true);
      else expect(Math.abs(difference.high)).toBeLessThanOrEqual(1.001 * (Math.abs(difference.low) + difference.error));
    }
    expect(open).toBeGreaterThan(ROWS / 100);
  });

  test.each([
    [{ high: 0, low: 0, error: 0 }, 0],
    [{ high: 0, low: 0, error: 2 ** -200 }, undefined],
    [{ high: -1, low: 0, error: 0.9 }, -1],
    [{ high: 1, low: 0, error: 1 }, undefined],
    [{ high: 1, low: 0, error: 0.99995 }, undefined],
    [{ high: 2 ** -300, low: 0, error: 0 }, 1],
  ] as const)("%j: %s", (parts, expected) => expect(decided(() => numberOf(parts).sign())).toBe(expected));
});

describe("the nearest double", () => {
  test("where it is given it is the nearest to everything possible", () => {
    const random = new Random(24494897);
    let open = 0;
    for (let row = 0; row < ROWS; row++) {
      const number = operand(random);
      const answer = decided(() => numberOf(number).nearest());
      if (answer === undefined) open++;
      else expect(ends(number).every((one) => nearestDouble(one) === answer)).toBe(true);
    }
    expect(open).toBeGreaterThan(ROWS / 20);
  });

  test("a tie with an error is left open, one without goes to the even neighbour", () => {
    const tie = { high: 1, low: 2 ** -53, error: 0 };
    expect(numberOf(tie).nearest()).toBe(1);
    expect(decided(() => numberOf({ ...tie, error: CHARGE }).nearest())).toBeUndefined();
    expect(decided(() => numberOf({ high: 1, low: -(2 ** -54), error: CHARGE }).nearest())).toBeUndefined();
  });

  test("0 is never −0, and what is not a number is left open", () => {
    expect(Object.is(numberOf({ high: -0, low: -0, error: 0 }).nearest(), 0)).toBe(true);
    expect(decided(() => numberOf({ high: NaN, low: 0, error: 0 }).nearest())).toBeUndefined();
  });
});

describe("whole multiples", () => {
  const ROUNDINGS: readonly Rounding[] = ["nearest", "down", "up"];

  /** A value on a multiple of a step or on half of one, exactly, a hair beside it, or anywhere. */
  function question(random: Random): { value: Parts; step: Parts } {
    const step = {
      high: random.pick([1, 0.5, 2.5, 0.1, 0.05, 10, random.integer(1, 9999) / 64]),
      low: 0,
      error: 0,
    };
    const count = random.integer(0, random.pick([3, 1000, 2 ** 40])) + random.pick([0, 0.5]);
    const product = partsOf(numberOf({ high: count, low: 0, error: 0 }).times(numberOf(step)));
    const unit = Math.abs(neighbour(Math.max(product.high, 1), 1) - Math.max(product.high, 1));
    const beside = random.weighted([
      [3, () => 0],
      [2, () => random.pick([-1, 1]) * unit * random.fraction() * 2 ** -random.integer(0, 30)],
      [2, () => random.pick([-3, -2, -1, 1, 2, 3]) * unit],
      [1, () => random.fraction() * step.high],
    ]);
    const moved = partsOf(numberOf(product).plus(numberOf({ high: beside, low: 0, error: 0 })));
    const error = random.weighted([
      [4, () => 0],
      [2, () => CHARGE * Math.abs(moved.high)],
      [3, () => Math.max(CHARGE * Math.abs(moved.high), Math.abs(beside) * (1 + 2 ** -random.integer(1, 45)))],
    ]);
    const value = { high: moved.high, low: moved.low, error };
    return { value: random.chance(0.5) ? value : partsOf({ ...value, high: -value.high, low: -value.low }), step };
  }

  test.each(ROUNDINGS)(
    "%s: where it is given it is that of everything possible, ties and near ties included",
    (how) => {
      const random = new Random(26457513);
      const met = { open: 0, exact: 0 };
      const wrong: unknown[] = [];
      for (let row = 0; row < ROWS; row++) {
        const { value, step } = question(random);
        const answer = decided(() => partsOf(numberOf(value).toMultipleOf(numberOf(step), how)));
        if (answer === undefined) met.open++;
        else {
          if (value.error === 0) met.exact++;
          const all = ends(value).map((real) => multipleOf(binary(step.high), real, how));
          if (!all.every((one) => encloses(answer, one))) wrong.push({ value, step, answer });
        }
      }
      expect(wrong).toEqual([]);
      expect(met.exact).toBeGreaterThan(ROWS / 5);
      expect(met.open).toBeGreaterThan(ROWS / 20);
    },
  );

  const one = numberOf({ high: 1, low: 0, error: 0 });
  const rounded = (value: Parts, how: Rounding) => decided(() => numberOf(value).toMultipleOf(one, how).nearest());

  test("an error as wide as the distance to the half leaves it open, however the distance is rounded", () => {
    const random = new Random(28284271);
    for (let row = 0; row < ROWS; row++) {
      const high = random.integer(1, 60) + 0.5 + random.integer(1, 3) * 2 ** -47;
      const low = -random.fraction() * 2 ** -48;
      const half = { n: 1n, d: 2n };
      const distance = nearestDouble(minus(middle({ high, low, error: 0 }), plus(whole(Math.floor(high)), half)));
      const value = { high: high + low, low: low - (high + low - high), error: distance * (1 + 2 ** -40) };
      expect(rounded(value, "nearest")).toBeUndefined();
    }
  });

  // the margin beyond the error is 2^-50, and an exact quotient needs none
  test.each([
    ["half, exactly", { high: 6.5, low: 0, error: 0 }, [7, 6, 7]],
    ["minus half, exactly", { high: -6.5, low: 0, error: 0 }, [-7, -6, -7]],
    ["whole, exactly", { high: 7, low: 0, error: 0 }, [7, 7, 7]],
    ["a hair above a half, without an error", { high: 6.5, low: 2 ** -60, error: 0 }, [undefined, 6, 7]],
    [
      "a hair below a whole number, without an error",
      { high: 7, low: -(2 ** -60), error: 0 },
      [7, undefined, undefined],
    ],
    ["closer to a half than the margin", { high: 1.5 - 1.5 * 2 ** -51, low: 2 ** -110, error: 0 }, [undefined, 1, 2]],
    ["from a half as far as the margin", { high: 1.5 - 2 ** -50, low: 2 ** -110, error: 0 }, [undefined, 1, 2]],
    ["farther from a half than the margin", { high: 1.5 - 1.5 * 2 ** -50, low: 2 ** -110, error: 0 }, [1, 1, 2]],
    [
      "closer to a whole than the margin",
      { high: 1 + 1.5 * 2 ** -51, low: 2 ** -110, error: 0 },
      [1, undefined, undefined],
    ],
    ["farther from a whole than the margin", { high: 1 + 1.5 * 2 ** -50, low: 2 ** -110, error: 0 }, [1, 1, 2]],
    ["as far as whole numbers have halves", { high: 2 ** 51, low: 0, error: 0 }, [2 ** 51, 2 ** 51, 2 ** 51]],
    ["beyond", { high: 2 ** 51 + 1, low: 0, error: 0 }, [undefined, undefined, undefined]],
    ["not a number", { high: NaN, low: 0, error: 0 }, [undefined, undefined, undefined]],
  ] as const)("%s", (_, value, expected) => expect(ROUNDINGS.map((how) => rounded(value, how))).toEqual(expected));

  test("a value below 0 goes where its size goes", () => {
    expect(ROUNDINGS.map((how) => rounded({ high: -6.25, low: 0, error: 0 }, how))).toEqual([-6, -6, -7]);
  });
});
