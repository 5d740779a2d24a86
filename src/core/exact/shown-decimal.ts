import { doubleDouble, unknown, type DoubleDouble } from "./double-double";
import { UNIT_ROUNDOFF } from "./error-bound";
import { restOfProduct, restOfProductByFewBits } from "./error-free";
import { readDigits } from "./shown-digits";
import { readFar } from "./shown-far";
import type { Dimension, Measure } from "../units";

const POWERS = Array.from({ length: 23 }, (_, places) => Number(`1e${places}`));
/**
 * Below this many steps, decimals with a given number of places lie wider apart than doubles, so at most one of them
 * rounds to the double.
 */
const SPARSE = 2 ** 50;
/**
 * Most numbers have at most eight places after the point: one try with eight finds them all, since zeros at the end
 * change nothing.
 */
const USUAL_PLACES = 8;
const USUAL_POWER = 1e8;
const USUAL_STEP = 1e-8;
const USUAL_SIZE = 1e7;

/** Beyond them a number is read by whole numbers of many digits. */
const SMALL = 1e-22;
const LARGE = 1e22;
/** Products and quotients of a few numbers within these powers of 2 are within those of doubles. */
const FAR = 450;
/** Of what is beyond no more is said than that it is next to 0, or nothing. */
const NEXT_TO_ZERO = 2 ** -FAR;

/**
 * The decimal that a double shows, as the double plus what it misses. What cannot be said of it is left open: what is
 * asked of it is left to the exact way, and the others go on.
 */
export function readDoubleDouble<D extends Dimension>(value: Measure<D>): DoubleDouble<D> {
  const size = Math.abs(value);
  if (!(size <= 2 ** 53)) return size <= LARGE ? readDigits(value) : readWithin(value, size);
  if (size < SMALL && size > 0) return readWithin(value, size);
  if (Math.floor(value) === value) return doubleDouble(value, 0, 0);
  if (size >= USUAL_SIZE) return search(value, size, 0);
  const scaled = value * USUAL_POWER;
  const steps = Math.floor(scaled + 0.5);
  if (steps / USUAL_POWER !== value) return search(value, size, USUAL_PLACES + 1);
  const missing = (steps - scaled - restOfProductByFewBits(value, USUAL_POWER, scaled)) * USUAL_STEP;
  return doubleDouble(value, missing, missing === 0 ? 0 : size * UNIT_ROUNDOFF);
}

function readWithin<D extends Dimension>(value: Measure<D>, size: number): DoubleDouble<D> {
  if (size < NEXT_TO_ZERO) return doubleDouble(0, 0, NEXT_TO_ZERO);
  if (!(size * NEXT_TO_ZERO <= 1)) return unknown();
  const { high, low, error, power } = readFar(value);
  const factor = 2 ** power;
  return doubleDouble(high * factor, low * factor, error * factor);
}

function fewDigits<D extends Dimension>(value: number, steps: number, power: number): DoubleDouble<D> {
  const scaled = value * power;
  const missing = (steps - scaled - restOfProduct(value, power, scaled)) / power;
  return doubleDouble(value, missing, missing === 0 ? 0 : Math.abs(value) * UNIT_ROUNDOFF);
}

function search<D extends Dimension>(value: Measure<D>, size: number, from: number): DoubleDouble<D> {
  for (let places = from; places < POWERS.length; places++) {
    const power = POWERS[places] as number;
    const scaled = size * power;
    if (scaled > SPARSE) return manyDigits(value, places);
    const steps = Math.floor(value * power + 0.5);
    if (steps / power === value) return fewDigits(value, steps, power);
  }
  return readDigits(value);
}

/** For decimals of 16 or 17 digits. */
function manyDigits<D extends Dimension>(value: Measure<D>, from: number): DoubleDouble<D> {
  const size = Math.abs(value);
  if (size < 1e-6) return readDigits(value);
  for (let places = from; places < POWERS.length; places++) {
    const power = POWERS[places] as number;
    const scaled = value * power;
    if (Math.abs(scaled) > 1e17) break;
    const whole = Math.floor(scaled + 0.5);
    const fraction = scaled - whole + restOfProduct(value, power, scaled);
    const excess = fraction - Math.floor(fraction + 0.5);
    if (Math.abs(excess) === 0.5) break;
    const missing = excess / power;
    if (value - missing * (1 + 1e-9) === value) return doubleDouble(value, -missing, size * UNIT_ROUNDOFF);
    if (value - missing * (1 - 1e-9) === value) break;
  }
  return readDigits(value);
}
