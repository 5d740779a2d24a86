import { invalid, type Refusal } from "../refusal";

/** Powers of ten between the least and the largest number of a list. No market's are half as far apart. */
const WIDEST = 30;

/**
 * Refuses a list whose numbers, 0 apart, are so far from each other that sums of them need hundreds of digits, and a long
 * history minutes: one of them is a slip, or what was left of a sum that should have been 0.
 */
export function spanRefused(name: string, values: readonly number[]): Refusal | undefined {
  let [least, largest] = [-1, -1];
  for (const [row, value] of values.entries()) {
    if (value === 0) continue;
    if (least < 0 || sizeAt(values, row) < sizeAt(values, least)) least = row;
    if (largest < 0 || sizeAt(values, row) > sizeAt(values, largest)) largest = row;
  }
  if (largest < 0 || sizeAt(values, least) >= sizeAt(values, largest) / 10 ** WIDEST) return undefined;
  const were = [least, largest].map((row) => `${values[row]} in row ${row + 1}`).join(" and ");
  return invalid(`${name} must be within 10^${WIDEST} times of each other, were ${were}`, name);
}

const sizeAt = (values: readonly number[], row: number): number => Math.abs(values[row] as number);
