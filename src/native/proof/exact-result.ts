import { readRatio } from "../../core/exact/ratio";
import type { Fraction, Measure } from "../../core/units";
import { cellOf, fractionOf, type ExactNumber } from "./exact-value";

/** A number before it is rounded to what a cell can hold. */
export interface ExactResult {
  /** Its decimals, all of them or as many as are worth reading, with a point: "77388.888888888888888888888888". */
  readonly digits: string;
  /** Whether these are all. */
  readonly isWhole: boolean;
  /** How many decimals it has; undefined where they never end. */
  readonly decimals: number | undefined;
  /** It as a fraction in lowest terms, "696500/9", where that is no longer than one can read; none of a root. */
  readonly fraction: string | undefined;
  readonly isRoot: boolean;
  /** The one number that a cell can hold nearest to it. */
  readonly rounded: number;
  /** Whether the cell holds the number itself. */
  readonly isExact: boolean;
}

/** Digits that are shown, the first that is not 0 included: twice those of a cell. */
const DIGITS = 30;
/** A longer fraction tells nobody anything. */
const LONGEST_FRACTION = 40;

export function exactResult(exact: ExactNumber): ExactResult {
  const rounded: number = exact.nearest();
  const isExact = exact.minus(cellOf(rounded, exact)).sign() === 0;
  const fraction = fractionOf(exact);
  if (!fraction) return { ...ofRoot(exact), fraction: undefined, isRoot: true, rounded, isExact };
  const { above, below } = fraction;
  const decimals = decimalsOf(below);
  const text = `${above}/${below}`;
  const { digits, isWhole } = written(above, below, decimals);
  const isShort = below !== 1n && text.length <= LONGEST_FRACTION;
  return { digits, isWhole, decimals, fraction: isShort ? text : undefined, isRoot: false, rounded, isExact };
}

/** How many decimals 1/below has: as many as there are 2s or 5s in it, if there is nothing else. */
function decimalsOf(below: bigint): number | undefined {
  let [rest, twos, fives] = [below, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Digits by long division, cut off and not rounded. */
function written(above: bigint, below: bigint, decimals: number | undefined): { digits: string; isWhole: boolean } {
  const sign = above < 0n ? "-" : "";
  const size = above < 0n ? -above : above;
  const whole = size / below;
  const rest = size % below;
  const zeros = whole > 0n || rest === 0n ? 0 : leadingZeros(rest, below);
  const room = whole > 0n ? Math.max(0, DIGITS - whole.toString().length) : zeros + DIGITS;
  const shown = decimals === undefined ? room : Math.min(room, decimals);
  const after = shown === 0 ? "" : `.${((rest * 10n ** BigInt(shown)) / below).toString().padStart(shown, "0")}`;
  return { digits: `${sign}${whole}${after}`, isWhole: decimals !== undefined && shown === decimals };
}

/** How many 0s stand after the point before the first other digit. */
function leadingZeros(rest: bigint, below: bigint): number {
  let zeros = 0;
  for (let tenfold = rest * 10n; tenfold < below; tenfold *= 10n) zeros++;
  return zeros;
}

/** How often what a double leaves of a root is looked at once more: each time gives fifteen digits and more. */
const LOOKS = 3;

/** The decimals of a number with a root in it, from the doubles that are nearest to it and to what they leave of it. */
function ofRoot(exact: ExactNumber): Pick<ExactResult, "digits" | "isWhole" | "decimals"> {
  let rest = exact;
  let sum = readRatio(0 as Measure<Fraction>);
  for (let look = 0; look < LOOKS && rest.sign() !== 0; look++) {
    const nearest: number = rest.nearest();
    sum = sum.plus(readRatio(nearest as Measure<Fraction>));
    rest = rest.minus(cellOf(nearest, exact));
  }
  const { above, below } = fractionOf(sum) as { above: bigint; below: bigint };
  const decimals = rest.sign() === 0 ? decimalsOf(below) : undefined;
  return { ...written(above, below, decimals), decimals };
}
