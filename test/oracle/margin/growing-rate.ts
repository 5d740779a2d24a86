import {
  inCell,
  INVALID,
  isClosingFee,
  isRate,
  NONE,
  oneCell,
  positive,
  read,
  scalar,
  substituteOf,
  word,
  type Cell,
  type Given,
  type Row,
} from "../cells";
import { binary } from "../bits";
import type { Examined } from "../compare";
import { contractSize, decimal, fee, notPositive, onOrBeside, price, spelled, step } from "../numbers";
import { leveraged, tickOrNone } from "../prices";
import type { Random } from "../random";
import { absolute, minus, over, plus, same, shown, sign, times, whole, type Rational } from "../rational";
import { telling } from "./situations";

/**
 * A maintenance rate that grows with each coin of the position: m + k·n/P. Nothing is solved and no root is taken: what
 * is left above what must be left is asked at prices alone, and the nearest double to where it is 0 is found by halving
 * the doubles between two of which it is known.
 */
const ZERO = whole(0);
const TWO = whole(2);

interface Account {
  position: Rational;
  E: Rational;
  W: Rational;
  m: Rational;
  f: Rational;
  d: Rational;
  k: Rational;
}

/** Equity less (m + f + k·worth)·worth, the deduction given back. */
function left({ position, E, W, m, f, d, k }: Account, P: Rational): Rational {
  const worth = over(absolute(position), P);
  const equity = plus(W, minus(over(position, E), over(position, P)));
  return minus(equity, minus(times(plus(plus(m, f), times(k, worth)), worth), d));
}

const isShort = ({ position }: Account): boolean => sign(position) < 0;
/** Where a short has the most left: there a coin of worth more asks for as much as it gains, 1 = m + f + 2·k·worth. */
function peak({ position, m, f, k }: Account): Rational {
  return over(times(times(TWO, k), absolute(position)), minus(whole(1), plus(m, f)));
}

/** Whether a short is short of margin where it was entered, on the side of the peak on which a rise relieves it. */
const isGone = (account: Account): boolean =>
  isShort(account) && sign(minus(account.E, peak(account))) <= 0 && sign(left(account, account.E)) <= 0;

type Found = "gone" | "covered" | ((P: Rational) => -1 | 0 | 1);

/** On which side of the liquidation price a price is: −1 below it. A short's is looked for above the peak alone. */
function liquidation(account: Account): Found {
  if (!isShort(account)) return (P) => sign(left(account, P));
  if (isGone(account)) return "gone";
  const { W, d, position, E } = account;
  // what an infinite price leaves
  if (sign(plus(plus(W, d), over(position, E))) >= 0) return "covered";
  const top = peak(account);
  if (sign(top) > 0 && sign(left(account, top)) < 0) return "gone";
  return (P) => (sign(minus(P, top)) < 0 ? -1 : (-sign(left(account, P)) as -1 | 0 | 1));
}

const BITS = new DataView(new ArrayBuffer(8));
const doubleAt = (bits: bigint): number => (BITS.setBigUint64(0, bits), BITS.getFloat64(0));
const LAST = 0x7fefffffffffffffn;

/** The double nearest to the price that this is the side of. */
function nearestPrice(side: (P: Rational) => -1 | 0 | 1): Cell {
  let [low, high] = [1n, LAST];
  if (side(binary(doubleAt(high))) < 0) return INVALID;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (side(binary(doubleAt(middle))) <= 0) low = middle;
    else high = middle;
  }
  const [below, above] = [doubleAt(low), doubleAt(high)];
  const halfway = side(over(plus(binary(below), binary(above)), TWO));
  if (halfway === 0) return low % 2n === 0n ? below : above;
  return halfway < 0 ? above : below;
}

/** The multiple of the tick at the price or next to it, against the trader. */
function onTick(side: (P: Rational) => -1 | 0 | 1, tick: Rational, isUp: boolean): Rational {
  const at = (count: bigint) => (count === 0n ? -1 : side(times(tick, whole(count))));
  let [low, high] = [0n, 1n];
  while (at(high) <= 0) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (at(middle) <= 0) low = middle;
    else high = middle;
  }
  return times(tick, whole(isUp && at(low) < 0 ? high : low));
}

const isGrowth = (k: number | undefined): boolean => k !== undefined && k >= 0 && k < 0.005;

export const liqPrice = oneCell(
  (row) => {
    const substitute = substituteOf(row, 9);
    if (scalar(row, 0, 0) === 0) return substitute;
    const found = accountOf(row);
    if (!found) return INVALID;
    const side = liquidation(found);
    if (side === "gone") return INVALID;
    if (side === "covered") return substitute;
    const price = nearestPrice(side);
    const tick = shown(scalar(row, 8, 0) as number);
    if (sign(tick) === 0 || typeof price !== "number") return price;
    const isUp = !isShort(found);
    if (!isUp && side(tick) > 0) return INVALID;
    return inCell(onTick(side, tick, isUp));
  },
  (row) => situations(row),
);

function accountOf(row: Row): Account | undefined {
  const [c, E, W, m] = [0, 1, 2, 3].map((index) => scalar(row, index));
  const [V, f, d, tick, k] = [
    scalar(row, 4, 1),
    scalar(row, 6, 0),
    scalar(row, 7, 0),
    scalar(row, 8, 0),
    scalar(row, 10, 0),
  ];
  if (!positive(E, W, V) || !isRate(m) || !isClosingFee(f) || (d as number) < 0 || (tick as number) < 0) return;
  if (!isGrowth(k) || word(row, 5, "mark") !== "mark") return;
  const account = exactly({ c, E, W, m, V, f, d, k });
  return sign(minus(plus(account.m, account.f), whole(1))) < 0 ? account : undefined;
}

type Letters = Record<"c" | "E" | "W" | "m" | "V" | "f" | "d" | "k", number | undefined>;
function exactly({ c, E, W, m, V, f, d, k }: Letters): Account {
  const [position, face, ...others] = read(c, V, E, W, m, f, d, k);
  const [entry, margin, rate, fee, deduction, growth] = others as [
    Rational,
    Rational,
    Rational,
    Rational,
    Rational,
    Rational,
  ];
  return { position: times(position, face), E: entry, W: margin, m: rate, f: fee, d: deduction, k: growth };
}

function situations(row: Row): readonly string[] {
  const account = scalar(row, 0, 0) === 0 ? undefined : accountOf(row);
  if (!account) return [];
  const side = liquidation(account);
  if (typeof side === "string") return [side];
  const found = nearestPrice(side);
  const growing = sign(account.k) > 0 ? ["growing"] : [];
  if (typeof found !== "number") return growing;
  return [...growing, isShort(account) ? "short" : "long", ...(side(shown(found)) === 0 ? ["exactly on it"] : [])];
}

export const maintenanceMargin = oneCell((row) => {
  if (scalar(row, 0, 0) === 0) return 0;
  const [mark, m, V, d, k] = [scalar(row, 1), scalar(row, 2), scalar(row, 3, 1), scalar(row, 4, 0), scalar(row, 5, 0)];
  if (!positive(mark, V) || !isRate(m) || (d as number) < 0 || !isGrowth(k)) return INVALID;
  return inCell(kept(exactly({ c: scalar(row, 0), E: 1, W: 0, m, V, f: 0, d, k }), shown(mark as number)));
});

/** What must be left: all of an equity, less what is left above it. */
function kept(account: Account, P: Rational): Rational {
  const equity = plus(account.W, minus(over(account.position, account.E), over(account.position, P)));
  const must = minus(equity, left(account, P));
  return sign(must) > 0 ? must : ZERO;
}

export const marginRatio = oneCell((row) => {
  const inverted = word(row, 7, "maintenance/equity") === "equity/maintenance";
  if (scalar(row, 0, 0) === 0) return inverted ? NONE : 0;
  const [c, E, mark, W, m] = [0, 1, 2, 3, 4].map((index) => scalar(row, index));
  const [V, d, k] = [scalar(row, 5, 1), scalar(row, 6, 0), scalar(row, 8, 0)];
  if (!positive(E, mark, W, V) || !isRate(m) || (d as number) < 0 || !isGrowth(k)) return INVALID;
  const [account, P] = [exactly({ c, E, W, m, V, f: 0, d, k }), shown(mark as number)];
  const equity = plus(account.W, minus(over(account.position, account.E), over(account.position, P)));
  if (sign(equity) <= 0) return NONE;
  const must = kept(account, P);
  if (!inverted) return inCell(over(must, equity));
  return sign(must) === 0 ? NONE : inCell(over(equity, must));
});

export const marginForLiquidation = oneCell((row) => {
  if (scalar(row, 0, 0) === 0) return 0;
  const [c, E, liq, m] = [0, 1, 2, 3].map((index) => scalar(row, index));
  const [V, f, d, k] = [scalar(row, 4, 1), scalar(row, 5, 0), scalar(row, 6, 0), scalar(row, 9, 0)];
  if (!positive(E, liq, V) || !isRate(m) || !isClosingFee(f) || (d as number) < 0 || !isGrowth(k)) return INVALID;
  if (word(row, 7, "mark") !== "mark") return INVALID;
  const bare = exactly({ c, E, W: 0, m, V, f, d, k });
  if (sign(minus(plus(bare.m, bare.f), whole(1))) >= 0) return INVALID;
  const P = shown(liq as number);
  // a coin of margin more leaves a coin more
  const W = minus(ZERO, left(bare, P));
  if (sign(W) <= 0) return 0;
  const account = { ...bare, W };
  if (isShort(account) && (sign(minus(P, peak(account))) < 0 || isGone(account))) return NONE;
  return inCell(W);
});

const rate = (random: Random): number => random.pick([0.01, 0.005, 0.004, 0.025, decimal(random, 3, 4)]);
const growth = (random: Random): number =>
  random.weighted([
    [4, () => 0.00005],
    [2, () => random.pick([0.000002, 0.001, 0.0035, 0.0000123])],
    [1, () => random.fraction() * 0.004],
  ]);

/** Now and then one argument that is refused. */
function spoilt(random: Random, row: Given[], prices: readonly number[], growthAt: number): Row {
  if (random.chance(0.02)) row[random.pick(prices)] = notPositive(random) ?? 0;
  if (random.chance(0.02)) row[growthAt] = random.pick([-0.00005, 0.005, 0.05, 1]);
  if (random.chance(0.03)) row[growthAt] = random.pick([0, null]);
  return row;
}

function held(random: Random): { position: number; size: number | null; entry: number } {
  const [size, entry] = [contractSize(random), random.chance(0.3) ? random.pick([50000, 1000, 0.4]) : price(random)];
  const coins = random.pick([0.5, 3, 25, 80, 500, 3000, 9900, 12000, 20000]);
  const wanted = Math.round((coins * entry) / (size ?? 1));
  const position = wanted > 0 && wanted < 1e300 ? wanted : 7;
  return { position: position * random.pick([1, -1, -1]), size, entry };
}

function liquidationRow(random: Random): Row {
  const { position, size, entry } = held(random);
  const margin = random.chance(0.8) ? leveraged(random, position, size ?? 1, entry) : decimal(random, 6, 3);
  const tick = tickOrNone(random, () => step(random));
  const method = random.chance(0.02)
    ? random.pick(["entry", "loss", "bankruptcy"])
    : random.pick([null, "mark", "Mark"]);
  const row: Given[] = [
    position,
    entry,
    margin,
    rate(random),
    size,
    method,
    fee(random),
    random.chance(0.2) ? decimal(random, 3, 3) : null,
    tick,
    random.chance(0.1) ? "never" : null,
    growth(random),
  ];
  // beside another method no growth is none
  if (method && !/mark/i.test(method)) return row;
  if (random.chance(0.3)) return exactRow(random);
  return spoilt(random, row, [1, 2, 3, 4], 10);
}

/** A margin that leaves exactly nothing at a round price, where it is worth so many coins, or a last digit beside it. */
function exactRow(random: Random): Row {
  const [liq, entry] = [random.pick([62500, 1000, 80000, 0.4, 64]), random.pick([50000, 1250, 40000, 0.5, 32])];
  const coins = random.pick([64, 16.5, 1000, 250, 9000, 9900, 12000]);
  const account = {
    position: times(whole(random.pick([1, -1])), times(shown(coins), shown(liq))),
    E: shown(entry),
    W: ZERO,
    m: shown(0.01),
    f: ZERO,
    d: ZERO,
    k: shown(random.pick([0.00005, 0.0001])),
  };
  const needed = minus(ZERO, left(account, shown(liq)));
  const margin = sign(needed) > 0 ? spelled(needed) : 1;
  const given = same(shown(margin), needed) && random.chance(0.6) ? margin : onOrBeside(random, margin);
  return [
    spelled(account.position),
    entry,
    given,
    0.01,
    1,
    null,
    null,
    null,
    random.pick([null, null, 0.5]),
    null,
    spelled(account.k),
  ];
}

function marginForLiquidationRow(random: Random): Row {
  const { position, size, entry } = held(random);
  const losing = position < 0 ? 1 + 2 * random.fraction() : 1 / (1 + 2 * random.fraction());
  const liq = Number((entry * (random.chance(0.85) ? losing : 1 / losing)).toPrecision(6));
  const method = random.chance(0.02) ? "entry" : random.pick([null, "mark"]);
  const row: Given[] = [
    position,
    entry,
    liq,
    rate(random),
    size,
    fee(random),
    random.chance(0.2) ? decimal(random, 3, 3) : null,
    method,
    null,
    growth(random),
  ];
  return method === "entry" ? row : spoilt(random, row, [1, 2, 3, 4], 9);
}

function maintenanceMarginRow(random: Random): Row {
  const { position, size, entry } = held(random);
  const row: Given[] = [
    position,
    entry,
    rate(random),
    size,
    random.chance(0.4) ? decimal(random, 4, 4) : null,
    growth(random),
  ];
  return spoilt(random, row, [1, 2, 3], 5);
}

function marginRatioRow(random: Random): Row {
  const { position, size, entry } = held(random);
  const mark = Number((entry * (0.8 + 0.4 * random.fraction())).toPrecision(7));
  const margin = leveraged(random, position, size ?? 1, entry);
  const row: Given[] = [
    position,
    entry,
    mark,
    margin,
    rate(random),
    size,
    random.chance(0.2) ? decimal(random, 3, 3) : null,
    random.pick([null, "equity/maintenance"]),
    growth(random),
  ];
  return spoilt(random, row, [1, 2, 3, 4, 5], 8);
}

/** The same functions as in `examined.ts`, on rows whose rate grows. */
export const GROWING: readonly Examined[] = [
  {
    name: "LIQ_PRICE",
    answer: liqPrice,
    row: liquidationRow,
    seed: 20160810,
    rows: 2500,
    atLeast: { growing: 1200, long: 300, short: 300, covered: 100, gone: 30, "exactly on it": 100 },
  },
  {
    name: "MAINT_MARGIN",
    answer: telling(maintenanceMargin, { zero: (cell) => cell === 0 }),
    row: maintenanceMarginRow,
    seed: 20180301,
    rows: 2500,
    atLeast: { zero: 5 },
  },
  { name: "MARGIN_RATIO", answer: marginRatio, row: marginRatioRow, seed: 20180302, rows: 2500, atLeast: { none: 50 } },
  {
    name: "MARGIN_FOR_LIQ",
    answer: telling(marginForLiquidation, { zero: (cell) => cell === 0 }),
    row: marginForLiquidationRow,
    seed: 20180303,
    rows: 2500,
    atLeast: { none: 50, zero: 20 },
  },
];
