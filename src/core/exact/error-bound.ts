/** What an operation drops, relative to its result; twice and more what the analysis in docs/exactness.md needs. */
export const UNIT = 2 ** -100;
/** Pays for products of errors and for the rounding of the bounds themselves. */
export const SECOND_ORDER = 1.0001;
/** A divisor of which less is known leaves every rounding open. It must be far below what SECOND_ORDER pays for. */
export const KNOWN = 1e-5;

/** A product or quotient below it may have lost its low part to underflow, as may what is below it have lost its error. */
export const SMALLEST = 2 ** -900;

/** Neither a low part nor an error: the number is the double. */
export const isPlain = ({ low, error }: { low: number; error: number }): boolean => low === 0 && error === 0;

/** It is 0 and nothing else. */
export const isZero = ({ high, low, error }: { high: number; low: number; error: number }): boolean =>
  high === 0 && low === 0 && error === 0;
