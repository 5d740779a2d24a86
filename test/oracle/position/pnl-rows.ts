import type { Given, Row } from "../cells";
import {
  computed,
  contracts,
  contractSize,
  extreme,
  fee,
  midway,
  neighbour,
  notPositive,
  powerOfTwo,
  price,
} from "../numbers";
import type { Random } from "../random";

/** INVERSE_PNL: one price in three is next to the other, where everything but the last digits cancels. */
export function pnlRow(random: Random): Row {
  const entry = price(random);
  const exit = random.weighted([
    [6, () => price(random)],
    [2, () => neighbour(entry, random.integer(1, 16) * random.pick([-1, 1]))],
    [2, () => oneTickFrom(entry, random)],
    [0.5, () => entry],
    [0.5, () => entry * (1 + (random.fraction() - 0.5) / 1e6)],
  ]);
  const row: Given[] = [contracts(random), entry, exit, contractSize(random), fee(random), fee(random)];
  if (random.chance(0.03)) row[random.pick([1, 2, 3])] = notPositive(random) ?? 0;
  if (random.chance(0.01)) row[random.pick([1, 2])] = null;
  if (random.chance(0.02)) return [computed(random, 1e6), computed(random, 1e5), computed(random, 1e5)];
  if (random.chance(0.01)) return [extreme(random), extreme(random), extreme(random)];
  if (random.chance(0.02)) return besideAMidpoint(random);
  return row;
}

function oneTickFrom(entry: number, random: Random): number {
  const tick = random.pick([0.01, 0.1, 0.5, 1, 1e-9]);
  const next = Number((entry + random.pick([-1, 1]) * tick).toPrecision(12));
  return next > 0 ? next : entry;
}

/** A gain of half a last digit exactly, but for a fee or a rebate too small to show. */
function besideAMidpoint(random: Random): Row {
  const [contractsHeld, size] = midway(random);
  const speck = random.pick([-1, 0, 1]) * Number(`1e-${random.integer(20, 250)}`);
  return [random.pick([1, -1]) * contractsHeld, powerOfTwo(random, -16, 24), 1e300, size, speck, null];
}
