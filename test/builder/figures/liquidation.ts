import type { Given } from "./given";

/** A position as far as its liquidation goes. */
export interface Stake {
  /** Signed: + long, − short. */
  readonly dollars: number;
  readonly entry: number;
}

export interface Tier {
  readonly number: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly rate: number;
  readonly deduction: number;
}

/** So many times its entry a price is without bound. */
const FAR = 1e14;

/** No such value exists. */
export type None = "none";
/** What was entered does not allow one. */
export type Refused = "refused";

export interface Venue {
  readonly method: string;
  readonly tiers: readonly Tier[];
  /** What the rate grows by with each coin of the position. */
  readonly growth: number;
}

export function venueOf(given: Given): Venue {
  const table = given.has("tiers") ? given.pairs("tiers") : [[0, given.number("mmr")] as const];
  const tiers: Tier[] = [];
  for (const [index, [floor, rate]] of table.entries()) {
    const below = tiers[index - 1];
    const deduction = below ? below.deduction + floor * (rate - below.rate) : 0;
    tiers.push({ number: index + 1, floor, ceiling: table[index + 1]?.[0] ?? Infinity, rate, deduction });
  }
  return { method: given.text("method"), tiers, growth: given.has("mmr_per_coin") ? given.number("mmr_per_coin") : 0 };
}

export const tierAt = ({ tiers }: Venue, coins: number): Tier =>
  tiers.filter(({ floor }) => floor <= coins).at(-1) as Tier;

/** Coins gained since the entry: a short of n dollars owes n/price, and had n/entry for them. */
export const gain = ({ dollars, entry }: Stake, price: number): number =>
  dollars === 0 ? 0 : dollars * (1 / entry - 1 / price);

/** What the venue asks to be left of a margin at a price. */
export function required(venue: Venue, stake: Stake, margin: number, price: number): number {
  if (stake.dollars === 0) return 0;
  const worth = Math.abs(stake.dollars) / price;
  const { rate, deduction } = tierAt(venue, worth);
  return (rate + venue.growth * worth) * baseOf(venue, stake, margin, worth) - deduction;
}

function baseOf({ method }: Venue, { dollars, entry }: Stake, margin: number, worth: number): number {
  if (method === "mark") return worth;
  return method === "loss" ? margin : Math.abs(dollars) / entry;
}

export const isLiquidated = (venue: Venue, stake: Stake, margin: number, price: number): boolean =>
  margin + gain(stake, price) <= required(venue, stake, margin, price);

export interface Liquidation {
  readonly price: number;
  readonly tier: Tier;
}

/**
 * Where equity comes down to what is required. In each tier that is linear in 1/price, and the price must be one at
 * which the tier holds; of several the one that a price on its way from the entry meets first.
 */
export function liquidationOf(venue: Venue, stake: Stake, margin: number): Liquidation | None | Refused {
  const { dollars, entry } = stake;
  if (dollars === 0) return "none";
  if (!(margin > 0)) return "refused";
  const side = Math.sign(dollars);
  if (venue.growth > 0) return whereGrowing(venue, stake, margin);
  const found = venue.tiers.flatMap((tier) => {
    const byWorth = venue.method === "mark" ? tier.rate : 0;
    const fixed = venue.method === "mark" ? 0 : tier.rate * baseOf(venue, stake, margin, 0);
    // margin + dollars/entry + deduction − fixed = (side + byWorth)·|dollars|/price
    const price = ((side + byWorth) * Math.abs(dollars)) / (margin + dollars / entry + tier.deduction - fixed);
    const worth = Math.abs(dollars) / price;
    // what covers the position to the last digit covers it
    return price > 0 && price < FAR * entry && tier.floor <= worth && worth < tier.ceiling ? [{ price, tier }] : [];
  });
  const [first] = found.sort((one, other) => side * (other.price - one.price));
  if (first) return first;
  // a short goes to a price without bound, where it is worth nothing; a long to 0, where it is worth everything
  const far = side < 0 ? entry * FAR : entry / FAR;
  return isLiquidated(venue, stake, margin, far) ? "refused" : "none";
}

/** margin + dollars/entry = (side + rate)·worth + growth·worth², in coin: a short's lesser worth, the higher price. */
function whereGrowing(
  { tiers, growth }: Venue,
  { dollars, entry }: Stake,
  margin: number,
): Liquidation | None | Refused {
  const [tier] = tiers as [Tier];
  const [side, coins] = [Math.sign(dollars), margin + dollars / entry];
  if (side * coins <= Number.EPSILON * margin) return "none";
  const root = Math.sqrt((side + tier.rate) ** 2 + 4 * growth * coins);
  if (!(root >= 0)) return "refused";
  const worth = (2 * Math.abs(coins)) / (root + Math.abs(side + tier.rate));
  return { price: Math.abs(dollars) / worth, tier };
}

/** The margin on which the position is liquidated exactly at a price, or 0 where it needs none. */
export function marginFor(venue: Venue, stake: Stake, price: number): number {
  const worth = Math.abs(stake.dollars) / price;
  const { rate, deduction } = tierAt(venue, worth);
  const lost = -gain(stake, price) - deduction;
  if (venue.method === "loss") return Math.max(0, lost / (1 - rate));
  return Math.max(0, lost + (rate + venue.growth * worth) * baseOf(venue, stake, 0, worth));
}

export function bankruptcyOf(stake: Stake, margin: number): number | None | Refused {
  const { dollars, entry } = stake;
  if (dollars === 0) return "none";
  if (!(margin > 0)) return "refused";
  const price = dollars / (margin + dollars / entry);
  return price > 0 && price < FAR * stake.entry ? price : "none";
}
