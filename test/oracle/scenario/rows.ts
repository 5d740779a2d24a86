import { beside, column, spoilt, type Draft } from "../drafts";
import type { Argument, Given, Row } from "../cells";
import { METHODS, methodOrNone, type Method } from "../methods";
import { computed, contracts, contractSize, decimal, extreme, neighbour, onOrBeside, price, spelled } from "../numbers";
import type { Random } from "../random";
import { plus, shown } from "../rational";
import { readTiers, type Tier } from "../read-tiers";
import { steep, straddling, tableOrNone, type Cells } from "../tier-tables";
import { marginAt, oneTier } from "./margin-rule";

const finite = (value: number): number => (value > 0 && Number.isFinite(value) ? value : 1);
const mmr = (random: Random): number => random.pick([0.004, 0.005, 0.01, 0.025, 0.1, computed(random, 0.5)]);
/** A table goes with "mark": another method stands beside one now and then, to be refused. */
function byMark(random: Random, method: Given, table: Argument | undefined): Given {
  const isOther = METHODS.slice(1).some((name) => name === String(method).trim().toLowerCase());
  return isOther && readTiers(table) && random.chance(0.95) ? random.pick([null, "mark"]) : method;
}
const header = (random: Random): Given => random.pick([null, true, false, false]);

export function scenarioTableRow(random: Random): Row {
  if (random.chance(0.35)) return atLiquidation(random);
  if (random.chance(0.1)) return onSteepTiers(random);
  const [entry, held, size] = [price(random), contracts(random), contractSize(random)];
  const worth = (Math.abs(held) * (size ?? 1)) / entry;
  const coins = random.weighted<Given>([
    [5, () => finite(Number(worth.toPrecision(random.pick([3, 8, 16]))))],
    [3, () => decimal(random, 5, 2)],
    [0.5, () => random.pick([0, null])],
    [0.5, () => -decimal(random, 3, 2)],
  ]);
  const prices = column(random, random.integer(1, 3), () => beside(random, entry));
  const row: Draft = [coins, held, entry, prices, size, null, null, null, header(random), methodOrNone(random), null];
  if (random.chance(0.75)) {
    row[5] = Number(((coins as number) / random.pick([1, 2, 5, 10])).toPrecision(random.pick([2, 17])));
    if (!((row[5] as number) > 0) && random.chance(0.9)) row[5] = random.chance(0.5) ? 0.1 : null;
    if (row[5] !== null || random.chance(0.1)) row[6] = mmr(random);
  }
  if (row[5] !== null || random.chance(0.1)) row[10] = tableOrNone(random, worth);
  row[9] = byMark(random, row[9] as Given, row[10]);
  if (readTiers(row[10]) && random.chance(0.5)) row[6] = null;
  if (random.chance(0.2)) row[7] = (random.chance(0.5) ? -1 : 1) * decimal(random, 3, 4);
  if (random.chance(0.01)) row[6] = random.pick([0, 1, 5, null]);
  return spoilt(random, row, [2, 3, 4]);
}

/**
 * The price of the row is the liquidation price, or beside it, by any method: a position of entry·price dollars, which
 * is worth so many whole coins at both. Its tiers may begin at, below or above what it is worth there.
 */
function atLiquidation(random: Random): Row {
  const side = random.pick([1, -1] as const);
  const at = random.integer(2, 9999);
  const entry = side > 0 ? at * 2 + random.integer(1, 99) : Math.max(1, Math.floor(at * 0.9));
  const funding = random.chance(0.5) ? 0 : random.pick([0.25, -0.5, 0.001]);
  const method = random.pick([...METHODS, "mark", "mark", "mark"] as const);
  // a share of the margin that must be left divides by what is over of it
  const low = random.pick(method === "loss" ? [0.2, 0.5, 0.375] : [0.005, 0.004, 0.02]);
  const table =
    method !== "mark"
      ? null
      : random.weighted<Cells | null>([
          [1, () => null],
          [1, () => [[0, low]]],
          [
            4,
            () => [
              [0, random.pick([low / 2, low])],
              [entry * random.pick([1, 1, 1, 0.5, 2]), low],
              [entry * 4, 0.8],
            ],
          ],
          [
            1,
            () => [
              [0, low],
              [entry, low],
              [entry * 2, low],
            ],
          ],
        ]);
  const tiers = (readTiers(table) ?? oneTier(shown(low))) as readonly Tier[];
  const stand = { position: shown(side * entry * at), E: shown(entry), method, tiers };
  const margin = spelled(plus(marginAt(stand, shown(at)), shown(funding)));
  const prices = [onOrBeside(random, at), neighbour(at, random.pick([-1, 1])), at * (1 + side / 2)];
  const coins = margin > 0 ? margin * random.pick([1, 2, 10]) : 1;
  const rate = table ? random.pick([null, 0.005, 0.9]) : low;
  return [
    coins,
    side * entry * at,
    entry,
    prices,
    1,
    margin,
    rate,
    funding,
    header(random),
    method === "mark" ? random.pick([null, method]) : method,
    table,
  ];
}

/** Tiers so steep that a step of the price goes through several of them, looked at from all sides. */
function onSteepTiers(random: Random): Row {
  const [entry, worth] = [random.pick([50000, 0.4, 64, 3200]), random.integer(5, 50)];
  const prices = [0.6, 0.9, 1, 1.1, 1.6].map((share) => entry * share);
  const margin = decimal(random, 3, 2) * worth * random.pick([0.02, 0.1, 0.2]);
  return [
    margin + 1,
    random.pick([1, -1]) * worth * entry,
    entry,
    prices,
    1,
    margin,
    null,
    null,
    false,
    null,
    steep(random, worth),
  ];
}

export function scenarioGridRow(random: Random): Row {
  if (random.chance(0.35)) return atLiquidationMove(random);
  if (random.chance(0.15)) return onSteepGrid(random);
  const several = <T>(make: () => T) => Array.from({ length: random.integer(1, 3) }, make);
  const row: Draft = [
    random.weighted<Given>([
      [6, () => decimal(random, 5, 2)],
      [2, () => computed(random, 20)],
      [0.5, () => random.pick([0, null])],
      [0.1, () => extreme(random)],
    ]),
    price(random),
    several(() => random.pick([0, -0.2, 0.1, decimal(random, 3, 2), -decimal(random, 2, 2), computed(random, 1)])),
    [several(() => random.pick([0, 1, 0.5, 1.5, decimal(random, 2, 1), computed(random, 1)]))],
    contractSize(random),
    random.pick(["usd", "coin", "change", "liq", null, "LIQ"]),
    random.pick([null, 1, 2, 3, 10, 100, 0.5, computed(random, 10)]),
    random.chance(0.5) ? null : mmr(random),
    methodOrNone(random),
    null,
  ];
  row[9] = tableOrNone(random, Number(row[0]));
  row[8] = byMark(random, row[8] as Given, row[9]);
  if (random.chance(0.02)) row[2] = random.pick([-1, -20, null]);
  if (random.chance(0.01)) row[3] = random.pick([-0.5, null]);
  if (random.chance(0.01)) row[0] = -1;
  if (random.chance(0.01)) row[7] = random.pick([0, 1, 5]);
  return spoilt(random, row, [1, 4, 6]);
}

/**
 * The price after the move is the liquidation price of a whole hedge, by any method: the rate follows from the leverage
 * and the move. Half a contract is sold up, unless a tier begins at what the position is worth there.
 */
function atLiquidationMove(random: Random): Row {
  const method = random.pick([...METHODS, "mark", "mark"] as const);
  const [grown, leverage, m] = liquidatedAt(random, method);
  const coins = random.integer(1, 40) + 0.5;
  const output = random.pick(["usd", "coin", "change", "liq"]);
  const start = random.integer(1, 999) * 100;
  const move = Number((grown - 1).toPrecision(12));
  const moves = [move, neighbour(move, random.pick([-1, 1])), Number((move / 2).toPrecision(3))];
  const grid: Draft = [
    coins,
    start,
    moves,
    [[1, 0.5]],
    100,
    output,
    leverage,
    m,
    method === "mark" ? random.pick([null, method]) : method,
    null,
  ];
  if (method !== "mark" || random.chance(0.3)) return grid;
  const rates = straddling(random, m);
  if (!rates) return grid;
  const whole = coins - 0.5;
  // on a worth that is a short decimal, or the next double to it
  const floor = onOrBeside(random, Number((whole / grown).toPrecision(12)));
  const [low, high] = rates;
  return [
    whole,
    ...grid.slice(1, 7),
    random.pick([null, 0.9]),
    method,
    [
      [0, low],
      [floor, high],
      [whole * 2, 0.95],
    ],
  ];
}

/** A price that has grown, a leverage and the rate by which a short is liquidated there, all of them short decimals. */
function liquidatedAt(random: Random, method: Method): readonly [number, number, number] {
  for (;;) {
    const [grown, leverage] = [random.pick([1.25, 1.28, 1.6, 2, 2.5, 4, 5]), random.pick([1, 1.25, 1.6, 2, 4, 5, 10])];
    const rate = {
      mark: 1 - grown * (1 - 1 / leverage),
      entry: 1 / grown - 1 + 1 / leverage,
      bankruptcy: 1 / grown - 1 + 1 / leverage,
      loss: 1 - leverage * (1 - 1 / grown),
    }[method];
    const m = Number(rate.toPrecision(12));
    if (m > 0.001 && m < 0.9) return [grown, leverage, m];
  }
}

function onSteepGrid(random: Random): Row {
  const coins = random.integer(5, 50);
  const moves = [0, 0.05, -0.1, 0.25, 0.6];
  const leverage = random.pick([1, 1.5, 2, 3, 5, 8]);
  const output = random.pick(["liq", "liq", "coin"]);
  return [
    coins,
    random.pick([50000, 400, 6400]),
    moves,
    [[1, 0.9]],
    1,
    output,
    leverage,
    null,
    null,
    steep(random, coins),
  ];
}
