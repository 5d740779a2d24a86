import { doubleDouble, unknown, type DoubleDouble } from "./double-double";
import { UNIT } from "./error-bound";
import { roundingOf, roundingOfFewBits } from "./error-free";
import { readDigits } from "./shown-digits";
import type { Dimension, Measure } from "../units";

const POWERS = Array.from({ length: 23 }, (_, places) => Number(`1e${places}`));
/** Below this many steps the decimals of one length lie wider apart than doubles: at most one rounds to the double. */
const SPARSE = 2 ** 50;
/** One look at eight places covers every decimal with eight or fewer, which is the same number with zeros behind it. */
const USUAL_PLACES = 8;
const USUAL_POWER = 1e8;
const USUAL_STEP = 1e-8;
const USUAL_SIZE = 1e7;

/** Products and quotients of a dozen numbers of these sizes keep their low parts. */
const SMALLEST = 1e-22;
const LARGEST = 1e22;

/**
 * The decimal that a double shows, as the double plus what it misses. Of smaller ones no more is said than that they are
 * next to 0, of larger ones nothing: what is asked of them is left to the exact way, and the others go on.
 */
export function readShown<D extends Dimension>(value: Measure<D>): DoubleDouble<D> {
  const size = Math.abs(value);
  if (!(size <= 2 ** 53)) return size <= LARGEST ? readDigits(value) : unknown();
  if (size < SMALLEST && size > 0) return doubleDouble(0, 0, SMALLEST);
  if (Math.floor(value) === value) return doubleDouble(value, 0, 0);
  if (size >= USUAL_SIZE) return search(value, size, 0);
  const scaled = value * USUAL_POWER;
  const steps = Math.floor(scaled + 0.5);
  if (steps / USUAL_POWER !== value) return search(value, size, USUAL_PLACES + 1);
  const missing = (steps - scaled - roundingOfFewBits(value, USUAL_POWER, scaled)) * USUAL_STEP;
  return doubleDouble(value, missing, missing === 0 ? 0 : size * UNIT);
}

function fewDigits<D extends Dimension>(value: number, steps: number, power: number): DoubleDouble<D> {
  const scaled = value * power;
  const missing = (steps - scaled - roundingOf(value, power, scaled)) / power;
  return doubleDouble(value, missing, missing === 0 ? 0 : Math.abs(value) * UNIT);
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

/** 16 or 17 digits. */
function manyDigits<D extends Dimension>(value: Measure<D>, from: number): DoubleDouble<D> {
  const size = Math.abs(value);
  if (size < 1e-6) return readDigits(value);
  for (let places = from; places < POWERS.length; places++) {
    const power = POWERS[places] as number;
    const scaled = value * power;
    if (Math.abs(scaled) > 1e17) break;
    const whole = Math.floor(scaled + 0.5);
    const fraction = scaled - whole + roundingOf(value, power, scaled);
    const excess = fraction - Math.floor(fraction + 0.5);
    if (Math.abs(excess) === 0.5) break;
    const missing = excess / power;
    if (value - missing * (1 + 1e-9) === value) return doubleDouble(value, -missing, size * UNIT);
    if (value - missing * (1 - 1e-9) === value) break;
  }
  return readDigits(value);
}
