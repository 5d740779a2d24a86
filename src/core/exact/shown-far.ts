import { UNIT_ROUNDOFF } from "./error-bound";
import { timesPowerOf2 } from "./power-of-2";
import { Ratio, readRatio } from "./ratio";
import type { Dimension, Fraction, Measure } from "../units";

/** The decimal that a double shows, as (high + low ± error)·2^power, with a high part from 1 to 2. */
export interface ShownFar {
  readonly high: number;
  readonly low: number;
  readonly error: number;
  readonly power: number;
}

/**
 * For numbers so large or so small that no table holds their power of ten: what the double misses of the decimal, from
 * whole numbers of any length. Among the smallest doubles that is more than half a place.
 */
export function readFar(value: Measure<Dimension>): ShownFar {
  const power = Math.floor(Math.log2(Math.abs(value)));
  const double = timesPowerOf2(value, -power);
  const missing = readRatio(value as number as Measure<Fraction>)
    .times(powerOf2(-power))
    .minus(doubleAsRatio(double));
  const rest = missing.nearest();
  const isAll = missing.minus(doubleAsRatio(rest)).sign() === 0;
  const high = double + rest;
  return {
    high,
    low: rest - (high - double),
    error: isAll ? 0 : Math.max(2 * UNIT_ROUNDOFF, Math.abs(rest) * 2 ** -52),
    power,
  };
}

const powerOf2 = (power: number): Ratio<Fraction> =>
  power < 0 ? new Ratio(1n, 1n << BigInt(-power), 0) : new Ratio(1n << BigInt(power), 1n, 0);

/** Beyond the last place of the low part of a number from 1 to 2: it is a whole number of these. */
const PLACES = 1000;

/** What a double is, not what it shows: one from 1 to 2, or what it misses. */
const doubleAsRatio = (value: number): Ratio<Fraction> =>
  new Ratio<Fraction>(BigInt(value * 2 ** PLACES), 1n << BigInt(PLACES), 0);
