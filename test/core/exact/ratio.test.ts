import type { Rounding } from "../../../src/core/exact/exact";
import { readRatio, type Ratio } from "../../../src/core/exact/ratio";
import type { Fraction, Measure } from "../../../src/core/units";
import { computed, contracts, decimal, extreme, midway, neighbour } from "../../oracle/numbers";
import { Random } from "../../oracle/random";
import {
  absolute,
  minus,
  multipleOf,
  nearestDouble,
  over,
  plus,
  shown,
  sign,
  times,
  whole,
  type Rational,
} from "../../oracle/rational";

const ROWS = 4_000;
type Number = Ratio<Fraction>;
const read = (value: number): Number => readRatio(value as Measure<Fraction>);
const quotient = (a: number, b: number): Number => read(a).over(read(b)) as unknown as Number;

const anything = (random: Random): number =>
  random.weighted([
    [3, () => decimal(random, random.integer(1, 15), random.integer(0, 12))],
    [3, () => computed(random, random.pick([1e-9, 1, 70000, 1e12]))],
    [2, () => contracts(random)],
    [2, () => extreme(random)],
    [1, () => random.pick([0, -0, 1, -1, 1e21, 1e22, 2 ** 53, 5e-324, Number.MAX_VALUE, 1.5e-7])],
  ]) * random.pick([1, -1]);

/** Numbers whose product or quotient may lie anywhere a double can, the subnormal ones above all. */
const tiny = (random: Random): number => neighbour(2 ** random.integer(-1074, -1000), random.integer(0, 3));

/** Over 2^power, by divisors that a cell shows to the last digit. */
function halved(value: Number, power: number): Number {
  if (power === 0) return value;
  const step = Math.min(power, 53);
  return halved(value.over(read(2 ** step)) as unknown as Number, power - step);
}

describe("exact ratios, against fractions of whole numbers", () => {
  const check = (
    seed: number,
    make: (random: Random) => { gave: number; exactly: Rational; of: readonly number[] },
  ) => {
    const random = new Random(seed);
    const wrong: unknown[] = [];
    for (let row = 0; row < ROWS; row++) {
      const { gave, exactly, of } = make(random);
      if (!Object.is(gave, nearestDouble(exactly))) wrong.push({ of, gave, exactly: nearestDouble(exactly) });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  };

  test("what is read is what the cell shows, and comes out as it went in, but for the sign of 0", () => {
    check(1, (random) => {
      const value = anything(random);
      return { gave: read(value).nearest(), exactly: shown(value), of: [value] };
    });
  });

  test("a sum of quotients, whichever denominators and powers of ten meet", () => {
    check(2, (random) => {
      const [a, b, c] = [anything(random), anything(random), anything(random) || 3] as const;
      const d = random.chance(0.3) ? c : anything(random) || 7;
      const gave = quotient(a, c).plus(quotient(b, d)).minus(read(a)).nearest();
      const exactly = minus(plus(over(shown(a), shown(c)), over(shown(b), shown(d))), shown(a));
      return { gave, exactly, of: [a, b, c, d] };
    });
  });

  test("products and quotients with their signs and sizes", () => {
    check(3, (random) => {
      const [a, b, c] = [anything(random), anything(random), anything(random) || -3] as const;
      const gave = read(a).times(read(b)).over(read(c)).abs().negated().nearest();
      const exactly = minus(shown(0), absolute(over(times(shown(a), shown(b)), shown(c))));
      return { gave, exactly, of: [a, b, c] };
    });
  });

  test("quotients at the bottom of the doubles, halfway cases among them", () => {
    check(4, (random) => {
      const [a, b] = [tiny(random), random.pick([1, 2, 3, 4, 8, 1024, 2 ** 40])] as const;
      return { gave: quotient(a, b).nearest(), exactly: over(shown(a), shown(b)), of: [a, b] };
    });
  });

  test("exactly halfway between two doubles, subnormal ones among them, and a speck beside it", () => {
    check(7, (random) => {
      const subnormal = random.chance(0.5);
      const [a, b] = subnormal ? [1, 2 * random.integer(0, 2 ** 40) + 1] : midway(random);
      const power = subnormal ? 1075 : random.integer(0, 900);
      const [sign, speck] = [random.pick([1, -1]), random.pick([0, 0, 1e-30, -1e-30])] as const;
      const product = read(sign * a).times(read(b)) as unknown as Number;
      const gave = halved(product.plus(read(speck)), power).nearest();
      const exactly = over(plus(times(shown(sign * a), shown(b)), shown(speck)), whole(2n ** BigInt(power)));
      return { gave, exactly, of: [a, b, power, speck] };
    });
  });

  test("a division by zero is stopped at once, not where its result is first looked at", () => {
    expect(() => quotient(1, 0)).toThrow("look at the sign first");
  });

  test("multiples of a step, and the sign", () => {
    for (const rounding of ["nearest", "down", "up"] as const satisfies readonly Rounding[])
      check(5, (random) => {
        const step = decimal(random, 3, random.integer(0, 4));
        const value = random.chance(0.5) ? (random.integer(-999, 999) / 2) * step : anything(random);
        const gave = read(value).toMultipleOf(read(step), rounding).nearest();
        return { gave, exactly: multipleOf(shown(step), shown(value), rounding), of: [value, step] };
      });
    const random = new Random(6);
    for (let row = 0; row < ROWS; row++) {
      const [a, b] = [anything(random), anything(random)] as const;
      expect(read(a).minus(read(b)).sign()).toBe(sign(minus(shown(a), shown(b))));
    }
  });
});
