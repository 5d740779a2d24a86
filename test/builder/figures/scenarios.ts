import type { Expected } from "./agree";
import { lockedBy, type Hedge } from "./hedge";
import { gain, isLiquidated, marginFor, required } from "./liquidation";

export interface Scenario {
  readonly price: number;
  readonly coins: number;
  readonly hedged: number;
  /** With the asset, where the coin is a proxy for one. */
  readonly wealth: number;
  readonly liquidated: boolean;
  readonly cells: readonly Expected[];
}

export function pricesOf({ given, price }: Hedge): number[] {
  if (given.is("ladder", "own")) return given.list("own_prices");
  const [lowest, highest, rungs] = [given.number("lowest"), given.number("highest"), given.number("rungs")];
  return Array.from({ length: rungs }, (_, rung) => price * (1 + lowest + ((highest - lowest) * rung) / (rungs - 1)));
}

/** A margin that is more than the coins held is no part of them: there is no such wallet. Without a position there is none. */
export function scenariosOf(hedge: Hedge, prices: readonly number[] = pricesOf(hedge)): Scenario[] | "refused" {
  const held = hedge.coins + hedge.position.realised;
  if (hedge.stake.dollars !== 0 && (hedge.backing > held || !(hedge.backing > 0))) return "refused";
  return prices.map((price) => scenarioAt(hedge, price));
}

function scenarioAt(hedge: Hedge, price: number): Scenario {
  const { stake, venue, backing, position, given } = hedge;
  const coins = hedge.coins + position.realised;
  const liquidated = isLiquidated(venue, stake, backing, price);
  const earned = liquidated ? -backing : gain(stake, price);
  const after = coins + earned;
  const proxy = given.is("hedged_with", "proxy");
  const wealth = after * price + (proxy ? assetAt(hedge, price) : 0);
  const usd = coins * price;
  return {
    price,
    coins: after,
    hedged: after * price,
    wealth,
    liquidated,
    cells: [
      price,
      { about: price / stake.entry - 1, of: 1 },
      usd,
      { about: earned, of: coins },
      { about: earned * price, of: usd },
      { about: after, of: coins },
      { about: after * price, of: usd },
      { about: (after * price) / (coins * stake.entry) - 1, of: 1 },
      shownAs(ratioAt(hedge, price)),
      liquidated ? "LIQUIDATED" : "OK",
      { about: Math.max(0, marginFor(venue, stake, price) - backing), of: backing },
      lockedBy(hedge) / price,
      ...(proxy ? [{ about: wealth, of: usd }] : []),
    ],
  };
}

/** A ratio that there is not leaves its cell blank: an error in a table would be the whole table's in some Excels. */
const shownAs = (ratio: Expected): Expected => (ratio === "none" ? "" : ratio);

export function ratioAt({ venue, stake, backing }: Hedge, price: number): Expected {
  if (stake.dollars === 0) return 0;
  const [left, asked] = [backing + gain(stake, price), required(venue, stake, backing, price)];
  if (left <= 0) return "none";
  // where little is left, an error in the margin is a large one in the ratio
  return { about: asked / left, of: (asked / left) * (1 + backing / left) };
}

/** The asset moves by beta times the coin's move, and is worth nothing at least. */
export function assetAt({ given, beta, price }: Hedge, at: number): number {
  const moves = (beta?.beta ?? given.number("beta")) * (at / price - 1);
  return given.number("asset_units") * given.number("asset_price") * Math.max(0, 1 + moves);
}
