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

/** What a screen shows, in plain numbers. */
export interface GridScreen {
  readonly size: number;
  readonly entry: number;
  readonly isCross: boolean;
  readonly margin: number | null;
  readonly wallet: number | null;
  readonly leverage: number | null;
  readonly closingFee: number | null;
  readonly mmrs: readonly number[];
  readonly fees: readonly number[];
  readonly tick: number;
  readonly shown: number;
}

const ZERO = whole(0);

/** The grid of readings once more, over fractions of whole numbers: a line a reading that prints as shown. */
export function gridOf(screen: GridScreen): string[] {
  const [position, E] = [decimal(screen.size), decimal(screen.entry)];
  const lines: string[] = [];
  for (const [name, W] of backings(screen, position, E))
    for (const mmr of screen.mmrs)
      for (const method of METHODS)
        for (const fee of screen.fees) {
          if (method === "bankruptcy" && fee === 0) continue;
          const price = priceIn(method, { position, E, W, m: decimal(mmr), f: decimal(fee), d: ZERO });
          const roundings = price ? printedBy(price, screen) : [];
          if (roundings.length > 0) lines.push([name, mmr, method, fee, roundings].join("; "));
        }
  return lines.sort();
}

function priceIn(method: Method, account: Parameters<typeof liquidation>[1]): Rational | undefined {
  if (method === "bankruptcy" && !exists(bankruptcy(account))) return undefined;
  const fraction = liquidation(method, account);
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

function printedBy(price: Rational, { size, tick, shown }: GridScreen): string[] {
  const print = decimal(shown);
  if (tick === 0) {
    const places = (String(shown).split(".")[1] ?? "").length;
    const half = { n: 5n, d: 10n ** BigInt(places + 1) };
    const within = sign(minus(absolute(minus(price, print)), half)) <= 0;
    return within ? ["none"] : [];
  }
  const step = decimal(tick);
  const steps = {
    against: multipleOf(step, price, size > 0 ? "up" : "down"),
    nearest: multipleOf(step, price, "nearest"),
    for: multipleOf(step, price, size > 0 ? "down" : "up"),
  };
  const fitting = Object.entries(steps).flatMap(([name, printed]) => (same(printed, print) ? [name] : []));
  return same(price, print) ? [...fitting, "none"] : fitting;
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
