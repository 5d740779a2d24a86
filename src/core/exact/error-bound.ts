/**
 * The most that one operation may round off, relative to its result: more than twice what the analysis in
 * docs/exactness.md needs.
 */
export const UNIT_ROUNDOFF = 2 ** -100;
/** Widens every error bound a little, to cover products of two errors and the rounding of the bounds themselves. */
export const SECOND_ORDER = 1.0001;
/**
 * A divisor with a larger relative error leaves the quotient unknown: beyond it, what SECOND_ORDER adds would not be
 * enough.
 */
export const MAX_DIVISOR_ERROR = 1e-5;

/** A product or quotient below it may have lost its low part to underflow, as may what is below it have lost its error. */
export const SMALLEST = 2 ** -900;

/** Neither a low part nor an error: the number is the double. */
export const isPlain = ({ low, error }: { low: number; error: number }): boolean => low === 0 && error === 0;

/** It is 0 and nothing else. */
export const isZero = ({ high, low, error }: { high: number; low: number; error: number }): boolean =>
  high === 0 && low === 0 && error === 0;
