import {
  absolute,
  multipleOf,
  minus,
  nearestDouble,
  over,
  plus,
  same,
  shown as decimal,
  sign,
  times,
  whole,
  type Rational,
} from "../rational";
import { METHODS, type Method } from "../methods";
import { bankruptcy, exists, liquidation, priceOf } from "./methods-table";

/** A rate that may hold: of a tier that counts contracts with the dollars that it deducts, or one that grows. */
export interface GridRate {
  readonly mmr: number;
  readonly less?: number;
  readonly growth?: number;
}

/** What a screen shows, in plain numbers. */
export interface GridScreen {
  readonly size: number;
  readonly entry: number;
  readonly isCross: boolean;
  readonly margin: number | null;
  readonly wallet: number | null;
  readonly leverage: number | null;
  readonly closingFee: number | null;
  readonly rates: readonly GridRate[];
  readonly fees: readonly number[];
  readonly tick: number;
  readonly shown: number;
  /** Dollars whose worth is rounded to whole satoshi. */
  readonly lots: readonly number[];
}

const ZERO = whole(0);
const SATOSHI = { n: 1n, d: 10n ** 8n };
const NAMES = ["against", "nearest", "for", "none"] as const;

/** What the entry price may be instead: a name, and the prices between which it lies. */
function entriesOf({ entry, tick, lots }: GridScreen): (readonly [string, readonly Rational[]])[] {
  const E = decimal(entry);
  const places = (String(entry).split(".")[1] ?? "").length;
  const half = { n: 5n, d: 10n ** BigInt(places + 1) };
  const isOnStep = tick === 0 ? places === 0 : same(multipleOf(decimal(tick), E, "down"), E);
  return [
    ["", [E]],
    ...(isOnStep ? [] : [[`an entry price rounded to ${entry}`, [minus(E, half), plus(E, half)]] as const]),
    ...lots.map((lot) => {
      const worth = multipleOf(SATOSHI, over(decimal(lot), E), "nearest");
      return [`worth in satoshi for ${lot} USD`, [over(decimal(lot), worth)]] as const;
    }),
  ];
}

/** The grid of readings once more, over fractions of whole numbers: a line a reading that prints as shown. */
export function gridOf(screen: GridScreen): string[] {
  const position = decimal(screen.size);
  const entries = entriesOf(screen);
  const lines: string[] = [];
  for (const name of backings(screen, position, decimal(screen.entry)).map(([each]) => each))
    for (const rate of screen.rates)
      for (const method of METHODS)
        for (const fee of screen.fees) {
          if (method === "bankruptcy" && fee === 0) continue;
          if ((rate.growth && method !== "mark") || (rate.less && method === "loss")) continue;
          const fits = entries.flatMap(([taken, prices]) => {
            const sides = prices.map((E) => sidesAt(screen, name, { position, E, rate, method, fee }));
            const [one, other = one] = sides;
            if (!one || !other) return [];
            const roundings = NAMES.filter((each) => (one[each] ?? NaN) * (other[each] ?? NaN) <= 0);
            return roundings.length > 0 ? [{ taken, roundings }] : [];
          });
          const [first] = fits;
          if (!first) continue;
          const isAgainst = ({ roundings }: typeof first) => roundings.includes("against");
          // as printed, and not against the trader: the satoshi of the venue, where they are
          const own = fits.find((each) => each.taken.startsWith("worth") && isAgainst(each));
          const { taken, roundings } = (first.taken === "" && !isAgainst(first) && own) || first;
          const text = [name, rate.mmr, rate.less ?? 0, rate.growth ?? 0, method, fee, roundings];
          lines.push([...text, taken].join("; "));
        }
  return lines.sort();
}

type Sides = Partial<Record<(typeof NAMES)[number], number>>;

interface At {
  readonly position: Rational;
  readonly E: Rational;
  readonly rate: GridRate;
  readonly method: Method;
  readonly fee: number;
}

/** Where the print of what a reading comes to lies from the screen's, by each rounding. */
function sidesAt(screen: GridScreen, name: string, at: At): Sides | undefined {
  const { position, E, rate, method, fee } = at;
  const W = backings(screen, position, E).find(([each]) => each === name)?.[1];
  if (!W) return undefined;
  const [m, f] = [decimal(rate.mmr), decimal(fee)];
  if (rate.growth) return sidesOfRoot(screen, { position, E, W, m: plus(m, f), k: decimal(rate.growth) });
  const less = decimal(rate.less ?? 0);
  // dollars: off what the price is of under the mark value, and their worth at entry by the others
  const d = method === "mark" ? ZERO : over(less, E);
  const price = priceIn(method, { position, E, W, m, f, d }, method === "mark" ? less : ZERO);
  return price ? sidesOf(price, screen) : undefined;
}

function priceIn(method: Method, account: Parameters<typeof liquidation>[1], less = ZERO): Rational | undefined {
  if (method === "bankruptcy" && !exists(bankruptcy(account))) return undefined;
  const { dollars, coins } = liquidation(method, account);
  const fraction = { dollars: minus(dollars, less), coins };
  return exists(fraction) ? priceOf(fraction) : undefined;
}

/** Coins by the names of their readings; a reading that leaves nothing is none. */
function backings(screen: GridScreen, position: Rational, E: Rational): [string, Rational][] {
  const { isCross, margin, wallet, leverage, closingFee } = screen;
  const all: [string, Rational][] = [];
  const shownHere = [["margin", margin] as const, ...(isCross ? [["wallet", wallet] as const] : [])];
  for (const [name, value] of shownHere) {
    if (value === null) continue;
    all.push([`${name} as shown`, decimal(value)]);
    if (closingFee !== null) all.push([`${name} − closing fee shown`, minus(decimal(value), decimal(closingFee))]);
  }
  if (!isCross && leverage !== null)
    all.push(["IM = size ÷ entry ÷ leverage", over(over(absolute(position), E), decimal(leverage))]);
  return all.filter(([, coins]) => sign(coins) > 0);
}

const halfDigit = (shown: number): Rational => ({
  n: 5n,
  d: 10n ** BigInt((String(shown).split(".")[1] ?? "").length + 1),
});

function sidesOf(price: Rational, { size, tick, shown }: GridScreen): Sides {
  const print = decimal(shown);
  if (tick === 0) {
    const missed = minus(price, print);
    return { none: sign(minus(absolute(missed), halfDigit(shown))) <= 0 ? 0 : sign(missed) };
  }
  const step = decimal(tick);
  const from = (printed: Rational) => sign(minus(printed, print));
  return {
    against: from(multipleOf(step, price, size > 0 ? "up" : "down")),
    nearest: from(multipleOf(step, price, "nearest")),
    for: from(multipleOf(step, price, size > 0 ? "down" : "up")),
    none: from(price),
  };
}

interface Growing {
  readonly position: Rational;
  readonly E: Rational;
  readonly W: Rational;
  /** Maintenance and fee together. */
  readonly m: Rational;
  readonly k: Rational;
}

/** Of a rate that grows, without solving for the price: from where to where the root must lie to be printed as shown. */
function sidesOfRoot({ size, tick, shown }: GridScreen, growing: Growing): Sides {
  const [print, step] = [decimal(shown), decimal(tick)];
  const half = over(step, whole(2));
  const side = (from: Rational, to: Rational, closed: "from" | "to" | "both") => {
    const [low, high] = [rootFrom(growing, from), rootFrom(growing, to)];
    if (low < 0 || (low === 0 && closed === "to")) return -1;
    return high > 0 || (high === 0 && closed === "from") ? 1 : 0;
  };
  if (tick === 0) return { none: side(minus(print, halfDigit(shown)), plus(print, halfDigit(shown)), "both") };
  const up = side(minus(print, step), print, "to");
  const down = side(print, plus(print, step), "from");
  return {
    against: size > 0 ? up : down,
    nearest: side(minus(print, half), plus(print, half), "from"),
    for: size > 0 ? down : up,
    none: side(print, print, "both"),
  };
}

/**
 * Where the root lies from a price: −1 below it, 1 above. What is left above the requirement, W + s·n/E − n(s + m)/P −
 * k·(n/P)², is below 0 on the far side of the root, for a long below it and for a short above.
 */
function rootFrom({ position, E, W, m, k }: Growing, price: Rational): -1 | 0 | 1 {
  const s = whole(sign(position));
  const n = absolute(position);
  const worth = over(n, price);
  const equity = plus(W, times(s, minus(over(n, E), worth)));
  const left = sign(minus(minus(equity, times(m, worth)), times(k, times(worth, worth))));
  return (sign(position) > 0 ? -left : left) as -1 | 0 | 1;
}

/** What a venue prints that reckons so, to a step against the trader. */
export function printOf(
  method: Method,
  { size, entry, margin, mmr, fee }: { size: number; entry: number; margin: number; mmr: number; fee: number },
  tick: number,
): number | undefined {
  const [position, E, W] = [decimal(size), decimal(entry), decimal(margin)];
  const price = priceIn(method, { position, E, W, m: decimal(mmr), f: decimal(fee), d: ZERO });
  if (!price) return undefined;
  return nearestDouble(multipleOf(decimal(tick), price, size > 0 ? "up" : "down"));
}

/** The print so many steps further. */
export const stepsOn = (shown: number, tick: number, steps: number): number =>
  nearestDouble(plus(decimal(shown), times(decimal(tick), whole(steps))));
