import type { Random } from "./random";
import { nearestDouble, type Rational } from "./rational";

/** A number as it is typed: a few digits and a decimal point. */
export const decimal = (random: Random, digits: number, places: number): number =>
  Number(`${random.integer(1, 10 ** digits - 1)}e-${places}`);

/** A number as another formula leaves it: sixteen or seventeen digits. */
export const computed = (random: Random, scale: number): number =>
  (random.fraction() + random.fraction() * 2 ** -32 + 2 ** -60) * scale;

/** At the edges of what a double holds: tiny, subnormal, enormous. */
export const extreme = (random: Random): number =>
  Number(`${random.integer(1, 99999)}e${random.pick([-323, -320, -310, -200, -110, 90, 150, 250, 300])}`);

/** Prices in USD per coin, from alts at a billionth of a dollar to index levels. */
export const price = (random: Random): number =>
  random.weighted([
    [6, () => decimal(random, 7, 2)],
    [4, () => random.integer(1, 200000)],
    [3, () => random.integer(1, 200) * 1000],
    [2, () => decimal(random, 6, 1) + 0.5],
    [2, () => Number(`${random.integer(1, 99999)}e-${random.integer(9, 13)}`)],
    [2, () => decimal(random, 5, 6)],
    [4, () => computed(random, random.pick([1e-6, 1, 100, 70000, 1e9]))],
    [0.3, () => extreme(random)],
  ]);

export const contracts = (random: Random): number => {
  const size = random.weighted([
    [6, () => random.integer(1, 100000)],
    [2, () => random.integer(1, 9999) * 1e12],
    [2, () => decimal(random, 6, 3)],
    [1, () => computed(random, 1e6)],
    [0.1, () => extreme(random)],
    [0.2, () => 0],
  ]);
  return size === 0 || random.chance(0.5) ? size : -size;
};

export const contractSize = (random: Random): number | null =>
  random.weighted<number | null>([
    [4, () => random.pick([1, 10, 100])],
    [2, () => null],
    [1, () => decimal(random, 5, 2)],
    [0.5, () => computed(random, 100)],
    [0.05, () => extreme(random)],
  ]);

/** A cost or a rebate, or nothing. */
export const fee = (random: Random): number | null =>
  random.weighted<number | null>([
    [2, () => null],
    [1, () => 0],
    [4, () => random.pick([0.0005, 0.00075, 0.0002, 0.000625, -0.00025, -0.0001, 0.0199])],
    [1, () => (random.chance(0.5) ? -1 : 1) * decimal(random, 4, 6)],
    [1, () => (random.chance(0.5) ? -1 : 1) * computed(random, 0.01)],
    [0.2, () => (random.chance(0.5) ? -1 : 1) * decimal(random, 2, 2)],
  ]);

/** Steps of prices and lots, the awkward ones included. */
export const step = (random: Random): number =>
  random.pick([0.5, 0.1, 0.05, 0.025, 2.5, 1, 0.01, 5, 10, 0.001, 0.0001]);

export const STEPS_IN_THOUSANDTHS = [500, 100, 50, 25, 2500, 1000, 10, 5000] as const;

/** The double that is so many representable steps above (or below) another. */
export function neighbour(value: number, steps: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(steps));
  return view.getFloat64(0);
}

/** Mostly the value itself, at times one representable step beside it: on a boundary and just off it. */
export const onOrBeside = (random: Random, value: number): number =>
  value === 0 || random.chance(0.7) ? value : neighbour(value, random.pick([-1, 1]));

/** A number whose decimal is this fraction, where sixteen digits can say it. */
export const spelled = (value: Rational): number => nearestDouble(value);

/** What must be refused where a number above 0 is asked for. */
export const notPositive = (random: Random): number | null => random.pick([0, -1, null, -0.0001, -70000]);

/**
 * Two doubles whose product lies exactly midway between two doubles: an odd number of 54 bits. What decides the
 * rounding is then the tie itself, or a speck beside it, however small.
 */
export function midway(random: Random): readonly [number, number] {
  const small = random.pick([3, 5, 7, 9, 11]);
  const from = Math.ceil(2 ** 53 / small);
  return [small, from + (from % 2 === 0 ? 1 : 0) + 2 * random.integer(0, 1e9)];
}

/** A power of 2 small enough that its shortest decimal is the power itself. */
export const powerOfTwo = (random: Random, from: number, to: number): number => 2 ** random.integer(from, to);
