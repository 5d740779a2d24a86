import type { Exact, Reader } from "../../src/core/exact/exact";
import { exactly } from "../../src/core/exact/exactly";
import type { Fraction, Quantity } from "../../src/core/units";
import { Random } from "./random";
import { minus, nearestDouble, over, plus, shown, times, type Rational } from "./rational";

/**
 * The one rounding of the core, where it is hardest: exactly midway between two doubles, and a speck beside it, from
 * the smallest subnormal to the largest double.
 */
describe("the core rounds once, to the nearest double, ties to even", () => {
  test("on a midpoint and beside it, in every binade", () => {
    const random = new Random(19850610);
    const wrong: string[] = [];
    for (let binade = -1120; binade <= 1023; binade++) {
      const last = BigInt(Math.floor(random.fraction() * 2 ** 30)) * 2n ** 22n + BigInt(random.integer(0, 2 ** 22 - 1));
      const halves = 2n * (2n ** 52n + last) + 1n;
      for (const side of [-1, 0, 1] as const) {
        const { value, text } = midpoint(halves, binade - 53, side);
        const actual = exactly((of) => built(of, halves, binade - 53, side).nearest());
        const expected = nearestDouble(value);
        if (!Object.is(actual as number, expected)) wrong.push(`${text}: ${actual}, exactly ${expected}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test("quotients of long numbers", () => {
    const random = new Random(19850611);
    const seventeen = () => (random.fraction() + random.fraction() * 2 ** -32) * 10 ** random.integer(-8, 8);
    const wrong: number[][] = [];
    for (let count = 0; count < 3000; count++) {
      const [a, b, c, d, e, f] = [
        seventeen(),
        seventeen(),
        seventeen(),
        seventeen(),
        seventeen(),
        seventeen(),
      ] as const;
      const numerator = minus(times(shown(a), shown(b)), times(shown(c), shown(d)));
      const expected = nearestDouble(over(numerator, times(shown(e), plus(shown(f), shown(a)))));
      const actual = exactly((of) => {
        const read = (number: number) => of(number as Quantity<"fraction">);
        const above = read(a)
          .times(read(b))
          .minus(read(c).times(read(d)));
        return above.over(read(e).times(read(f).plus(read(a)))).nearest();
      });
      if (!Object.is(actual as number, expected)) wrong.push([a, b, c, d, e, f]);
    }
    expect(wrong).toEqual([]);
  });
});

const SPECK = 1e-250;

/** halves · 2^exponent, and 1e-500 of itself more or less. */
function midpoint(halves: bigint, exponent: number, side: -1 | 0 | 1): { value: Rational; text: string } {
  const middle: Rational =
    exponent < 0 ? { n: halves, d: 2n ** BigInt(-exponent) } : { n: halves << BigInt(exponent), d: 1n };
  const speck = times(middle, times(shown(SPECK), shown(SPECK * side)));
  return { value: plus(middle, speck), text: `${halves}·2^${exponent}${["−", "", "+"][side + 1]}` };
}

/** The same by the core's own operations, from doubles whose decimals are exact. */
function built(of: Reader, halves: bigint, exponent: number, side: -1 | 0 | 1): Exact<Fraction> {
  const read = (number: number) => of(number as Quantity<"fraction">);
  let value = read(Number(halves >> 27n))
    .times(read(2 ** 27))
    .plus(read(Number(halves & (2n ** 27n - 1n))));
  for (let rest = exponent; rest !== 0;) {
    const part = Math.sign(rest) * Math.min(Math.abs(rest), 20);
    value = value.times(read(2 ** part));
    rest -= part;
  }
  return value.plus(value.times(read(SPECK)).times(read(SPECK * side)));
}
