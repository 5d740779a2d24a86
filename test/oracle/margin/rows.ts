import {
  computed,
  contracts,
  contractSize,
  decimal,
  extreme,
  fee,
  notPositive,
  onOrBeside,
  price,
  spelled,
  step,
} from "../numbers";
import type { Random } from "../random";
import { absolute, minus, over, plus, shown, sign, times, whole, type Rational } from "../rational";
import { readTiers, type Tier } from "../read-tiers";
import { steep, table, tableOrNone, type Cells, type TierRow } from "../tier-tables";
import type { Argument, Row } from "../cells";
import { leftByTiers, marginAt, marginOf } from "./formulas";
import { METHODS, methodOrNone } from "../methods";

const ZERO = whole(0);

const rate = (random: Random): number =>
  random.weighted([
    [5, () => random.pick([0.004, 0.005, 0.0065, 0.01, 0.025, 0.1, 0.5])],
    [2, () => decimal(random, 3, 4)],
    [1, () => computed(random, 0.5)],
  ]);

/** A rate whose numbers stay short: what is over of the margin divides by 1 less it. */
const shortRate = (random: Random, method: string): number =>
  random.pick(method === "loss" ? [0.2, 0.5, 0.36, 0.1] : [0.004, 0.005, 0.01, 0.25]);

const deduction = (random: Random): number | null =>
  random.weighted<number | null>([
    [3, () => null],
    [2, () => decimal(random, 4, 4)],
    [1, () => computed(random, 0.1)],
    [0.1, () => 0],
  ]);

/** Prices whose reciprocals are short decimals, so that a decision can be hit exactly. */
const roundPrice = (random: Random): number =>
  random.pick([50000, 40000, 62500, 80000, 25000, 64, 0.4, 3.2, 128, 20000]);

const coinsOf = (contractsHeld: number, size: number | null, at: number): number =>
  (Math.abs(contractsHeld) * (size ?? 1)) / at;

/** Where enormous numbers meet, what cannot be in a cell is 1. */
const inCell = (value: number): number => (Number.isFinite(value) && value !== 0 ? value : 1);

/** Coins behind a position, as leverage leaves them. */
function backing(random: Random, worth: number): number {
  const coins = Number((worth / random.pick([1, 1.5, 2, 3, 5, 10, 25, 100, 0.5])).toPrecision(random.pick([3, 8, 16])));
  return inCell(coins);
}

/** Spoils one argument in a few rows of a hundred. */
function spoilt(random: Random, row: Argument[], prices: readonly number[], rates: readonly number[]): Row {
  if (random.chance(0.03)) row[random.pick(prices)] = notPositive(random) ?? 0;
  if (random.chance(0.01)) row[random.pick(prices)] = null;
  if (random.chance(0.02)) row[random.pick(rates)] = random.pick([0, 1, 5, 1.005, -0.01]);
  return row;
}

export const initialMarginRow = (random: Random): Row => {
  const leverage = random.weighted([
    [4, () => random.pick([1, 2, 3, 5, 10, 20, 25, 50, 100, 125])],
    [2, () => decimal(random, 4, 2)],
    [1, () => computed(random, 100)],
    [0.1, () => extreme(random)],
  ]);
  const row: Argument[] = [
    contracts(random),
    price(random),
    leverage,
    contractSize(random),
    fee(random),
    random.pick([null, "entry", "bankruptcy", "Bankruptcy"]),
  ];
  return spoilt(random, row, [1, 2, 3], [1]);
};

export function maintenanceMarginRow(random: Random): Row {
  if (random.chance(0.7)) {
    const row: Argument[] = [contracts(random), price(random), rate(random), contractSize(random), deduction(random)];
    return spoilt(random, row, [1, 3], [2]);
  }
  // a deduction that takes off all of it, to the last digit or not quite
  const [held, mark, mmr] = [random.integer(-9999, 9999), roundPrice(random), random.pick([0.004, 0.005, 0.01])];
  const exact = over(times(absolute(shown(held)), shown(mmr)), shown(mark));
  return [held, mark, mmr, null, held === 0 ? 0 : onOrBeside(random, spelled(exact))];
}

const convention = (random: Random): Argument =>
  random.pick([null, "maintenance/equity", "equity/maintenance", " Equity/Maintenance "]);

export function marginRatioRow(random: Random): Row {
  if (random.chance(0.6)) {
    const [held, size, entry] = [contracts(random), contractSize(random), price(random)];
    const mark = random.chance(0.8) ? inCell(entry * (0.6 + random.fraction())) : price(random);
    const margin = backing(random, coinsOf(held, size, entry));
    const row = [held, entry, mark, margin, rate(random), size, deduction(random), convention(random)];
    return spoilt(random, row, [1, 2, 3, 5], [4]);
  }
  // equity of exactly nothing, of exactly the maintenance margin, or a last digit beside either
  const [entry, mark, mmr] = [roundPrice(random), roundPrice(random), random.pick([0.004, 0.005, 0.01, 0.5])];
  const held = random.integer(1, 99999) * (mark > entry ? -1 : 1);
  const lost = minus(over(shown(held), shown(mark)), over(shown(held), shown(entry)));
  const kept = random.pick([ZERO, over(times(absolute(shown(held)), shown(mmr)), shown(mark))]);
  const margin = plus(lost, kept);
  const given = sign(margin) > 0 ? onOrBeside(random, spelled(margin)) : decimal(random, 3, 2);
  const taken = random.pick([null, null, 0, spelled(over(times(absolute(shown(held)), shown(mmr)), shown(mark)))]);
  return [held, entry, mark, given, mmr, null, taken, convention(random)];
}

/** A table in place of the rate; now and then beside a deduction or by another method, which is refused. */
function byTiers(random: Random, row: Argument[]): void {
  row[8] = tableOrNone(random, coinsOf(row[0] as number, row[4] as number | null, row[2] as number));
  if (random.chance(0.97)) row[6] = random.pick([null, 0]);
  if (random.chance(0.97)) row[7] = random.pick([null, "mark"]);
}

export function marginForLiquidationRow(random: Random): Row {
  if (random.chance(0.75)) {
    const [held, entry] = [contracts(random), price(random)];
    const losing = held < 0 ? 1 + 2 * random.fraction() : 1 / (1 + 2 * random.fraction());
    const liq = random.chance(0.6) ? inCell(entry * losing) : price(random);
    const row: Argument[] = [
      held,
      entry,
      liq,
      rate(random),
      contractSize(random),
      fee(random),
      deduction(random),
      methodOrNone(random),
      null,
    ];
    if (random.chance(0.3)) byTiers(random, row);
    if (random.chance(0.02))
      [row[3], row[5]] = random.pick([
        [0.6, 0.4],
        [0.6, 0.39999999999999997],
        [0.7, 0.5],
      ]) as [number, number];
    return spoilt(random, row, [1, 2, 4], [3]);
  }
  // a deduction that makes the margin needed exactly 0
  const method = random.pick(METHODS);
  const [entry, liq, mmr] = [roundPrice(random), roundPrice(random), shortRate(random, method)];
  const held = random.integer(1, 99999) * (liq > entry ? -1 : 1);
  const account = { position: shown(held), E: shown(entry), m: shown(mmr), f: ZERO, d: ZERO };
  const needed = marginAt(method, account, shown(liq));
  // under "loss" a share of the margin must be left of it, which no deduction has to make up for
  const taken = method === "loss" ? times(needed, minus(whole(1), shown(mmr))) : needed;
  return [held, entry, liq, mmr, 1, null, sign(taken) > 0 ? onOrBeside(random, spelled(taken)) : null, method, null];
}

export function maxContractsRow(random: Random): Row {
  if (random.chance(0.5)) {
    const entry = price(random);
    const liq = random.chance(0.8)
      ? inCell(entry * (random.chance(0.5) ? 1 + random.fraction() * 3 : random.fraction()))
      : price(random);
    const margin = random.chance(0.7) ? decimal(random, 6, 3) : computed(random, 10);
    const row = [
      margin,
      entry,
      random.chance(0.03) ? entry : liq,
      rate(random),
      contractSize(random),
      step(random),
      methodOrNone(random),
    ];
    return spoilt(random, row, [0, 1, 2, 4, 5], [3]);
  }
  // the margin of a whole number of lots, to the last digit or beside it
  const method = random.pick(METHODS);
  const [entry, liq, mmr] = [roundPrice(random), roundPrice(random), shortRate(random, method)];
  const [size, lot] = [random.pick([1, 10, 100]), step(random)];
  const held = times(times(shown(lot), shown(size)), whole(random.integer(1, 5000) * (liq < entry ? 1 : -1)));
  const margin = marginAt(method, { position: held, E: shown(entry), m: shown(mmr), f: ZERO, d: ZERO }, shown(liq));
  return [sign(margin) > 0 ? onOrBeside(random, spelled(margin)) : 1, entry, liq, mmr, size, lot, method];
}

export function tieredRow(random: Random): Row {
  const row = random.weighted<Argument[]>([
    [6, () => anyTiers(random)],
    [2, () => jumping(random)],
    [2, () => onFloor(random)],
  ]);
  const tiers = [...(row[3] as readonly TierRow[])];
  const [floor, mmr] = tiers.pop() as TierRow;
  const isMisplaced = random.chance(0.02);
  const isOff = random.chance(0.02);
  row[3] = [...tiers, [isMisplaced ? random.pick([-1, 0]) : floor, isOff ? random.pick([0, 1, 0.0001]) : mmr]];
  return spoilt(random, row, [1, 2, 4], [2]);
}

function anyTiers(random: Random): Argument[] {
  const [held, size, entry] = [contracts(random), contractSize(random), price(random)];
  const worth = coinsOf(held, size, entry);
  const tiers = table(random, worth > 0 && worth < 1e100 ? worth : 10);
  const method = random.chance(0.3) ? null : random.pick([...METHODS, "Entry"]);
  const tick = random.chance(0.3) ? step(random) : null;
  const substitute = random.chance(0.1) ? random.pick(["never", 1e9]) : null;
  const margin = random.chance(0.9) ? backing(random, worth) : inCell(worth * 1.01);
  return [held, entry, margin, tiers, size, method, random.chance(0.7) ? null : fee(random), tick, substitute];
}

/** Steep tiers around a position that is hardly or not at all above its maintenance: several may hold, or none. */
function jumping(random: Random): Argument[] {
  const [entry, worth] = [roundPrice(random), random.integer(5, 50)];
  const tiers = steep(random, worth);
  const margin = decimal(random, 3, 2) * worth * random.pick([0.02, 0.1, 0.2]);
  const held = random.pick([1, -1]) * worth * entry;
  return [held, entry, margin, tiers, 1, random.pick(["entry", "loss", "bankruptcy"]), null, null, "covered"];
}

/** A position that is worth exactly a floor at its liquidation price, or a last digit of margin beside it. */
function onFloor(random: Random): Argument[] {
  const side = random.pick([1, -1]);
  const floor = random.pick([10, 20, 25, 12.5, 8]);
  const [low, high] = [random.pick([0.004, 0.005, 0.01]), random.pick([0.01, 0.025, 0.1])];
  const [liq, entry] =
    side > 0
      ? [random.pick([32000, 40000]), random.pick([50000, 64000])]
      : [random.pick([62500, 80000]), random.pick([40000, 50000])];
  const dollars = times(shown(floor), shown(liq));
  // either tier's equation gives the same margin at the floor
  const account = { position: times(whole(side), dollars), E: shown(entry), m: shown(low), f: ZERO, d: ZERO };
  const margin = marginAt("mark", account, shown(liq));
  const tiers: TierRow[] = [
    [0, low],
    [floor, high],
    [floor * 2, 0.5],
  ];
  return [
    side * spelled(dollars),
    entry,
    onOrBeside(random, spelled(margin)),
    tiers,
    1,
    random.pick([null, "mark", "entry"]),
    null,
    null,
    null,
  ];
}

export function crossRow(random: Random): Row {
  const legs = random.weighted([
    [2, () => 1],
    [5, () => 2],
    [3, () => random.integer(3, 8)],
  ]);
  const column = <T>(make: () => T) => Array.from({ length: legs }, make);
  const isRound = random.chance(0.5);
  const entries = column(() => (isRound ? roundPrice(random) : price(random)));
  const held = column(() => (isRound ? random.integer(-500, 500) * 100 : contracts(random)));
  // legs that cancel
  if (legs > 1 && random.chance(0.4)) held[1] = -(held[0] as number);
  const sizes = random.chance(0.5) ? [random.pick([1, 10, 100])] : column(() => contractSize(random) ?? 1);
  const mmrs = random.chance(0.5) ? [rate(random)] : column(() => rate(random));
  const ratios = random.pick([null, () => [decimal(random, 3, 2)], () => column(() => 0.95 + decimal(random, 3, 4))]);
  const deductions = random.pick([null, () => column(() => deduction(random) ?? 0)]);
  const substitute = random.chance(0.2) ? random.pick(["never", 1e9]) : null;
  const row: Argument[] = [
    held,
    entries,
    crossBalance(random, held, entries, sizes),
    mmrs,
    sizes,
    ratios?.() ?? null,
    deductions?.() ?? null,
    substitute,
  ];
  if (random.chance(0.02)) row[2] = random.pick([0, -1, null]);
  if (random.chance(0.02)) entries[random.integer(0, legs - 1)] = random.pick([0, -5]);
  if (random.chance(0.02)) mmrs[mmrs.length - 1] = random.pick([0, 1]);
  return row;
}

/** A balance that leaves exactly nothing at an infinite price, one beside it, or an ordinary one. */
function crossBalance(random: Random, held: readonly number[], entries: readonly number[], sizes: readonly number[]) {
  const legs = held.map((c, k) =>
    over(times(shown(c), shown(sizes[k] ?? (sizes[0] as number))), shown(entries[k] as number)),
  );
  const whole = legs.reduce(plus, ZERO);
  if (sign(whole) < 0 && random.chance(0.5)) return onOrBeside(random, inCell(spelled(absolute(whole))));
  return backing(random, Math.abs(spelled(legs.map(absolute).reduce(plus, ZERO))));
}

export function breachRow(random: Random): Row {
  const rows = random.integer(1, 12);
  const side = random.pick([1, -1]);
  const isRound = random.chance(0.5);
  const entry = isRound ? roundPrice(random) : price(random);
  const held = (isRound ? random.integer(1, 999) * 64 : Math.abs(contracts(random))) * side;
  const anyMethod = methodOrNone(random);
  const mmr = isRound ? shortRate(random, String(anyMethod)) : rate(random);
  const prices: (number | null)[] = Array.from({ length: rows }, () =>
    isRound ? roundPrice(random) : inCell(Number((entry * (0.75 + random.fraction() / 2)).toPrecision(6))),
  );
  const rates = random.weighted<Argument>([
    [2, () => null],
    [2, () => [random.pick([0.0001, -0.0005, 0.01, 1.234567890123456e-7])]],
    [
      4,
      () =>
        prices.map(() =>
          random.chance(0.2) ? 0 : (random.chance(0.5) ? -1 : 1) * Number(`${random.integer(1, 499)}e-4`),
        ),
    ],
    [1, () => prices.map(() => computed(random, 0.001))],
  ]);
  const around = { held, mmr, prices: prices as number[] };
  const tiers = isRound && random.chance(0.4) ? onThePath(random, around) : tableOrNone(random, Math.abs(held) / entry);
  const table = readTiers(tiers);
  // a table goes with "mark": another method beside it is refused
  const method = table && random.chance(0.95) ? random.pick([null, "mark"]) : anyMethod;
  const path = { ...around, entry, rates, method };
  const margin = breachMargin(random, path, table && table !== "refused" ? table : [{ floor: ZERO, m: shown(mmr) }]);
  const row: Argument[] = [prices, held, entry, margin, mmr, null, rates, method, tiers];
  if (random.chance(0.2)) row[9] = random.chance(0.5) ? 3 : prices.map(() => random.pick([1, 3, 0.5, 67.5]));
  if (random.chance(0.01)) row[9] = random.pick([-1, 0]);
  if (random.chance(0.01)) row[6] = random.pick([0.05, -0.05, 0.5]);
  if (random.chance(0.02)) prices[random.integer(0, rows - 1)] = random.pick([0, -1, null]);
  if (random.chance(0.02)) row[1] = random.pick([0, null]);
  return spoilt(random, row, [2, 3], [4]);
}

interface Path {
  held: number;
  entry: number;
  mmr: number;
  prices: readonly number[];
  rates: Argument;
  method: Argument;
}

/** The rate holds from a floor on that the position's worth reaches at a price of the path, exactly. */
function onThePath(random: Random, { held, mmr, prices }: Pick<Path, "held" | "mmr" | "prices">): Cells {
  const floor = spelled(over(absolute(shown(held)), shown(random.pick(prices))));
  return [
    [0, random.pick([mmr / 2, mmr])],
    [floor, mmr],
    [floor * 4, 0.9],
  ];
}

/** Half of the time a margin with which some price of the path leaves exactly nothing, funding counted. */
function breachMargin(random: Random, { held, entry, prices, rates, method }: Path, tiers: readonly Tier[]): number {
  const ordinary = backing(random, Math.abs(held) / entry);
  if (random.chance(0.5) || held === 0 || !Number.isFinite(held) || Math.abs(held) > 1e50) return ordinary;
  const row = random.integer(0, prices.length - 1);
  const rateOf = (k: number) =>
    shown(Array.isArray(rates) ? ((rates.length === 1 ? rates[0] : rates[k]) as number) : 0);
  const account = { position: shown(held), E: shown(entry), f: ZERO };
  const at = over(whole(1), shown(prices[row] as number));
  const named = METHODS.find((name) => name === method) ?? "mark";
  const kept = marginOf((W) => leftByTiers(named, tiers, { ...account, W }, at));
  const paid = prices.slice(0, row).map((at, k): Rational => times(over(shown(held), shown(at)), rateOf(k)));
  const margin = plus(kept, paid.reduce(plus, ZERO));
  return sign(margin) > 0 ? onOrBeside(random, inCell(spelled(margin))) : ordinary;
}
