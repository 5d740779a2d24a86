import {
  computed,
  contracts,
  contractSize,
  decimal,
  extreme,
  fee,
  neighbour,
  notPositive,
  onOrBeside,
  price,
  spelled,
  step,
} from "../numbers";
import type { Random } from "../random";
import { minus, negated, over, plus, shown, sign, times, type Rational, whole } from "../rational";
import type { Argument, Given } from "../cells";

/** Prices and sizes whose quotients end after a few digits: ties and full hedges can be written down. */
const ROUND_PRICES = [0.4, 64, 50000, 80000, 62500, 3.2, 0.00001, 1, 20000] as const;
const ROUND_SIZES = [1, 10, 100, 5000, 0.1] as const;
const HALF: Rational = { n: 1n, d: 2n };

const coinsHeld = (random: Random): number =>
  random.weighted([
    [5, () => decimal(random, 6, 3)],
    [2, () => computed(random, 100)],
    [1, () => -decimal(random, 4, 2)],
    [1, () => random.integer(1, 1e6) * 1e6],
    [0.3, () => 0],
    [0.1, () => extreme(random)],
  ]);

const orBlank = (random: Random, value: number, share = 0.1): Given => (random.chance(share) ? null : value);

/** Spoils one of these arguments in a small share of the rows. */
function spoilt(random: Random, row: Argument[], places: readonly number[], share = 0.04): Argument[] {
  if (random.chance(share)) row[random.pick(places)] = notPositive(random);
  return row;
}

/** Half a lot, a whole one, or one last digit beside it, in coins. */
function coinsOfLots(random: Random, lot: number, size: number, mark: number): Rational {
  const lots = plus(whole(random.integer(-1000, 1000)), random.chance(0.7) ? HALF : whole(0));
  return over(times(times(lots, shown(lot)), shown(size)), shown(mark));
}

export function hedgeRatioRow(random: Random): Argument[] {
  const beta = random.pick([null, 1, decimal(random, 3, 2), -decimal(random, 3, 2), computed(random, 2)]);
  const row = [orBlank(random, coinsHeld(random), 0.03), contracts(random), price(random), contractSize(random), beta];
  if (random.chance(0.03)) row[random.pick([0, 4])] = 0;
  return spoilt(random, row, [2, 3]);
}

/** Coins in wallets and positions in rows of their own; a third of the books is hedged to the last coin. */
function book(random: Random): Argument[] {
  const flat = random.chance(0.35);
  const size = flat ? random.pick(ROUND_SIZES) : contractSize(random);
  const count = random.integer(1, 6);
  const held = Array.from({ length: count }, () =>
    random.chance(0.1) ? 0 : flat ? random.integer(-9999, 9999) : contracts(random),
  );
  const entries = held.map((each): Given =>
    each === 0 ? random.pick([0, null, -1]) : flat ? random.pick(ROUND_PRICES) : price(random),
  );
  const wallets = Array.from({ length: random.integer(1, 4) }, () =>
    orBlank(random, flat ? decimal(random, 5, 3) : coinsHeld(random)),
  );
  if (flat) {
    const hedged = held.map((each, row) =>
      each === 0 ? whole(0) : over(times(shown(each), shown(size ?? 1)), shown(entries[row] as number)),
    );
    const others = wallets.slice(1).map((each) => shown(Number(each ?? 0)));
    wallets[0] = onOrBeside(random, spelled(negated([...hedged, ...others].reduce(plus, whole(0)))));
  }
  const oneSize = random.chance(0.7) || flat;
  const sizes: Argument = oneSize ? size : held.map(() => contractSize(random));
  if (random.chance(0.1)) return [wallets, held[0] ?? 0, entries, sizes];
  if (random.chance(0.03)) return [wallets, [...held, 1, 1], [...entries, null], sizes];
  if (random.chance(0.02)) entries[random.integer(0, count - 1)] = notPositive(random);
  return [wallets, held, entries, sizes];
}

export const hedgeSplitRow = (random: Random): Argument[] => book(random);

export function netDeltaRow(random: Random): Argument[] {
  const unit = random.pick([null, "coin", "usd", "USD"]);
  const mark = random.chance(unit === null || unit === "coin" ? 0.7 : 0.03) ? null : price(random);
  return spoilt(random, [...book(random), unit, mark], [5], 0.02);
}

export function rehedgeRow(random: Random): Argument[] {
  const row = random.chance(0.55) ? onALot(random) : rehedgeAnywhere(random);
  if (random.chance(0.02)) [row[0], row[1], row[4]] = [null, random.pick([0, null]), random.pick([null, 2])];
  if (random.chance(0.05)) [row[1], row[2]] = [random.pick([0, null]), random.pick([0, null])];
  if (random.chance(0.02)) row[random.pick([6, 8])] = -1;
  return spoilt(random, row, [2, 3, 5, 7]);
}

function rehedgeAnywhere(random: Random): Argument[] {
  const entry = price(random);
  const mark = random.chance(0.2) ? neighbour(entry, random.integer(-3, 3)) : price(random);
  const target = random.pick([null, 0, decimal(random, 4, 3), -decimal(random, 3, 2), computed(random, 10)]);
  const band = random.pick([null, 0, decimal(random, 3, 3), computed(random, 1)]);
  const inner = random.pick([null, null, 0, band, band === null ? 0.1 : band / 4]);
  return [coinsHeld(random), contracts(random), entry, mark, target, contractSize(random), band, step(random), inner];
}

/** The coins are worked out backwards, exactly, from the lots to be traded; half of the rows stand on the band's edge. */
function onALot(random: Random): Argument[] {
  const [entry, mark, size, lot] = [
    random.pick(ROUND_PRICES),
    random.pick(ROUND_PRICES),
    random.pick(ROUND_SIZES),
    step(random),
  ];
  const held = random.integer(-9999, 9999);
  const target = random.pick([0, 2, 0.5, -1.25]);
  const traded = coinsOfLots(random, lot, size, mark);
  const inner = random.chance(0.3) ? random.pick([0.5, 0.125, 3]) : null;
  const missing = plus(traded, times(whole(sign(traded) || 1), shown(inner ?? 0)));
  const hedged = over(times(shown(held), shown(size)), shown(entry));
  const coins = onOrBeside(random, spelled(minus(minus(shown(target), missing), hedged)));
  const band = random.chance(0.3) ? onOrBeside(random, Math.abs(spelled(missing))) : inner;
  return [coins, held, entry, mark, target, size, band, lot, inner];
}

export function unwindRow(random: Random): Argument[] {
  const entry = price(random);
  const exit = random.weighted([
    [5, () => price(random)],
    [3, () => neighbour(entry, random.integer(1, 16) * random.pick([-1, 1]))],
    [1, () => entry],
  ]);
  const row = [orBlank(random, coinsHeld(random)), contracts(random), entry, exit, contractSize(random), fee(random)];
  if (random.chance(0.02)) row[1] = null;
  if (random.chance(0.01)) row[5] = random.pick([1, -1, 5]);
  return spoilt(random, row, [2, 3, 4]);
}

export function proxyRow(random: Random): Argument[] {
  const beta = random.pick([1.5, 1, 0.8, decimal(random, 3, 2), -decimal(random, 2, 2), computed(random, 2)]);
  const ratio = random.pick([null, 1, 0.5, 0, computed(random, 1)]);
  const collateral = random.pick([null, 0, decimal(random, 4, 3), computed(random, 5), -decimal(random, 2, 2)]);
  const row: Argument[] = random.chance(0.5)
    ? [coinsHeld(random), price(random), beta, price(random), contractSize(random), ratio, collateral, step(random)]
    : proxyOnALot(random);
  if (random.chance(0.02)) [row[0], row[6]] = [random.pick([0, null]), random.pick([0, null])];
  if (random.chance(0.02)) row[2] = null;
  if (random.chance(0.01)) row[5] = -0.5;
  return spoilt(random, row, [1, 3, 4, 7]);
}

/** The units are worked out backwards from the lots to be sold, the margin's included. */
function proxyOnALot(random: Random): Argument[] {
  const [asset, hedge, size, lot] = [
    random.pick(ROUND_PRICES),
    random.pick(ROUND_PRICES),
    random.pick(ROUND_SIZES),
    step(random),
  ];
  const [beta, ratio, collateral] = [
    random.pick([1, 2, 0.8, -0.5]),
    random.pick([1, 0.5, 0.25]),
    random.pick([0, 0.25, 3]),
  ];
  const dollars = times(coinsOfLots(random, lot, size, 1), whole(1));
  const onAsset = minus(dollars, times(shown(collateral), shown(hedge)));
  const units = spelled(over(onAsset, times(times(shown(beta), shown(ratio)), shown(asset))));
  return [onOrBeside(random, units), asset, beta, hedge, size, ratio, collateral, lot];
}

export function rebalanceRow(random: Random): Argument[] {
  const row = random.chance(0.5) ? roundPortfolio(random) : portfolioAnywhere(random);
  if (random.chance(0.02)) row[1] = [...(row[1] as Given[]), 5, 7];
  if (random.chance(0.02)) (row[random.pick([1, 3])] as Given[])[0] = random.pick([0, -1]);
  if (random.chance(0.01)) (row[2] as Given[])[0] = null;
  if (random.chance(0.04)) withoutUnits(random, row);
  if (random.chance(0.02)) row[5] = -1e12;
  return spoilt(random, row, [6], 0.02);
}

/** A target without units is a row like any other: it needs its price. */
function withoutUnits(random: Random, [units, prices]: Argument[]): void {
  (units as Given[])[0] = random.pick([0, null]);
  if (random.chance(0.5)) (prices as Given[])[0] = random.pick([0, null]);
}

/** Weights that add up to exactly 1, to a last digit more, or to less; some rows are empty. */
function weights(random: Random, count: number): Given[] {
  const parts = Array.from({ length: count }, () => random.integer(0, Math.floor(1000 / count)));
  const rest = 1000 - parts.slice(1).reduce((sum, part) => sum + part, 0);
  if (random.chance(0.5)) parts[0] = rest + (random.chance(0.1) ? 1 : 0);
  return parts.map((part) => part / 1000);
}

function portfolioAnywhere(random: Random): Argument[] {
  const count = random.integer(1, 6);
  const each = <T>(make: () => T): T[] => Array.from({ length: count }, make);
  const units: Given[] = each(() => Math.abs(coinsHeld(random)));
  const targets = weights(random, count);
  const existing: Given[] = each(() => (random.chance(0.5) ? 0 : random.integer(-5000, 5000)));
  const prices: Given[] = each(() => price(random));
  const sizes: Given[] = each(() => contractSize(random));
  for (let row = 0; row < count; row++)
    if (random.chance(0.1)) empty(random, row, { units, prices, targets, sizes, existing });
  return [
    units,
    prices,
    targets,
    sizes,
    random.chance(0.3) ? null : existing,
    random.pick([null, 0, 15000, decimal(random, 8, 2)]),
    step(random),
  ];
}

function empty(
  random: Random,
  row: number,
  lists: Record<"units" | "prices" | "targets" | "sizes" | "existing", Given[]>,
): void {
  lists.units[row] = random.pick([0, null]);
  lists.targets[row] = random.pick([0, null]);
  lists.existing[row] = random.pick([0, null]);
  lists.prices[row] = random.pick([0, null, -1]);
  lists.sizes[row] = random.pick([0, null]);
}

/** Whole dollars and even lots: half a lot is met often. */
function roundPortfolio(random: Random): Argument[] {
  const count = random.integer(1, 4);
  const each = <T>(make: () => T): T[] => Array.from({ length: count }, make);
  const units = each(() => random.integer(1, 40) / 2);
  const prices = each(() => random.pick([100, 3000, 60000, 40]));
  const targets = each(() => random.integer(0, Math.floor(20 / count)) / 20);
  const sizes = each(() => random.pick([1, 10, 100]));
  const existing = each(() => random.integer(-50, 50));
  return [units, prices, targets, sizes, existing, random.integer(0, 20) * 1000, random.pick([2, 4, 10, 100, 1000])];
}
