import type { Given, Row } from "../cells";
import { computed, contracts, contractSize, decimal, midway, notPositive, powerOfTwo, price } from "../numbers";
import type { Random } from "../random";

export function fundingRow(random: Random): Row {
  const rate = random.weighted([
    [4, () => random.pick([0.0001, -0.0001, 0.000125, 0.01, 0])],
    [3, () => (random.chance(0.5) ? -1 : 1) * decimal(random, 4, 8)],
    [2, () => (random.chance(0.5) ? -1 : 1) * computed(random, 0.001)],
  ]);
  const periods = random.weighted<Given>([
    [2, () => null],
    [3, () => random.integer(1, 1095)],
    [1, () => decimal(random, 3, 1)],
    [1, () => computed(random, 100)],
    [0.5, () => 0],
  ]);
  const row: Given[] = [contracts(random), price(random), rate, contractSize(random), periods];
  if (random.chance(0.03)) return onAMidpoint(random);
  if (random.chance(0.03)) row[random.pick([1, 3])] = notPositive(random) ?? 0;
  if (random.chance(0.01)) row[random.pick([1, 2])] = null;
  return row;
}

/** A cost of half a last digit exactly, which takes dozens of decimals to write down. */
function onAMidpoint(random: Random): Row {
  const [position, size] = midway(random);
  const part = () => powerOfTwo(random, -20, 10);
  return [random.pick([1, -1]) * position, powerOfTwo(random, 0, 24), part(), size, part()];
}
