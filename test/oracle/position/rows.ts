import type { Given, Row } from "../cells";
import {
  computed,
  contracts,
  contractSize,
  decimal,
  fee,
  neighbour,
  notPositive,
  onOrBeside,
  price,
  spelled,
  step,
} from "../numbers";
import type { Random } from "../random";
import { absolute, minus, over, plus, shown, times, whole } from "../rational";
import { pnlRow } from "./pnl-rows";
import { leveraged } from "../prices";

const ONE = whole(1);

/** One argument in thirty is what must be refused, or missing. */
function spoilt(random: Random, row: Given[], required: readonly number[]): Row {
  if (random.chance(0.03)) row[random.pick(required)] = notPositive(random) ?? 0;
  if (random.chance(0.01)) row[random.pick(required)] = null;
  return row;
}

/** INVERSE_PNL's rows, at times with a price of their own to value the coins at. */
export function pnlUsdRow(random: Random): Row {
  const row = [...pnlRow(random)];
  while (row.length < 6) row.push(null);
  return [
    ...row,
    random.weighted<Given>([
      [3, () => null],
      [3, () => price(random)],
      [0.1, () => notPositive(random)],
    ]),
  ];
}

/** Exit at, next to, or anywhere from the entry. */
const exitFrom = (random: Random, entry: number): number =>
  random.weighted([
    [6, () => price(random)],
    [2, () => neighbour(entry, random.integer(1, 16) * random.pick([-1, 1]))],
    [2, () => Number((entry * (1 + random.integer(-99, 300) / 100)).toPrecision(6)) || entry],
    [0.5, () => entry],
  ]);

/** Where a short at 1x is exactly level in USD, or a last digit beside it, everything in the USD formula cancels. */
export function roeRow(random: Random): Row {
  const [position, entry, size] = [contracts(random), price(random), contractSize(random)];
  const margin = leveraged(random, position, size ?? 1, entry);
  const unit = random.pick(["coin", "usd", "USD", " Coin", null]);
  if (random.chance(0.2)) {
    const [coins, at] = [random.integer(1, 50), random.pick([70000, 0.4, 3000, 123.45])];
    const short = -spelled(times(whole(coins), shown(at)));
    return [short, at, exitFrom(random, at), onOrBeside(random, coins), 1, "usd"];
  }
  return spoilt(random, [position, entry, exitFrom(random, entry), margin, size, unit], [1, 2, 3, 4]);
}

export function linearRow(random: Random): Row {
  const entry = price(random);
  const coins = random.weighted<Given>([
    [3, () => null],
    [3, () => random.pick([1, 0.001, 0.01, 100])],
    [1, () => computed(random, 1)],
  ]);
  const row: Given[] = [contracts(random), entry, exitFrom(random, entry), coins, fee(random), fee(random)];
  return spoilt(random, row, [1, 2, 3]);
}

/** Targets anywhere, and exactly at (or a last digit from) the bound that no price reaches. */
export function targetRow(random: Random): Row {
  const unit = random.pick(["coin", "usd", "roe", "ROE", null]);
  if (random.chance(0.35)) return bounded(random, unit);
  const [position, entry, size] = [contracts(random), price(random), contractSize(random)];
  const margin = leveraged(random, position, size ?? 1, entry);
  const dollars = Math.abs(position) * (size ?? 1);
  const scale =
    unit === "usd" ? dollars : unit === "coin" || unit === null ? dollars / entry : dollars / entry / margin;
  const target = random.weighted([
    [4, () => Number((scale * (random.fraction() * 2.4 - 1.2)).toPrecision(random.pick([2, 6, 16])))],
    [1, () => decimal(random, 4, 3)],
    [0.3, () => 0],
  ]);
  const given = unit?.toLowerCase() === "roe" || random.chance(0.3);
  return spoilt(
    random,
    [position, entry, Number.isFinite(target) ? target : 1, size, unit, given ? margin : null],
    [1, 3],
  );
}

function bounded(random: Random, unit: string | null): Row {
  const [coins, at] = [random.integer(1, 50), random.pick([70000, 0.4, 3000, 123.45, 0.000001])];
  const dollars = times(whole(coins), shown(at));
  const margin = random.pick([0.5, 2, 8, 3]);
  const bound =
    unit === "usd" ? dollars : unit?.toLowerCase() === "roe" ? over(whole(coins), shown(margin)) : whole(coins);
  const [side, aim] = [random.pick([1, -1]), random.pick([1, 1, -1])];
  const target = (unit === "usd" ? -side : side) * aim * onOrBeside(random, spelled(bound));
  return [side * spelled(dollars), at, target, 1, unit, margin];
}

/** Break-even, and funding that takes exactly (or not quite) everything. */
export function breakevenRow(random: Random): Row {
  if (random.chance(0.35)) {
    const [coins, at, side] = [random.integer(1, 50), random.pick([70000, 0.4, 3000, 123.45]), random.pick([1, -1])];
    const charged = random.pick([0, 0.0005, -0.00025, 0.01]);
    const most = times(whole(coins), minus(whole(side), shown(charged)));
    const funding = onOrBeside(random, spelled(most));
    return [side * spelled(times(whole(coins), shown(at))), at, 1, charged, fee(random), funding];
  }
  const [position, entry, size] = [contracts(random), price(random), contractSize(random)];
  const worth = (position * (size ?? 1)) / entry;
  const funding = random.weighted<Given>([
    [2, () => null],
    [3, () => Number((worth * (random.fraction() - 0.5) * 0.1).toPrecision(random.pick([2, 8, 16])))],
    [1, () => decimal(random, 4, 4)],
    [1, () => -decimal(random, 4, 2)],
  ]);
  const sound = typeof funding !== "number" || Number.isFinite(funding) ? funding : 0;
  return spoilt(random, [position, entry, size, fee(random), fee(random), sound], [1, 2]);
}

export const notionalRow = (random: Random): Row =>
  spoilt(
    random,
    [contracts(random), price(random), contractSize(random), random.pick(["coin", "usd", "Usd", null])],
    [1, 2],
  );

/** Half of the rows stand exactly on half a lot or on a whole one, or one last digit beside it. */
export function coinsRow(random: Random): Row {
  const rounding = random.pick(["nearest", "down", "up", "UP", null]);
  if (random.chance(0.5)) {
    const at = random.pick([0.4, 64, 50000, 80000, 62500, 3.2, 0.00001, 1]);
    const [size, lot] = [random.pick([1, 10, 100, 0.1]), step(random)];
    const half = random.chance(0.7) ? { n: 1n, d: 2n } : whole(0);
    const lots = plus(whole(random.integer(0, random.pick([3, 1000, 1e6]))), half);
    const coins = over(times(times(lots, shown(lot)), shown(size)), shown(at));
    return [random.pick([1, -1]) * onOrBeside(random, spelled(coins)), at, size, lot, rounding];
  }
  const coins = random.weighted([
    [4, () => decimal(random, 6, 3)],
    [2, () => -computed(random, 100)],
    [0.2, () => 0],
  ]);
  return spoilt(random, [coins, price(random), contractSize(random), step(random), rounding], [1, 2, 3]);
}

/** Stops whose loss is a whole number of lots, stops a last digit from the entry, rebates that outweigh the loss. */
export function sizeRow(random: Random): Row {
  if (random.chance(0.4)) return onALot(random);
  const entry = price(random);
  const stop = random.weighted([
    [6, () => Number((entry * (1 + (random.integer(-40, 40) || 1) / 100)).toPrecision(6)) || entry],
    [1, () => neighbour(entry, random.pick([-2, -1, 1, 2]))],
    [0.2, () => entry],
    [1, () => price(random)],
  ]);
  const balance = random.weighted([
    [5, () => decimal(random, 5, 3)],
    [1, () => computed(random, 10)],
    [0.2, () => random.pick([0, -1])],
  ]);
  const risk = random.pick([0.01, 0.02, 0.005, 0.1, 0.033, computed(random, 0.5), random.pick([0, 1, 2, -0.01])]);
  const row: Given[] = [balance, risk, entry, stop, contractSize(random), fee(random), step(random)];
  return spoilt(random, row, [2, 3, 4, 6]);
}

/** The balance is worked out backwards, exactly, from the number of lots that it must come to. */
function onALot(random: Random): Row {
  const [entry, stop] = random.pick([
    [50000, 40000],
    [40000, 50000],
    [0.4, 0.5],
    [64, 80],
    [3200, 2500],
    [50000, 49500],
    [49500, 50000],
  ] as const);
  const [size, lot, risk] = [random.pick([1, 10, 100]), step(random), random.pick([0.01, 0.02, 0.125])];
  const charged = random.pick([0, 0.0005, -0.00025, -0.019]);
  const moved = absolute(minus(over(ONE, shown(entry)), over(ONE, shown(stop))));
  const loss = times(shown(size), plus(moved, over(shown(charged), shown(stop))));
  const lots = whole(random.integer(1, random.pick([3, 1000, 1e6])));
  const balance = spelled(absolute(over(times(times(lots, shown(lot)), loss), shown(risk))));
  return [balance === 0 ? 1 : onOrBeside(random, balance), risk, entry, stop, size, charged, lot];
}
