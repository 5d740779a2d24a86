import { computed, decimal, extreme, neighbour } from "../numbers";
import type { Random } from "../random";
import type { Argument, Given, Row } from "../cells";
import { plus, shown, sign, whole } from "../rational";
import { lowest, type Filled } from "./history";

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

const WORDS = {
  buys: [
    "buy",
    "Buy",
    "BUY",
    "b",
    "long",
    "Open Long",
    "open_long",
    "close short",
    "CLOSE_SHORT",
    "close-buy",
    "open buy",
  ],
  sells: [
    "sell",
    "Sell",
    "s",
    "S",
    "short",
    "Close Long",
    "closeLong",
    "open short",
    "OPEN-SHORT",
    "open sell",
    "close sell",
  ],
} as const;

/** The same fills as a venue writes them: sides in words, fees in coin, the newest first; a few rows are not sound. */
function exported(random: Random, fills: readonly Filled[], row: Argument[]): Argument[] {
  const [newest, inWords, inCoin] = [random.chance(0.3), random.chance(0.4), random.chance(0.3)];
  const isFill = ({ contracts }: Filled) => contracts !== null && contracts !== 0;
  if (inWords) {
    row[0] = fills.map(({ contracts }) => (contracts === null ? null : Math.abs(contracts)));
    let position = whole(0);
    row[4] = fills.map((fill) => {
      if (!isFill(fill)) return random.pick([null, "buy"]);
      const contracts = Number(fill.contracts);
      const words = contracts > 0 ? WORDS.buys : WORDS.sells;
      const after = lowest(plus(position, shown(contracts)));
      const mayClose = sign(position) * Math.sign(contracts) < 0 && sign(after) * sign(position) >= 0;
      position = after;
      // now and then a close of what is not held
      return random.pick(mayClose || random.chance(0.002) ? words : words.filter((word) => !/^close/i.test(word)));
    });
    const spoilt = fills.findIndex(isFill);
    if (spoilt >= 0 && random.chance(0.03)) (row[4] as Given[])[spoilt] = random.pick(["--", "bought", "close", null]);
    if (spoilt >= 0 && random.chance(0.02)) (row[0] as Given[])[spoilt] = -5;
  }
  if (inCoin) {
    if (random.chance(0.97)) row[3] = random.pick([null, 0]);
    row[5] = fills.map(() => random.pick([null, 0, 0.0005, -0.00002, computed(random, 0.01)]));
  }
  const turned = row.map((column) => (newest && Array.isArray(column) ? [...(column as Given[])].reverse() : column));
  while (turned.length < 7) turned.push(null);
  turned[6] = newest ? random.pick(["newest", "Newest"]) : random.pick([null, "oldest"]);
  return turned.map((column) => column ?? null);
}

/** TRADE_LEDGER: up to 40 fills. */
export function ledgerRow(random: Random): Row {
  const [fills, size] = [fillsOf(random, random.integer(1, 40)), random.pick([1, 1, 10, 100, 0.1])];
  const row = [
    fills.map((fill) => fill.contracts),
    fills.map((fill) => fill.price),
    size,
    fills.map((fill) => fill.rate),
  ];
  return random.chance(0.6) ? exported(random, fills, row) : row;
}

/** CLOSED_TRADES: up to 25 rows, some of them of funding alone, few of which fall due while nothing is held. */
export function closesRow(random: Random): Row {
  const fills = fillsOf(random, random.integer(1, 25));
  const row = [
    fills.map((fill) => fill.contracts),
    fills.map((fill) => fill.price),
    random.pick([1, 1, 10, 100, 0.1]),
    fills.map((fill) => fill.rate),
  ];
  const given = exported(random, fills, row);
  const isNewest = String(given[6]).toLowerCase() === "newest";
  let held = 0;
  const due = fills.map(({ contracts }) => {
    held += contracts ?? 0;
    const isOpen = Math.abs(held) > 1e-3 || random.chance(0.01);
    return isOpen ? random.pick([null, 0, 0.0001, -0.00003, computed(random, 0.001)]) : null;
  });
  const funding = random.chance(0.3) ? null : isNewest ? due.reverse() : due;
  return [...given.slice(0, 6), funding, given[6] as Argument];
}

/** AVG_ENTRY: up to 60 fills; in steps at times, on which a contract's worth may stand, or half of one beside it. */
export function averageRow(random: Random): Row {
  const fills = buysOf(random, random.integer(1, random.pick([3, 12, 60])));
  const row = [fills.map((fill) => fill.contracts), fills.map((fill) => fill.price)];
  if (random.chance(0.5)) return row;
  const refused = random.chance(0.1) ? random.pick(["step", "size"]) : undefined;
  const step = refused === "step" ? -1 : random.pick([null, 0, 1e-8, 1e-8, 0.001, 0.0001, 1e-5]);
  return [...row, step, refused === "size" ? 0 : random.pick([null, 1, 100, 100])];
}
