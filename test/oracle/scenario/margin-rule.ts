import { absolute, minus, over, plus, sign, times, whole, type Rational } from "../rational";
import type { Tier } from "../read-tiers";
import type { Method } from "../methods";

/**
 * What a venue wants left of a margin, asked as a trader would ask it: at a price, is what there is more than what there
 * must be? No equation is solved for that. Only where a liquidation price itself is wanted is one looked for, tier by
 * tier, on the straight line that what is left makes of the price once it is counted in dollars.
 */
const ZERO = whole(0);
const ONE = whole(1);
const TWO = whole(2);

export interface Stand {
  position: Rational;
  E: Rational;
  /** What is left of the margin after funding. */
  W: Rational;
  method: Method;
  tiers: readonly Tier[];
}

export const oneTier = (m: Rational): readonly Tier[] => [{ floor: ZERO, m }];

/** The tier, from 0, of a position at a price: the last one whose floor is, at that price, no more dollars than it has. */
export const tierAt = ({ position, tiers }: Stand, P: Rational): number =>
  tiers.filter(({ floor }) => sign(minus(times(floor, P), absolute(position))) <= 0).length - 1;

/** What a rate takes too much of a worth in its tier: each slice below the floor is owed at the slice's own rate only. */
export const deductionOf = (tiers: readonly Tier[], k: number): Rational => {
  const { floor, m } = tiers[k] as Tier;
  const slices = tiers.slice(0, k).map((tier, j) => times(tier.m, minus((tiers[j + 1] as Tier).floor, tier.floor)));
  return minus(times(m, floor), slices.reduce(plus, ZERO));
};

export const equityAt = ({ position, E, W }: Stand, P: Rational): Rational =>
  plus(W, minus(over(position, E), over(position, P)));

/** By the rate of a tier; without a position nothing has to be left. */
function mustBeLeftIn(k: number, { position, E, W, method, tiers }: Stand, P: Rational): Rational {
  if (sign(position) === 0) return ZERO;
  const worthAt = (price: Rational) => over(absolute(position), price);
  const base = { mark: () => worthAt(P), entry: () => worthAt(E), bankruptcy: () => worthAt(E), loss: () => W }[
    method
  ]();
  return minus(times((tiers[k] as Tier).m, base), deductionOf(tiers, k));
}

export const mustBeLeft = (stand: Stand, P: Rational): Rational => mustBeLeftIn(tierAt(stand, P), stand, P);

/** The margin, after funding, on which exactly nothing is left above what must be: a straight line in it as well. */
export function marginAt(stand: Omit<Stand, "W">, P: Rational): Rational {
  const left = (W: Rational) => minus(equityAt({ ...stand, W }, P), mustBeLeft({ ...stand, W }, P));
  const bare = left(ZERO);
  return over(bare, minus(bare, left(ONE)));
}

/** −1 beyond liquidation, 0 on it, 1 before it. */
export const standing = (stand: Stand, P: Rational): -1 | 0 | 1 =>
  sign(stand.position) === 0 ? 1 : sign(minus(equityAt(stand, P), mustBeLeft(stand, P)));

export const isGone = (stand: Stand, P: Rational): boolean => standing(stand, P) <= 0;

export interface Solved {
  k: number;
  price: Rational;
}

/** Every price that solves the equation of a tier and is in it. */
export const solutions = (stand: Stand): Solved[] =>
  stand.tiers.flatMap((_, k): Solved[] => {
    const dollarsLeft = (P: Rational) => times(P, minus(equityAt(stand, P), mustBeLeftIn(k, stand, P)));
    const atOne = dollarsLeft(ONE);
    const slope = minus(dollarsLeft(TWO), atOne);
    if (sign(slope) === 0) return [];
    const price = minus(ONE, over(atOne, slope));
    return sign(price) > 0 && tierAt(stand, price) === k ? [{ k, price }] : [];
  });

/** The price of LIQ_PRICE_TIERED: by "mark" there is one at most, by the others one rate gives one. */
export const liquidationPrice = (stand: Stand): Rational | "covered" => solutions(stand)[0]?.price ?? "covered";
