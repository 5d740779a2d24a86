import { UNDECIDED, type Rounding } from "./exact";

/** Whole numbers up to here and their neighbours at half are doubles. */
const COUNTABLE = 2 ** 51;

/** The whole number that high + low ± error, not below 0, is rounded to. Undecided where the error leaves two of them. */
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
