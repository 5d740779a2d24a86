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
  const fills = [
    ...given.list("existing").map((contracts, index) => [contracts, given.list("existing_entry")[index] ?? 0] as const),
    [trade, futuresOf(given)] as const,
  ];
  const face = numberOf(size);
  return {
    trade,
    ...booked(fills.map(([contracts, price]) => [contracts * face, price])),
    contracts: numberOf(target),
    asked: given.is("hedged_with", "proxy") || given.is("goal", "weights") ? undefined : numberOf(toLock),
  };
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
function booked(fills: readonly (readonly [dollars: number, price: number])[]) {
  let [dollars, coins, realised, entry] = [0, 0, 0, NaN];
  for (const [fill, price] of fills) {
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
