import { computed, decimal, extreme, neighbour } from "../numbers";
import type { Random } from "../random";
import type { Row } from "../cells";
import type { Filled } from "./history";

/** Contract counts that are easy to come back to 0 from, and sums of decimals that doubles get wrong. */
const amount = (random: Random): number =>
  random.weighted([
    [6, () => random.integer(1, 50) * 10],
    [3, () => random.integer(1, 30) / 10],
    [1, () => computed(random, 1000)],
    [0.5, () => random.integer(1, 9) * 1e15],
    [0.05, () => extreme(random)],
  ]);

const level = (random: Random): number =>
  random.weighted([
    [5, () => random.integer(300, 700) * 100],
    [3, () => random.pick([40000, 48000, 50000, 60000])],
    [2, () => decimal(random, 7, 2)],
    [1, () => computed(random, 70000)],
    [0.7, () => computed(random, 1e-9)],
    [0.1, () => extreme(random)],
  ]);

const rate = (random: Random): number | null =>
  random.weighted<number | null>([
    [3, () => null],
    [2, () => random.pick([0.0005, -0.00025, 0.00075])],
    [1, () => computed(random, 0.001)],
    [0.05, () => random.pick([1, -1, 5])],
  ]);

/** Fills one after the other: scaling in, partial closes, exact closes, flips, scratches, empty rows, bad rows. */
export function fillsOf(random: Random, rows: number): Filled[] {
  const kind = random.pick(["round", "round", "any"]);
  let position = 0;
  let last = 50000;
  return Array.from({ length: rows }, () => {
    if (random.chance(0.06)) return { contracts: random.pick([0, null]), price: random.pick([null, 0, 5]), rate: null };
    const size = kind === "round" ? random.integer(1, 12) * 10 : amount(random);
    const contracts = random.weighted([
      [4, () => size],
      [4, () => -size],
      [3, () => -position || size],
      [1, () => -2 * position || size],
      [1, () => neighbour(-position || size, random.pick([-1, 1]))],
    ]);
    const price = random.weighted([
      [4, () => level(random)],
      [2, () => last],
      [1, () => 48000],
    ]);
    [position, last] = [position + contracts, price];
    const spoilt = random.chance(0.003) ? random.pick([0, null, -1]) : price;
    return { contracts: Number.isFinite(contracts) ? contracts : size, price: spoilt, rate: rate(random) };
  });
}

/** Fills of one side, as an average wants them; in one list of forty a sell is among the buys. */
export function buysOf(random: Random, rows: number): Pick<Filled, "contracts" | "price">[] {
  const side = random.pick([1, -1]);
  const fills = Array.from({ length: rows }, () =>
    random.chance(0.05)
      ? { contracts: random.pick([0, null]), price: random.pick([null, 0, 7]) }
      : { contracts: side * amount(random), price: random.chance(0.001) ? 0 : level(random) },
  );
  if (random.chance(0.025)) fills[random.integer(0, rows - 1)] = { contracts: -side * 3, price: 1 };
  return fills;
}

/** TRADE_LEDGER: up to 40 fills. */
export function ledgerRow(random: Random): Row {
  const [fills, size] = [fillsOf(random, random.integer(1, 40)), random.pick([1, 1, 10, 100, 0.1])];
  return [fills.map((fill) => fill.contracts), fills.map((fill) => fill.price), size, fills.map((fill) => fill.rate)];
}

/** AVG_ENTRY: up to 60 fills. */
export function averageRow(random: Random): Row {
  const fills = buysOf(random, random.integer(1, random.pick([3, 12, 60])));
  return [fills.map((fill) => fill.contracts), fills.map((fill) => fill.price)];
}
