import type { Given, Row } from "../cells";
import { computed, contractSize, decimal, extreme, notPositive, onOrBeside, price, spelled, step } from "../numbers";
import type { Random } from "../random";
import { minus, over, plus, shown, times, whole } from "../rational";

const ROUNDINGS = ["nearest", "down", "up", "NEAREST", "Up"] as const;

/** HEDGE_CONTRACTS: half of the rows stand exactly on half a lot or on a whole one, or one last digit beside it. */
export function hedgeRow(random: Random): Row {
  const row = random.chance(0.5) ? onBoundary(random) : anywhere(random);
  if (random.chance(0.03)) row[random.pick([1, 2, 5])] = notPositive(random) ?? 0;
  if (random.chance(0.02)) row[0] = random.pick([0, null]);
  return row;
}

const rounding = (random: Random): Given => (random.chance(0.3) ? null : random.pick(ROUNDINGS));
const held = (random: Random): Given =>
  random.weighted<Given>([
    [3, () => null],
    [3, () => random.integer(-100000, 100000)],
    [1, () => -decimal(random, 5, 2)],
    [0.5, () => -computed(random, 1e4)],
  ]);

function anywhere(random: Random): Given[] {
  const holding = random.weighted([
    [4, () => decimal(random, 6, 3)],
    [2, () => computed(random, 100)],
    [1, () => -decimal(random, 4, 2)],
    [1, () => random.integer(1, 1e6) * 1e6],
    [0.1, () => extreme(random)],
  ]);
  const ratio = random.weighted<Given>([
    [2, () => null],
    [3, () => decimal(random, 2, 2)],
    [1, () => 0],
    [1, () => computed(random, 1)],
  ]);
  const beta = random.weighted<Given>([
    [3, () => null],
    [2, () => decimal(random, 3, 2)],
    [1, () => -decimal(random, 3, 2)],
    [1, () => computed(random, 2)],
  ]);
  const size = contractSize(random);
  return [holding, price(random), size, ratio, beta, step(random), held(random), rounding(random)];
}

/** The holding is worked out backwards, exactly, from the number of lots that it must come to. */
function onBoundary(random: Random): Given[] {
  const atPrice = random.pick([0.4, 64, 50000, 80000, 62500, 3.2, 0.00001, 1, 0.000000001]);
  const size = random.pick([1, 10, 100, 5000, 0.1]);
  const lot = step(random);
  const [ratio, beta] = [random.pick([1, 0.5, 0.25, 0.1]), random.pick([1, 2, 0.8, -0.5])];
  const lots = whole(random.integer(0, random.pick([3, 1000, 1e6])));
  const half = random.chance(0.7) ? { n: 1n, d: 2n } : whole(0);
  const existing = held(random);
  const sold = minus(times(plus(lots, half), shown(lot)), shown(Number(existing ?? 0)));
  const dollars = times(sold, shown(size));
  const holding = over(dollars, times(times(shown(ratio), shown(beta)), shown(atPrice)));
  return [onOrBeside(random, spelled(holding)), atPrice, size, ratio, beta, lot, existing, rounding(random)];
}
