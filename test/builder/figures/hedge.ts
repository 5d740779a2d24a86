import { betaOf, type Beta } from "./beta";
import { Given } from "./given";
import {
  liquidationOf,
  marginFor,
  venueOf,
  type Liquidation,
  type None,
  type Refused,
  type Stake,
  type Venue,
} from "./liquidation";
import type { Changes } from "./plausible";
import { futuresOf, positionOf, type Position } from "./position";

/** The hedge of a draft, worked out by hand: what every figure, table and chart must agree with. */
export interface Hedge {
  readonly given: Given;
  readonly coins: number;
  readonly wallet: number;
  /** Spot. */
  readonly price: number;
  readonly futures: number;
  readonly beta: Beta | undefined;
  readonly position: Position;
  readonly stake: Stake;
  readonly venue: Venue;
  /** What is posted. */
  readonly margin: number;
  /** What there is to lose: in cross mode all of the futures wallet. */
  readonly backing: number;
  readonly liquidation: Liquidation | None | Refused;
}

export function hedgeOf(changes: Changes): Hedge {
  const given = new Given(changes);
  const beta = betaOf(given);
  const position = positionOf(given, beta);
  const stake: Stake = position;
  const venue = venueOf(given);
  const margin = marginOf(given, stake, venue);
  const wallet = given.number("wallet_coins");
  const backing = given.is("mode", "cross") ? wallet + position.realised : margin;
  const liquidation = liquidationOf(venue, stake, backing);
  const [coins, price, futures] = [given.number("coins"), given.number("price"), futuresOf(given)];
  return { given, coins, wallet, price, futures, beta, position, stake, venue, margin, backing, liquidation };
}

function marginOf(given: Given, stake: Stake, venue: Venue): number {
  const byLeverage = given.is("mode", "cross") || given.is("margin_by", "leverage");
  if (byLeverage) return marginOn(stake, given.number("leverage"));
  return given.is("margin_by", "margin")
    ? given.number("margin")
    : marginFor(venue, stake, given.number("liquidation"));
}

/** Rounded up to what a venue can book, 8 decimals: what is posted at 1x covers the position. */
export function marginOn({ dollars, entry }: Stake, leverage: number): number {
  const [margin, units] = [Math.abs(dollars) / entry / leverage, 1e8];
  // the last digit of a double is no part of a margin that is whole
  return Math.ceil(margin * units * (1 - 4e-16)) / units;
}

export const liquidationPrice = ({ liquidation }: Hedge): number | undefined =>
  typeof liquidation === "string" ? undefined : liquidation.price;

/** Dollars that stay and coins that float: what the wallet is worth at every price, until it is liquidated. */
export const lockedBy = ({ stake }: Hedge): number => -stake.dollars;
/** Coins are counted to twelve places: what is less is dust of the doubles. */
export const floatingIn = ({ coins, stake, position }: Hedge): number =>
  Number((coins + position.realised + stake.dollars / stake.entry).toFixed(12));
