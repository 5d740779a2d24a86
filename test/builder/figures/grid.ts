import * as exact from "../../oracle/rational";
import type { Expected } from "./agree";
import type { Hedge } from "./hedge";
import { gain, required } from "./liquidation";

const leverageOf = ({ given, stake, backing }: Hedge): number =>
  given.is("mode", "isolated") && given.is("margin_by", "leverage")
    ? given.number("leverage")
    : Math.abs(stake.dollars) / stake.entry / backing;

/** What a wallet gains or loses by a move, as a share of it, with so much of it hedged now, at the price now. */
export function changeAt(hedge: Hedge, move: number, ratio: number): Expected {
  const { coins, price, given, venue } = hedge;
  // what is not open has no leverage, and nothing tells what another hedge would be backed by
  if (hedge.stake.dollars === 0) return "none";
  const leverage = leverageOf(hedge);
  const size = given.exact("contract_size");
  const wanted = exact.times(exact.times(exact.shown(ratio), given.exact("coins")), given.exact("price"));
  const contracts = exact.multipleOf(exact.whole(1), exact.over(wanted, size), "nearest");
  const stake = { dollars: -exact.nearestDouble(exact.times(contracts, size)), entry: price };
  const margin = Math.min(coins, -stake.dollars / price / leverage);
  const there = price * (1 + move);
  const spare = margin + gain(stake, there) - required(venue, stake, margin, there);
  // exactly at the liquidation price, as 150 % on all coins is at times, doubles cannot tell
  if (stake.dollars !== 0 && Math.abs(spare) < 1e-12 * margin) return "any";
  const lost = stake.dollars !== 0 && spare < 0;
  const after = coins + (lost ? -margin : gain(stake, there));
  return { about: (after * there) / (coins * price) - 1, of: 1 };
}
