import { UNDECIDED, type Rounding } from "./exact";

/** Up to this size every whole number and every half is a double. */
const COUNTABLE = 2 ** 51;

/**
 * The whole number that high + low ± error, which is not below 0, rounds to. Undecided where the error bound allows two
 * of them.
 */
export function wholeCount(
  { high, low, error }: { high: number; low: number; error: number },
  rounding: Rounding,
): number {
  if (!(high <= COUNTABLE)) throw UNDECIDED;
  const near = Math.round(high);
  const beyond = high - near + low;
  const certain = error === 0 && low === 0 ? 0 : error + 2 ** -50;
  const count = near + (rounding === "nearest" ? 0 : rounding === "up" ? +(beyond > 0) : -(beyond < 0));
  const distance = rounding === "nearest" ? 0.5 - Math.abs(beyond) : Math.abs(beyond);
  if (!(distance > certain) && certain !== 0) throw UNDECIDED;
  return count;
}
