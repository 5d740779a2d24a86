import type { Trial } from "./trial";

/**
 * The readings of a first position that fit a second one of the same account as well. A convention is the account's, so
 * method, fee, reading of the margin and rounding must be the same; the tier need not.
 */
export const narrowed = (first: readonly Trial[], second: readonly Trial[]): Trial[] =>
  first.flatMap((trial) => {
    const partners = second.filter((other) => isSameConvention(trial, other));
    const roundings = trial.roundings.filter((rounding) =>
      partners.some((other) => other.roundings.includes(rounding)),
    );
    return roundings.length > 0 ? [{ ...trial, roundings }] : [];
  });

const isSameConvention = (a: Trial, b: Trial): boolean =>
  a.method === b.method && a.fee.rate === b.fee.rate && a.margin.name === b.margin.name;
