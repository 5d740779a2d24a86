import { column, beside, spoilt, type Draft } from "../drafts";
import type { Row } from "../cells";
import { computed, contracts, contractSize, decimal, extreme, fee, onOrBeside, price, spelled } from "../numbers";
import type { Random } from "../random";
import { over, plus, shown, times, whole } from "../rational";

const fundingRate = (random: Random): number =>
  random.weighted([
    [4, () => random.pick([0.0001, -0.0001, 0.000125, 0.01, 0])],
    [3, () => random.pick([1, -1]) * decimal(random, 4, 8)],
    [2, () => random.pick([1, -1]) * computed(random, 0.001)],
    [0.1, () => extreme(random)],
  ]);

export function fundingLedgerRow(random: Random): Row {
  const rows = random.weighted([
    [8, () => random.integer(1, 6)],
    [1, () => random.integer(7, 30)],
  ]);
  const row: Draft = [
    column(random, rows, () => (random.chance(0.1) ? random.pick([0, null]) : contracts(random))),
    column(random, rows, () => price(random)),
    column(random, rows, () => fundingRate(random)),
    contractSize(random),
    random.chance(0.5) ? null : column(random, rows, () => (random.chance(0.1) ? null : price(random))),
  ];
  if (random.chance(0.2)) return thereAndBack(random);
  if (random.chance(0.3)) {
    const isEither = random.chance(0.95);
    row[2] = isEither ? random.pick([null, 0, column(random, rows, () => random.pick([0, null]))]) : 0.0001;
    const booked = () => random.pick([null, -1, 1, 0]) && (random.chance(0.5) ? -1 : 1) * computed(random, 0.01);
    const isContradicted = random.chance(0.1);
    const held = [row[0] ?? null].flat();
    row[5] = Array.from({ length: rows }, (_, at) =>
      !isContradicted && (held[held.length === 1 ? 0 : at] ?? 0) === 0 ? null : booked(),
    );
  }
  if (random.chance(0.25)) row[6] = column(random, rows, () => random.pick([1, 3, 0.5, 67.5, null]));
  if (random.chance(0.02)) row[2] = random.pick([null, 0.05, -0.05, 0.5]);
  if (random.chance(0.01) && Array.isArray(row[1])) row[1].push(70000);
  return spoilt(random, row, [1, 3, 4]);
}

/** A position that is turned round at the same mark and rate: the sum so far is exactly 0, or a last digit beside it. */
function thereAndBack(random: Random): Row {
  const [held, mark, rate] = [random.integer(1, 9999), price(random), fundingRate(random)];
  const marks = [mark, onOrBeside(random, mark), price(random), price(random)];
  return [[held, -held, held, -held], marks, [rate, rate, rate, rate], contractSize(random), null];
}

export const fundingAprRow = (random: Random): Row =>
  spoilt(
    random,
    [fundingRate(random), random.pick([null, 8, 4, 1, 24, 0.5, decimal(random, 4, 2), computed(random, 10)])],
    [1],
  );

const days = (random: Random): number =>
  random.weighted([
    [4, () => random.integer(1, 400)],
    [2, () => decimal(random, 4, 2)],
    [1, () => computed(random, 365)],
    [0.05, () => extreme(random)],
  ]);

export function basisAprRow(random: Random): Row {
  const spot = price(random);
  const year = random.chance(0.7) ? null : random.pick([360, 365.25, 366, computed(random, 400)]);
  return spoilt(random, [beside(random, spot), spot, days(random), random.pick([null, false]), year], [0, 1, 2, 4]);
}

export function cashCarryRow(random: Random): Row {
  const spot = price(random);
  const coins = random.pick([null, 1, 5, 0, decimal(random, 5, 3), computed(random, 10)]);
  const row = spoilt(random, [spot, beside(random, spot), days(random), fee(random), coins], [0, 1, 2]);
  if (!random.chance(0.02)) return row;
  return random.chance(0.5) ? [...row.slice(0, 3), random.pick([1, -1, 5]), coins] : [...row.slice(0, 4), -1];
}

export function rollHedgeRow(random: Random): Row {
  if (random.chance(0.3)) return onHalfAContract(random);
  const near = price(random);
  const row: Draft = [
    random.chance(0.05) ? null : decimal(random, 6, 3),
    random.chance(0.03) ? random.pick([0, null]) : contracts(random),
    random.chance(0.5) ? beside(random, near) : price(random),
    near,
    beside(random, near),
    days(random),
    contractSize(random),
    fee(random),
  ];
  return spoilt(random, row, [2, 3, 4, 5, 6]);
}

/** A far price at which the far position is a whole number of contracts and a half: contracts·far/near. */
function onHalfAContract(random: Random): Row {
  const near = random.pick([50000, 0.4, 1000, 64, 80000, 0.0005]);
  const held = random.pick([1, 2, 4, 5, 100, 2000, 12500]) * random.pick([1, -1]);
  const wanted = plus(whole(random.integer(0, 5000)), { n: 1n, d: 2n });
  const far = spelled(over(times(wanted, shown(near)), shown(Math.abs(held))));
  return [
    decimal(random, 4, 2),
    held,
    price(random),
    near,
    onOrBeside(random, far),
    90,
    random.pick([1, 10, null]),
    null,
  ];
}

export function hedgeCostRow(random: Random): Row {
  const row: Draft = [
    random.pick([null, 0, 350000, decimal(random, 7, 2), computed(random, 1e6)]),
    days(random),
    fee(random),
    fee(random),
    random.chance(0.3) ? null : fundingRate(random),
    random.pick([null, 8, 4, 1, computed(random, 8)]),
    random.pick([null, 0.02, -0.01, random.pick([1, -1]) * decimal(random, 3, 4), computed(random, 0.1)]),
  ];
  if (random.chance(0.1)) return [350000, 90, 0.0135, 0.0135, onOrBeside(random, 0.0001), 8, null];
  if (random.chance(0.02)) row[random.pick([0, 6])] = random.pick([-1, -1.5]);
  if (random.chance(0.02)) row[random.pick([2, 3])] = random.pick([1, -1, 5]);
  return spoilt(random, row, [1, 5]);
}
