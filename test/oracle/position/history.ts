import {
  answer,
  endOf,
  inCell,
  INVALID,
  isAbove,
  isFee,
  list,
  oneCell,
  optional,
  refused,
  word,
  type Cell,
  type Given,
  type Oracle,
  type Row,
} from "../cells";
import { absolute, isTie, minus, multipleOf, over, plus, shown, sign, times, whole, type Rational } from "../rational";

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
export function lowest({ n, d }: Rational): Rational {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}

/** What a side is called, with nothing between its words: a close is a trade against what it closes. */
const BOUGHT = ["buy", "long", "b", "openlong", "closeshort", "openbuy", "closebuy"];
const SOLD = ["sell", "short", "s", "closelong", "openshort", "opensell", "closesell"];

function sideOf(cell: Given): 1 | -1 | 0 | undefined {
  if (cell === null || cell === "") return 0;
  const letters = String(cell).toLowerCase().split(/[ _-]/).join("");
  return BOUGHT.includes(letters) ? 1 : SOLD.includes(letters) ? -1 : undefined;
}

/** A row as it counts: its number, its contracts with their sign, the fee in coin where that is what is given. */
export interface Read extends Filled {
  readonly row: number;
  readonly paid: number | null;
  readonly funding: number;
  /** Its word says that it closes something. */
  readonly closing: boolean;
}

/** A column of cells; one cell stands for all rows, and one blank cell is as if nothing were given. */
function cellsOf(row: Row, index: number, rows: number): readonly Given[] | undefined {
  const cells = [row[index] ?? null].flat(2) as Given[];
  if (cells.length > 1) return cells;
  return cells[0] === null ? undefined : Array.from({ length: rows }, () => cells[0] as Given);
}

/** The rows of a history, the oldest first, of the columns of TRADE_LEDGER; undefined where it is refused as a whole. */
export function fillsOf(
  row: Row,
  at: { order: number; funding?: number },
): { fills: Read[]; met: string[] } | undefined {
  const marks = at.funding === undefined ? [0] : [0, at.funding];
  const rows = endOf(
    row,
    [0, 1, 3, 4, 5, ...(at.funding === undefined ? [] : [at.funding])],
    marks,
    at.funding === undefined ? [1] : [],
  );
  const [contracts, prices] = [list(row, 0), list(row, 1)];
  const [rates, sides] = [cellsOf(row, 3, rows), cellsOf(row, 4, rows)];
  // a single 0 is what an empty cell arrives as: no fees are given
  const paid = [row[5] ?? null].flat(2).join() === "0" ? undefined : cellsOf(row, 5, rows);
  const funding = at.funding === undefined ? undefined : cellsOf(row, at.funding, rows);
  if (!(optional(row, 2, 1) > 0)) return undefined;
  const fills: Read[] = [];
  for (let k = 0; k < rows; k++) {
    const [quantity, price, due] = [contracts[k] ?? 0, prices[k] ?? null, (funding?.[k] ?? 0) as number];
    const rate = (rates?.[k] ?? 0) as number;
    if (quantity === 0) {
      if (due !== 0 && ((price ?? 0) < 0 || !isFee(rate))) return undefined;
      fills.push({ row: k + 1, contracts: 0, price: null, rate: null, paid: null, funding: due, closing: false });
      continue;
    }
    const side = sides ? sideOf(sides[k] as Given) : 1;
    if (!side || (sides && quantity < 0) || !isAbove(price ?? undefined)) return undefined;
    if (!isFee(rate) || (paid && rate !== 0)) return undefined;
    fills.push({
      row: k + 1,
      contracts: quantity * side,
      price,
      rate,
      paid: paid ? ((paid[k] ?? 0) as number) : null,
      funding: due,
      closing: sides ? /^\s*close/i.test(String(sides[k])) : false,
    });
  }
  const newest = word(row, at.order, "oldest") === "newest";
  const met = [...(sides ? ["sides"] : []), ...(paid ? ["fees paid"] : []), ...(newest ? ["newest first"] : [])];
  if (newest) fills.reverse();
  return closesMoreThanIsHeld(fills) ? undefined : { fills, met };
}

/** A close goes against the position before it, and no further than to nothing. */
export function closesMoreThanIsHeld(fills: readonly Pick<Read, "contracts" | "closing">[]): boolean {
  let position = whole(0);
  for (const { contracts, closing } of fills) {
    const traded = shown(contracts ?? 0);
    const after = lowest(plus(position, traded));
    const goesAgainst = sign(position) * sign(traded) < 0 && sign(after) * sign(position) >= 0;
    if (closing && !goesAgainst) return true;
    position = after;
  }
  return false;
}

/**
 * A history as a trader would work it out by hand, with an average entry price that is carried from row to row: it moves
 * when the position grows, stays when it shrinks, and is the fill's own after a flip. Realised is s·n·(1/E − 1/X) of what
 * was closed; the result so far is all that was realised less all fees.
 */
export function history(fills: readonly (Filled & Partial<Read>)[], size: number): Cell[][] {
  const V = shown(size);
  let [position, average, net] = [whole(0), ONE, whole(0)];
  return fills.map(({ contracts, price, rate, paid }) => {
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
    const fee =
      (paid ?? null) === null ? times(shown(rate ?? 0), over(times(absolute(c), V), p)) : shown(paid as number);
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

/**
 * The harmonic mean, weighted by contracts: Σn/Σ(n/p). Fills of both signs, or none, have no such mean. In steps, one
 * contract of a size counts as whole steps of coins at its price, and so the size does not cancel.
 */
export function averageOf(fills: readonly Pick<Filled, "contracts" | "price">[], step = 0, size = 1): Cell {
  const filled = fills.flatMap(({ contracts, price }) => (contracts ? [{ contracts, price: price ?? NaN }] : []));
  const signs = new Set(filled.map(({ contracts }) => Math.sign(contracts)));
  if (signs.size !== 1 || !filled.every(({ price }) => price > 0)) return INVALID;
  const one = (price: number): Rational => {
    const value = over(shown(size), shown(price));
    return step === 0 ? value : multipleOf(shown(step), value, signs.has(1) ? "down" : "nearest");
  };
  const each = filled.map(({ price }) => one(price));
  if (each.some((coins) => sign(coins) === 0)) return INVALID;
  const coins = filled.map(({ contracts }, row) => times(shown(contracts), each[row] as Rational));
  return inCell(over(times(shown(size), sumOf(filled.map(({ contracts }) => shown(contracts)))), sumOf(coins)));
}

export const tradeLedger: Oracle = (row) => {
  const given = fillsOf(row, { order: 6 });
  if (!given) return refused();
  const block = history(given.fills, optional(row, 2, 1));
  const met = [...situations(given.fills, block), ...given.met];
  return answer(given.met.includes("newest first") ? block.reverse() : block, ...met);
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

export const averageEntry = oneCell(
  (row) => {
    const [step, size] = [optional(row, 2, 0), optional(row, 3, 1)];
    if (step < 0 || !(size > 0)) return INVALID;
    return averageOf(averaged(row), step, size);
  },
  (row, cell) => {
    const step = optional(row, 2, 0);
    if (!(step > 0) || typeof cell !== "number") return [];
    const values = averaged(row).flatMap(({ contracts, price }) =>
      contracts ? [over(shown(optional(row, 3, 1)), shown(price as number))] : [],
    );
    return ["in steps", ...(values.some((value) => isTie(shown(step), value)) ? ["tie"] : [])];
  },
);

const averaged = (row: Row) =>
  list(row, 0).map((contracts, at) => ({ contracts: contracts ?? null, price: list(row, 1)[at] ?? null }));
