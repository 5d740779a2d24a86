import { inCell, INVALID, isFee, NONE, oneCell, optional, positive, read, word, type Cell, type Row } from "../cells";
import {
  absolute,
  isMultiple,
  isTie,
  minus,
  multipleOf,
  over,
  plus,
  shown,
  sign,
  times,
  whole,
  type Direction,
  type Rational,
} from "../rational";
import { pnl, split } from "../worth";

/**
 * Position and PnL as the interface describes it, over exact fractions: the domain, then the textbook's formula, with
 * the side as a factor and the notional as a number without a sign, then one rounding.
 */
const ONE = whole(1);

const position = (contracts: number, size: number) => split(times(shown(contracts), shown(size)));

interface Trade {
  s: Rational;
  n: Rational;
}
/** s·n·(1/E − 1/X). */
const gross = ({ s, n }: Trade, E: Rational, X: Rational): Rational =>
  times(times(s, n), minus(over(ONE, E), over(ONE, X)));
const fees = ({ n }: Trade, E: Rational, X: Rational, fe: Rational, fx: Rational): Rational =>
  times(n, plus(over(fe, E), over(fx, X)));

export const inversePnl = oneCell((row) => {
  if (optional(row, 0, 0) === 0) return 0;
  const [entry, exit, size, fe, fx] = [
    optional(row, 1),
    optional(row, 2),
    optional(row, 3, 1),
    optional(row, 4, 0),
    optional(row, 5, 0),
  ];
  if (!positive(entry, exit, size) || !isFee(fe) || !isFee(fx)) return INVALID;
  const [c, V, E, X, f, g] = read(optional(row, 0), size, entry, exit, fe, fx);
  return inCell(pnl(times(c, V), E, X, f, g));
});

export const inversePnlUsd = oneCell((row) => {
  const contracts = optional(row, 0, 0);
  if (contracts === 0) return 0;
  const [entry, exit, size, fe, fx] = [
    optional(row, 1),
    optional(row, 2),
    optional(row, 3, 1),
    optional(row, 4, 0),
    optional(row, 5, 0),
  ];
  const valued = optional(row, 6, exit);
  if (!positive(entry, exit, size, valued) || !isFee(fe) || !isFee(fx)) return INVALID;
  const [E, X, P, f, g] = read(entry, exit, valued, fe, fx);
  const trade = position(contracts, size);
  return inCell(times(minus(gross(trade, E, X), fees(trade, E, X, f, g)), P));
});

export const inverseRoe = oneCell((row) => {
  const contracts = optional(row, 0, 0);
  if (contracts === 0) return 0;
  const [entry, exit, margin, size] = [optional(row, 1), optional(row, 2), optional(row, 3), optional(row, 4, 1)];
  if (!positive(entry, exit, margin, size)) return INVALID;
  const [E, X, W] = read(entry, exit, margin);
  const gain = gross(position(contracts, size), E, X);
  if (word(row, 5, "coin") === "coin") return inCell(over(gain, W));
  return inCell(minus(over(times(plus(W, gain), X), times(W, E)), ONE));
});

export const linearPnl = oneCell((row) => {
  const contracts = optional(row, 0, 0);
  if (contracts === 0) return 0;
  const [entry, exit, coins, fe, fx] = [
    optional(row, 1),
    optional(row, 2),
    optional(row, 3, 1),
    optional(row, 4, 0),
    optional(row, 5, 0),
  ];
  if (!positive(entry, exit, coins) || !isFee(fe) || !isFee(fx)) return INVALID;
  const [c, q, E, X, f, g] = read(contracts, coins, entry, exit, fe, fx);
  const amount = absolute(times(c, q));
  const moved = times(times(whole(sign(c)), amount), minus(X, E));
  return inCell(minus(moved, plus(times(amount, times(f, E)), times(amount, times(g, X)))));
});

/** Bounded gains, side by side, instead of the sign of a denominator. */
export const targetPrice = oneCell((row) => {
  const contracts = optional(row, 0, 0);
  if (contracts === 0) return NONE;
  const [entry, target, size, unit, margin] = [
    optional(row, 1),
    optional(row, 2),
    optional(row, 3, 1),
    word(row, 4, "coin"),
    optional(row, 5),
  ];
  if (!positive(entry, size) || Number.isNaN(target)) return INVALID;
  if (margin <= 0) return INVALID;
  if (unit === "roe" && (Number.isNaN(margin) || Math.abs(target) > 10)) return INVALID;
  const [E, asked] = read(entry, target);
  const { s, n } = position(contracts, size);
  const T = unit === "roe" ? times(asked, shown(margin)) : asked;
  if (unit === "usd") {
    const moved = over(times(s, T), n); // X/E − 1
    return sign(plus(ONE, moved)) > 0 ? inCell(times(E, plus(ONE, moved))) : NONE;
  }
  const inverse = minus(over(ONE, E), over(times(s, T), n)); // 1/X
  return sign(inverse) > 0 ? inCell(over(ONE, inverse)) : NONE;
});

export const breakevenPrice = oneCell((row) => {
  const contracts = optional(row, 0, 0);
  if (contracts === 0) return NONE;
  const [entry, size, fe, fx, funding] = [
    optional(row, 1),
    optional(row, 2, 1),
    optional(row, 3, 0),
    optional(row, 4, 0),
    optional(row, 5, 0),
  ];
  if (!positive(entry, size) || !isFee(fe) || !isFee(fx)) return INVALID;
  const [E, f, g, F] = read(entry, fe, fx, funding);
  const { s, n } = position(contracts, size);
  const below = minus(minus(over(s, E), over(f, E)), over(F, n)); // (s + fx)/X
  const inverse = over(below, plus(s, g));
  return sign(inverse) > 0 ? inCell(over(ONE, inverse)) : NONE;
});

export const notional = oneCell((row) => {
  const contracts = optional(row, 0, 0);
  if (contracts === 0) return 0;
  const [price, size] = [optional(row, 1), optional(row, 2, 1)];
  if (!positive(price, size)) return INVALID;
  const { n } = position(contracts, size);
  return inCell(word(row, 3, "coin") === "usd" ? n : over(n, shown(price)));
});

/** Rows that stand exactly on a lot, or between two. */
const onALot =
  (round: (row: Row) => unknown) =>
  (row: Row): readonly string[] => {
    const { exact, lot } = (round(row) ?? {}) as { exact?: Rational; lot?: Rational };
    if (!exact || !lot) return [];
    return isMultiple(lot, exact) ? ["multiple"] : isTie(lot, exact) ? ["tie"] : [];
  };

/** Contracts before they are rounded, and the lot; undefined where there is nothing to round. */
function contractsOfCoins(row: Row): { exact: Rational; lot: Rational } | undefined {
  const [coins, price, size, lot] = [optional(row, 0, 0), optional(row, 1), optional(row, 2, 1), optional(row, 3, 1)];
  if (!positive(price, size, lot)) return undefined;
  const [q, P, V] = read(coins, price, size);
  return { exact: over(times(q, P), V), lot: shown(lot) };
}

export const coinsToContracts = oneCell((row) => {
  if (optional(row, 0, 0) === 0) return 0;
  const parts = contractsOfCoins(row);
  return parts ? inCell(multipleOf(parts.lot, parts.exact, word(row, 4, "nearest") as Direction)) : INVALID;
}, onALot(contractsOfCoins));

/** ρW/(V·(|1/E − 1/S| + f/S)), unsigned and before lots; "none" where the loss is not above 0. */
function sizeAtStop(row: Row): { exact: Rational; lot: Rational; short: boolean } | Cell {
  const [balance, risk, entry, stop] = [optional(row, 0, 0), optional(row, 1), optional(row, 2), optional(row, 3)];
  const [size, fee, lot] = [optional(row, 4, 1), optional(row, 5, 0), optional(row, 6, 1)];
  if (balance === 0) return 0;
  if (!positive(balance, risk, entry, stop, size, lot) || risk >= 0.5 || !isFee(fee) || entry === stop) return INVALID;
  const [W, rho, E, S, V, f] = read(balance, risk, entry, stop, size, fee);
  const loss = plus(absolute(minus(over(ONE, E), over(ONE, S))), over(f, S));
  if (sign(loss) <= 0) return NONE;
  return { exact: over(times(rho, W), times(V, loss)), lot: shown(lot), short: stop > entry };
}

export const positionSize = oneCell((row) => {
  const found = sizeAtStop(row);
  if (typeof found !== "object" || "refuses" in found) return found;
  const size = multipleOf(found.lot, found.exact, "down");
  return inCell(found.short ? minus(whole(0), size) : size);
}, onALot(sizeAtStop));
