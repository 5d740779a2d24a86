import { absolute, minus, over, plus, sign, times, whole, type Rational } from "../rational";
import type { Tier } from "../read-tiers";
import type { Method } from "../methods";

/**
 * Margin and liquidation as a textbook prints them, over exact fractions and unsolved where a definition will do: what
 * is left above what must be left is written down once, as a function of u = 1/price, and is a straight line in u.
 */
const ZERO = whole(0);
const ONE = whole(1);

export interface Account {
  /** Signed dollars. */
  position: Rational;
  E: Rational;
  W: Rational;
  m: Rational;
  f: Rational;
  d: Rational;
}

/** s·n·(1/E − u). */
export const gain = (position: Rational, E: Rational, u: Rational): Rational => times(position, minus(over(ONE, E), u));

/** Above 0 while the position lives, 0 at its liquidation price. */
export function left(method: Method, account: Account, u: Rational): Rational {
  const { position, E, W, m, f, d } = account;
  const n = absolute(position);
  const equity = plus(W, gain(position, E, u));
  const required = {
    mark: () => times(plus(m, f), times(n, u)),
    entry: () => times(plus(m, f), over(n, E)),
    bankruptcy: () => plus(times(m, over(n, E)), times(f, times(n, bankruptcy(account)))),
    loss: () => plus(times(m, W), times(f, over(n, E))),
  }[method]();
  return minus(equity, minus(required, d));
}

/** 1/price at which the margin, less the fee for closing there, is gone; 0 of a position that no price ruins. */
function bankruptcy({ position, E, W, f }: Account): Rational {
  const at = (u: Rational) => minus(plus(W, gain(position, E, u)), times(f, times(absolute(position), u)));
  const u = root(at);
  return sign(u) > 0 ? u : ZERO;
}

/** Where a line that is known at 0 and at 1 crosses 0. */
export function root(line: (u: Rational) => Rational): Rational {
  const start = line(ZERO);
  return over(start, minus(start, line(ONE)));
}

/** 1/price of the liquidation; undefined where the line is level or crosses on the wrong side. */
export function liquidation(line: (u: Rational) => Rational): Rational | undefined {
  if (sign(minus(line(ONE), line(ZERO))) === 0) return undefined;
  const u = root(line);
  return sign(u) > 0 ? u : undefined;
}

/** What a venue takes off in tier k: the steps of the rate so far, each times the floor at which it comes. */
export const deductionOf = (tiers: readonly Tier[], k: number): Rational =>
  tiers
    .slice(0, k + 1)
    .map(({ floor, m }, index) => times(floor, minus(m, tiers[index - 1]?.m ?? ZERO)))
    .reduce(plus, ZERO);

/** The tier, from 0, that a worth in coin falls into; on a floor it is the one that begins there. */
export const tierOf = (tiers: readonly Tier[], worth: Rational): number =>
  tiers.filter(({ floor }) => sign(minus(worth, floor)) >= 0).length - 1;

export interface Leg {
  position: Rational;
  E: Rational;
  m: Rational;
  r: Rational;
  d: Rational;
}

/** Equity less maintenance of a wallet, each leg marked at r times the reference price. */
export const wallet = (balance: Rational, legs: readonly Leg[], u: Rational): Rational =>
  legs
    .map(({ position, E, m, r, d }) => {
      const marked = over(u, r);
      return minus(gain(position, E, marked), minus(times(m, times(absolute(position), marked)), d));
    })
    .reduce(plus, balance);

/** What is left by the tier that the position is in at a price of 1/u. */
export function leftByTiers(
  method: Method,
  tiers: readonly Tier[],
  account: Omit<Account, "m" | "d">,
  u: Rational,
): Rational {
  const k = tierOf(tiers, times(absolute(account.position), u));
  return left(method, { ...account, m: (tiers[k] as Tier).m, d: deductionOf(tiers, k) }, u);
}

/** Where a straight line of the margin crosses 0: the margin at which nothing is left over. */
export const marginOf = (leftOn: (W: Rational) => Rational): Rational => root(leftOn);

/**
 * The margin at which nothing is left over at a price. By "bankruptcy" it is one straight line up to the worth at entry,
 * from which on a short has no bankruptcy price, and another one from there on.
 */
export function marginAt(method: Method, account: Omit<Account, "W">, price: Rational): Rational {
  const worth = over(absolute(account.position), account.E);
  const leftOn = (W: Rational) => left(method, { ...account, W }, over(ONE, price));
  const from = (start: Rational) =>
    plus(
      start,
      times(
        worth,
        marginOf((x) => leftOn(plus(start, times(worth, x)))),
      ),
    );
  const uncovered = from(ZERO);
  return sign(account.position) > 0 || sign(minus(uncovered, worth)) <= 0 ? uncovered : from(worth);
}
