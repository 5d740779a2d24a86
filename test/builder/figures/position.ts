import * as exact from "../../oracle/rational";
import type { Given } from "./given";
import type { Beta } from "./beta";

/** What is open once the contracts have been traded. */
export interface Position {
  readonly trade: number;
  readonly contracts: number;
  /** Signed: + long, − short. */
  readonly dollars: number;
  readonly entry: number;
  /** What the trade earned by closing contracts that were open. */
  readonly realised: number;
  /** The dollars that the goal asks to lock, where it is one of dollars. */
  readonly asked: number | undefined;
}

const numberOf = (value: exact.Rational): number => exact.nearestDouble(value);

/** The price at which the contracts are sold. */
export const futuresOf = (given: Given): number => given.number(futuresField(given));
const exactFutures = (given: Given) => given.exact(futuresField(given));
const futuresField = (given: Given): string =>
  ["futures_price", "perpetual_price"].find((name) => given.has(name)) ?? "price";

export function positionOf(given: Given, beta: Beta | undefined): Position {
  const size = given.exact("contract_size");
  const already = openOf(given);
  const direction = given.text("rounding") as exact.Direction;
  // it is the trade that is rounded to the lot, and the position that it makes may be any number of contracts
  const asked = neededTrade(given, beta, already);
  const inWholeLots = exact.multipleOf(given.exact("lot"), asked, given.is("goal", "weights") ? "nearest" : direction);
  const rounded = noFurther(given, inWholeLots, already.contracts);
  const target = exact.plus(already.contracts, rounded);
  const trade = numberOf(rounded);
  const before = given
    .list("existing")
    .map((contracts, index) => [contracts, given.list("existing_entry")[index] ?? 0, 0] as const);
  const face = numberOf(size);
  const asDollars = (fills: readonly (readonly [number, number, number])[]) =>
    fills.map(([contracts, price, fee]) => [contracts * face, price, fee] as const);
  const sold = exact.negated(exact.times(exact.plus(already.contracts, asked), size));
  const wanted = given.is("hedged_with", "proxy") || given.is("goal", "weights") ? undefined : numberOf(sold);
  if (given.has("fills")) {
    const traded = given
      .rows("fills")
      .map(([, contracts = NaN, price = NaN, fee = 0]) => [contracts, price, fee] as const);
    const stands = booked(asDollars([...before, ...traded]));
    const contracts = [...before, ...traded].reduce((sum, [count]) => sum + count, 0);
    return { trade: missingTo(given, beta, { ...stands, contracts }), ...stands, contracts, asked: wanted };
  }
  const stands = booked(asDollars([...before, [trade, futuresOf(given), 0]]));
  const open = before.reduce((sum, [count]) => sum + count, 0);
  const closes = Math.sign(trade) === -Math.sign(open) ? Math.min(Math.abs(trade), Math.abs(open)) : 0;
  const realised = stands.realised - (closes * face * given.number("entry_fee")) / futuresOf(given);
  return { trade, ...stands, realised, contracts: numberOf(target), asked: wanted };
}

/** Where coins are to float, a short is closed and not made a long. */
function noFurther(given: Given, trade: exact.Rational, open: exact.Rational): exact.Rational {
  const isFloating = given.is("goal", "floating") && !given.is("hedged_with", "proxy");
  const isBeyond = exact.sign(open) < 0 && exact.sign(exact.plus(open, trade)) > 0;
  return isFloating && isBeyond ? exact.negated(open) : trade;
}

/** What was open before, and the coins that it hedges (−). */
interface Open {
  readonly contracts: exact.Rational;
  readonly coins: exact.Rational;
}

function openOf(given: Given): Open {
  const size = given.exact("contract_size");
  const [counts, entries] = [given.exactList("existing"), given.exactList("existing_entry")];
  const coins = counts.map((count, row) => exact.over(exact.times(count, size), entries[row] as exact.Rational));
  const sum = (all: readonly exact.Rational[]) => all.reduce(exact.plus, exact.whole(0));
  return { contracts: sum(counts), coins: sum(coins) };
}

/** The contracts to trade (− sell) before they are rounded: after them, what floats is what the goal lets float. */
function neededTrade(given: Given, beta: Beta | undefined, open: Open): exact.Rational {
  const [size, futures, coins] = [given.exact("contract_size"), exactFutures(given), given.exact("coins")];
  const equity = (price: exact.Rational) =>
    exact.minus(exact.plus(coins, open.coins), exact.over(exact.times(open.contracts, size), price));
  const spread = (dollars: exact.Rational) => exact.minus(exact.negated(exact.over(dollars, size)), open.contracts);
  if (given.is("hedged_with", "proxy")) return spread(dollarsToLock(given, beta, equity(futures)));
  if (given.is("goal", "weights")) return spread(dollarsToLock(given, beta, equity(given.exact("price"))));
  if (given.is("goal", "dollars")) return spread(given.exact("dollars"));
  const floats = exact.plus(coins, open.coins);
  const share = given.is("goal", "share") ? given.exact("share") : exact.whole(1);
  const rest = exact.minus(exact.whole(1), share);
  const kept = given.is("goal", "floating") ? given.exact("floating_coins") : exact.times(rest, coins);
  const bySelling = exact.over(exact.times(exact.minus(kept, floats), futures), size);
  const isShare = given.is("goal", "share");
  if (isShare && exact.sign(open.contracts) > 0)
    return exact.minus(
      exact.negated(exact.over(exact.times(share, exact.times(equity(futures), futures)), size)),
      open.contracts,
    );
  if (!isShare || exact.sign(open.contracts) === 0 || exact.sign(bySelling) <= 0) return bySelling;
  // Buying back realises: what is too much floats − rest·coins is linear in the trade, so two of its values give its root.
  const aContract = exact.over(size, futures);
  const gained = exact.minus(aContract, exact.over(open.coins, open.contracts));
  const off = (trade: exact.Rational) =>
    exact.minus(
      exact.plus(floats, exact.times(trade, aContract)),
      exact.times(rest, exact.plus(coins, exact.times(trade, gained))),
    );
  const [none, one] = [off(exact.whole(0)), off(exact.whole(1))];
  return exact.over(none, exact.minus(none, one));
}

interface Standing {
  readonly contracts: number;
  readonly dollars: number;
  readonly entry: number;
  readonly realised: number;
}

/** What a position that stands lacks to its goal: nothing while it is closed, or while it is no further off than the band. */
function missingTo(given: Given, beta: Beta | undefined, stands: Standing): number {
  if (stands.contracts === 0) return 0;
  const [size, lot, futures] = [given.number("contract_size"), given.number("lot"), futuresOf(given)];
  const coins = given.number("coins") + stands.realised;
  const floating = coins + stands.dollars / stands.entry;
  const equity = (price: number) => floating - stands.dollars / price;
  const share = given.is("goal", "share") ? given.number("share") : 1;
  const lots = (contracts: number, how: string) => inLots(contracts / lot, how) * lot;
  const within = (coinsOff: number, contracts: number) =>
    Math.abs(coinsOff) <= given.number("band") * coins ? 0 : contracts;
  const off = (contracts: number) => within((contracts * size) / futures, contracts);
  if (given.is("hedged_with", "proxy")) {
    const asset = (beta?.beta ?? given.number("beta")) * given.number("asset_units") * given.number("asset_price");
    const wanted = lots(-(share * asset + equity(futures) * futures) / size, "nearest");
    return off(wanted - stands.contracts);
  }
  if (given.is("goal", "weights")) {
    const price = given.number("price");
    const prices = given.list("other_prices");
    const others = given.list("other_units").reduce((sum, units, row) => sum + units * (prices[row] ?? NaN), 0);
    const all = equity(price) * price + others + given.number("cash");
    const exposed = equity(price) * price + stands.dollars;
    return off(lots((given.number("weight") * all - exposed) / size, "nearest"));
  }
  if (given.is("goal", "dollars"))
    return off(lots((-given.number("dollars") - stands.dollars) / size, given.text("rounding")));
  if (given.is("goal", "share")) {
    const trade = shareTrade(stands, { coins, floating, share, futures });
    return within(trade / futures, lots(trade / size, "nearest"));
  }
  const target = given.is("goal", "floating") ? given.number("floating_coins") : 0;
  const trade = within(target - floating, lots(((target - floating) * futures) / size, "nearest"));
  const closing = given.is("goal", "floating") && stands.contracts < 0;
  return closing ? Math.min(trade, -stands.contracts) : trade;
}

/** Dollars to buy (+) so that a share of the coins is hedged that are there when they are bought, found by halving. */
function shareTrade(
  { dollars, entry }: Standing,
  { coins, floating, share, futures }: { coins: number; floating: number; share: number; futures: number },
): number {
  const off = (bought: number) => {
    const closes = Math.sign(bought) === -Math.sign(dollars) ? Math.min(Math.abs(bought), Math.abs(dollars)) : 0;
    const held = coins + Math.sign(dollars) * closes * (1 / entry - 1 / futures);
    return floating + bought / futures - (1 - share) * held;
  };
  let [least, most] = [
    -4 * (Math.abs(dollars) + Math.abs(coins) * futures),
    4 * (Math.abs(dollars) + Math.abs(coins) * futures),
  ];
  for (let halving = 0; halving < 200; halving++) {
    const middle = (least + most) / 2;
    if (off(middle) < 0) least = middle;
    else most = middle;
  }
  return (least + most) / 2;
}

/** Of a number that is a half or a whole but for its last digits, the half or the whole counts. */
function inLots(count: number, how: string): number {
  const near =
    Math.abs(count - Math.round(count * 2) / 2) < 1e-9 * Math.max(1, Math.abs(count))
      ? Math.round(count * 2) / 2
      : count;
  const away = Math.sign(near) * Math.floor(Math.abs(near) + 0.5);
  if (how === "nearest") return away;
  return Math.sign(near) * (how === "up" ? Math.ceil(Math.abs(near)) : Math.floor(Math.abs(near)));
}

/** USD that are to stay when the price moves, of so many coins: hedged with another coin, or down to a weight. */
function dollarsToLock(given: Given, beta: Beta | undefined, coins: exact.Rational): exact.Rational {
  if (!given.is("hedged_with", "proxy")) return overweight(given, coins);
  const share = given.is("goal", "share") ? given.exact("share") : exact.whole(1);
  const asset = exact.times(given.exact("asset_units"), given.exact("asset_price"));
  const moves = beta ? exact.shown(beta.beta) : given.exact("beta");
  return exact.plus(exact.times(share, exact.times(moves, asset)), exact.times(coins, exactFutures(given)));
}

/** How many dollars of the coin there are more than its weight of the portfolio. */
function overweight(given: Given, coins: exact.Rational): exact.Rational {
  const coin = exact.times(coins, given.exact("price"));
  const prices = given.exactList("other_prices");
  const others = given.exactList("other_units").map((units, row) => exact.times(units, prices[row] as exact.Rational));
  const all = [coin, ...others, given.exact("cash")].reduce(exact.plus);
  return exact.minus(coin, exact.times(given.exact("weight"), all));
}

/** Fill by fill: what opens changes the average, what closes earns, what turns the position over does both. */
function booked(fills: readonly (readonly [dollars: number, price: number, fee: number])[]) {
  let [dollars, coins, realised, entry] = [0, 0, 0, NaN];
  for (const [fill, price, fee] of fills) {
    realised -= (Math.abs(fill) / price) * fee;
    const closes = Math.sign(fill) === -Math.sign(dollars) ? Math.min(Math.abs(fill), Math.abs(dollars)) : 0;
    const closed = Math.sign(dollars) * closes;
    if (closes > 0) realised += closed * (1 / entry - 1 / price);
    const left = dollars - closed;
    const opened = fill + closed;
    coins = (left === 0 ? 0 : left / entry) + opened / price;
    dollars = left + opened;
    // of what is closed to nothing the last average stays to be read, of what never was its price
    if (dollars !== 0) entry = dollars / coins;
    else if (Number.isNaN(entry)) entry = price;
  }
  return { dollars, entry, realised };
}
