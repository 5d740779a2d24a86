import type { Entry } from "./entry";

/**
 * The entries of a file, the oldest first. Rows of one time stay in the order of the file, or in the opposite one where
 * the file begins with the newest.
 */
export function inOrder(entries: readonly Entry[]): Entry[] {
  let [rising, falling] = [0, 0];
  for (let at = 1; at < entries.length; at++) {
    const step = (entries[at] as Entry).at - (entries[at - 1] as Entry).at;
    if (step > 0) rising++;
    if (step < 0) falling++;
  }
  const fromOldest = falling > rising ? entries.toReversed() : [...entries];
  return rising > 0 && falling > 0 ? byTime(fromOldest) : fromOldest;
}

export const byTime = (entries: readonly Entry[]): Entry[] => entries.toSorted((one, other) => one.at - other.at);
