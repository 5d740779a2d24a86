import Big from "big.js";
import BigNumber from "bignumber.js";
import { Decimal as DecimalBase } from "decimal.js";
import DecimalLightBase from "decimal.js-light";
import Fraction from "fraction.js";
import { straightforward } from "./straightforward";

/** Forty digits everywhere: more than twice what a double holds, which is how these libraries are used for money. */
const DIGITS = 40;
const Decimal = DecimalBase.clone({ precision: DIGITS, rounding: DecimalBase.ROUND_HALF_UP });
const DecimalLight = DecimalLightBase.clone({ precision: DIGITS, rounding: DecimalLightBase.ROUND_HALF_UP });
const BigNumber40 = BigNumber.clone({ DECIMAL_PLACES: DIGITS, ROUNDING_MODE: BigNumber.ROUND_HALF_UP });
Big.DP = DIGITS;
Big.RM = Big.roundHalfUp;

export const decimalPlain = straightforward("decimal.js, straightforward", {
  of: (value) => new Decimal(value),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  abs: (a) => a.abs(),
  sign: (a) => (a.isZero() ? 0 : a.isNegative() ? -1 : 1),
  whole: (a) => a.toDecimalPlaces(0),
  number: (a) => a.toNumber(),
});

export const libraries = [
  decimalPlain,
  straightforward("big.js", {
    of: (value) => new Big(value),
    plus: (a, b) => a.plus(b),
    minus: (a, b) => a.minus(b),
    times: (a, b) => a.times(b),
    over: (a, b) => a.div(b),
    abs: (a) => a.abs(),
    sign: (a) => a.cmp(0),
    whole: (a) => a.round(0),
    number: (a) => a.toNumber(),
  }),
  straightforward("bignumber.js", {
    of: (value) => new BigNumber40(value),
    plus: (a, b) => a.plus(b),
    minus: (a, b) => a.minus(b),
    times: (a, b) => a.times(b),
    over: (a, b) => a.div(b),
    abs: (a) => a.abs(),
    sign: (a) => a.comparedTo(0) as number,
    whole: (a) => a.integerValue(BigNumber.ROUND_HALF_UP),
    number: (a) => a.toNumber(),
  }),
  straightforward("decimal.js-light", {
    of: (value) => new DecimalLight(value),
    plus: (a, b) => a.plus(b),
    minus: (a, b) => a.minus(b),
    times: (a, b) => a.times(b),
    over: (a, b) => a.div(b),
    abs: (a) => a.abs(),
    sign: (a) => a.comparedTo(0),
    whole: (a) => a.toDecimalPlaces(0),
    number: (a) => a.toNumber(),
  }),
  straightforward("fraction.js", {
    // by its text: from the double itself it would take the nearest simple fraction
    of: (value) => new Fraction(plainText(value)),
    plus: (a, b) => a.add(b),
    minus: (a, b) => a.sub(b),
    times: (a, b) => a.mul(b),
    over: (a, b) => a.div(b),
    abs: (a) => a.abs(),
    sign: (a) => Number(a.s) * (a.n === 0n ? 0 : 1),
    whole: (a) => (Number(a.s) < 0 ? a.abs().add(0.5).floor().neg() : a.add(0.5).floor()),
    number: (a) => a.valueOf(),
  }),
];

/** A double's shortest text without an exponent. */
function plainText(value: number): string {
  const text = String(value);
  return text.includes("e") ? new Decimal(text).toFixed() : text;
}
