import {
  answer,
  endOf,
  inCell,
  INVALID,
  isFee,
  list,
  oneCell,
  optional,
  refused,
  type Cell,
  type Oracle,
} from "../cells";
import { absolute, minus, over, plus, shown, sign, times, whole, type Rational } from "../rational";

/** One fill of a history as its cells say it. */
export interface Filled {
  readonly contracts: number | null;
  readonly price: number | null;
  readonly rate: number | null;
}

/** A fill with nothing left out. */
export interface Traded extends Filled {
  readonly contracts: number;
  readonly price: number;
  readonly rate: number;
}

const ONE = whole(1);

/** In lowest terms, or a history's fractions would grow without end. */
function lowest({ n, d }: Rational): Rational {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}

/** Whether the ledger must refuse the history as a whole. */
export const isRefused = (fills: readonly Filled[], size: number): boolean =>
  !(size > 0) ||
  fills.some(({ contracts, price, rate }) => {
    if (contracts === null || contracts === 0) return false;
    return price === null || !(price > 0) || !isFee(rate ?? 0);
  });

/**
 * A history as a trader would work it out by hand, with an average entry price that is carried from row to row: it moves
 * when the position grows, stays when it shrinks, and is the fill's own after a flip. Realised is s·n·(1/E − 1/X) of what
 * was closed; the result so far is all that was realised less all fees.
 */
export function history(fills: readonly Filled[], size: number): Cell[][] {
  const V = shown(size);
  let [position, average, net] = [whole(0), ONE, whole(0)];
  return fills.map(({ contracts, price, rate }) => {
    if (contracts === null || contracts === 0) return ["", "", "", "", ""];
    const [c, p] = [shown(contracts), shown(price ?? NaN)];
    const after = lowest(plus(position, c));
    const grows = sign(position) === 0 || sign(position) === sign(c);
    const flips = !grows && sign(after) !== 0 && sign(after) !== sign(position);
    let realised = whole(0);
    if (grows) {
      const coins = plus(over(absolute(position), average), over(absolute(c), p));
      average = lowest(over(absolute(after), coins));
    } else {
      const closed = flips ? position : minus(whole(0), c);
      realised = lowest(times(times(closed, V), minus(over(ONE, average), over(ONE, p))));
      if (flips) average = p;
    }
    const fee = times(shown(rate ?? 0), over(times(absolute(c), V), p));
    net = lowest(plus(net, minus(realised, fee)));
    position = after;
    const entry: Cell = sign(position) === 0 ? { refuses: "none" } : inCell(average);
    return [inCell(position), entry, inCell(realised), inCell(fee), inCell(net)];
  });
}

/** Σ of fractions, halves first: the way that many of them can be added. */
export function sumOf(terms: readonly Rational[]): Rational {
  if (terms.length <= 1) return terms[0] ?? whole(0);
  const middle = terms.length >> 1;
  return plus(sumOf(terms.slice(0, middle)), sumOf(terms.slice(middle)));
}

/** What a history that ends flat has made: all coins that went in and out, which needs no average. */
export const cashOf = (fills: readonly Traded[], size: number): Rational =>
  sumOf(
    fills.map(({ contracts, price, rate }) => {
      const c = shown(contracts);
      const charged = times(absolute(c), shown(rate));
      return over(times(minus(c, charged), shown(size)), shown(price));
    }),
  );

/** The harmonic mean, weighted by contracts: Σn/Σ(n/p). Fills of both signs, or none, have no such mean. */
export function averageOf(fills: readonly Pick<Filled, "contracts" | "price">[]): Cell {
  const filled = fills.flatMap(({ contracts, price }) => (contracts ? [{ contracts, price: price ?? NaN }] : []));
  const signs = new Set(filled.map(({ contracts }) => Math.sign(contracts)));
  if (signs.size !== 1 || !filled.every(({ price }) => price > 0)) return INVALID;
  const coins = filled.map(({ contracts, price }) => over(shown(contracts), shown(price)));
  return inCell(over(sumOf(filled.map(({ contracts }) => shown(contracts))), sumOf(coins)));
}

/** Fills of a row: contracts, prices and fee rates beside each other. */
const fillsOf = (contracts: readonly unknown[], prices: readonly unknown[], rates: readonly unknown[]) =>
  contracts.map((each, row) => ({ contracts: each ?? null, price: prices[row] ?? null, rate: rates[row] ?? null })) as Filled[]; // prettier-ignore

export const tradeLedger: Oracle = (row) => {
  const size = optional(row, 2, 1);
  const fills = fillsOf(list(row, 0), list(row, 1), list(row, 3)).slice(0, endOf(row, [0, 1, 3], [0]));
  if (isRefused(fills, size)) return refused();
  const block = history(fills, size);
  return answer(block, ...situations(fills, block));
};

/** What makes a history hard: positions that are closed, flipped, closed at what they were opened at, or level. */
function situations(fills: readonly Filled[], block: readonly (readonly Cell[])[]): readonly string[] {
  const met: string[] = [];
  let before = 0;
  for (const [row, [position, entry, realised, , net]] of block.entries()) {
    if (position === "") continue;
    const now = position as number;
    met.push("filled");
    if (typeof entry === "object") met.push("flat");
    if (before * now < 0) met.push("flipped");
    if (Math.abs(now) < Math.abs(before) && realised === 0) met.push("scratch");
    if (row > 0 && net === 0) met.push("level");
    // too small for the fast arithmetic to read
    if ((fills[row]?.price ?? 1) < 1e-6) met.push("unreadable");
    before = now;
  }
  return met;
}

export const averageEntry = oneCell((row) => averageOf(fillsOf(list(row, 0), list(row, 1), [])));
