import { doubleDouble, type DoubleDouble } from "./double-double";
import { UNIT_ROUNDOFF } from "./error-bound";
import { restOfProduct } from "./error-free";
import type { Dimension, Measure } from "../units";

/** Powers of ten, each as a double and the difference from it: from 10^23 on no power of ten is a double. */
const POWERS = Array.from({ length: 39 }, (_, places) => {
  const power = Number(`1e${places}`);
  return { power, missed: Number(10n ** BigInt(places) - BigInt(power)) };
});
const LAST_DIGITS = 8;

/**
 * The decimal that a double shows, read from the digits of its shortest text. Slower than the search in
 * shown-decimal.ts, but it always finds one. For sizes from 10^-22 to 10^22.
 */
export function readDigits<D extends Dimension>(value: Measure<D>): DoubleDouble<D> {
  const size = Math.abs(value);
  const [shown, exponent] = size.toExponential().split("e") as [string, string];
  const digits = shown.replace(".", "");
  const places = digits.length - 1 - Number(exponent);

  const first = Number(digits.slice(0, -LAST_DIGITS)) * 1e8;
  const last = Number(digits.slice(-LAST_DIGITS));
  const whole = first + last;
  const wholeRest = last - (whole - first);

  const tail =
    places > 0 ? tailOfQuotient(size, whole, wholeRest, places) : tailOfProduct(size, whole, wholeRest, -places);
  const error = tail === 0 && places <= 0 ? 0 : size * UNIT_ROUNDOFF;
  const high = size + tail;
  const low = tail - (high - size);
  return value < 0 ? doubleDouble(-high, -low, error) : doubleDouble(high, low, error);
}

/** whole / 10^places − size. */
function tailOfQuotient(size: number, whole: number, wholeRest: number, places: number): number {
  const { power, missed } = POWERS[places] as (typeof POWERS)[number];
  const back = size * power;
  return (whole - back + (wholeRest - restOfProduct(size, power, back) - size * missed)) / power;
}

/** whole · 10^zeros − size. */
function tailOfProduct(size: number, whole: number, wholeRest: number, zeros: number): number {
  const { power } = POWERS[zeros] as (typeof POWERS)[number];
  const product = whole * power;
  return product - size + (restOfProduct(whole, power, product) + wholeRest * power);
}
