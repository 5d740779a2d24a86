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
  const open = given.exactList("existing").reduce(exact.plus, exact.whole(0));
  const toLock = dollarsToLock(given, beta);
  const direction = given.text("rounding") as exact.Direction;
  // it is the trade that is rounded to the lot, and the position that it makes may be any number of contracts
  const asked = exact.minus(exact.negated(exact.over(toLock, size)), open);
  const target = given.is("goal", "weights")
    ? exact.plus(open, tradeToWeight(given, toLock, open))
    : exact.plus(open, exact.multipleOf(given.exact("lot"), asked, direction));
  const trade = numberOf(exact.minus(target, open));
  const before = given
    .list("existing")
    .map((contracts, index) => [contracts, given.list("existing_entry")[index] ?? 0, 0] as const);
  const face = numberOf(size);
  const asDollars = (fills: readonly (readonly [number, number, number])[]) =>
    fills.map(([contracts, price, fee]) => [contracts * face, price, fee] as const);
  const wanted = given.is("hedged_with", "proxy") || given.is("goal", "weights") ? undefined : numberOf(toLock);
  if (given.has("fills")) {
    const traded = given
      .rows("fills")
      .map(([, contracts = NaN, price = NaN, fee = 0]) => [contracts, price, fee] as const);
    const stands = booked(asDollars([...before, ...traded]));
    const contracts = [...before, ...traded].reduce((sum, [count]) => sum + count, 0);
    return { trade: missingTo(given, beta, { ...stands, contracts }), ...stands, contracts, asked: wanted };
  }
  return {
    trade,
    ...booked(asDollars([...before, [trade, futuresOf(given), 0]])),
    contracts: numberOf(target),
    asked: wanted,
  };
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
  const target = given.is("goal", "floating") ? given.number("floating_coins") : (1 - share) * coins;
  return within(target - floating, lots(((target - floating) * futures) / size, "nearest"));
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

const tradeToWeight = (given: Given, toLock: exact.Rational, open: exact.Rational): exact.Rational =>
  exact.multipleOf(
    given.exact("lot"),
    exact.negated(exact.plus(exact.over(toLock, given.exact("contract_size")), open)),
    "nearest",
  );

/** USD that are to stay when the price moves: a coin sold at the futures price locks that price. */
function dollarsToLock(given: Given, beta: Beta | undefined): exact.Rational {
  const coins = given.exact("coins");
  const futures = exactFutures(given);
  const share = given.is("goal", "share") ? given.exact("share") : exact.whole(1);
  if (given.is("hedged_with", "proxy")) {
    const asset = exact.times(given.exact("asset_units"), given.exact("asset_price"));
    const moves = beta ? exact.shown(beta.beta) : given.exact("beta");
    return exact.plus(exact.times(share, exact.times(moves, asset)), exact.times(coins, futures));
  }
  if (given.is("goal", "dollars")) return given.exact("dollars");
  if (given.is("goal", "floating")) return exact.times(exact.minus(coins, given.exact("floating_coins")), futures);
  if (given.is("goal", "weights")) return overweight(given);
  return exact.times(share, exact.times(coins, futures));
}

/** How many dollars of the coin there are more than its weight of the portfolio. */
function overweight(given: Given): exact.Rational {
  const coin = exact.times(given.exact("coins"), given.exact("price"));
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
