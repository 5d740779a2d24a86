import {
  absolute,
  isTie,
  minus,
  multipleOf,
  negated,
  over,
  plus,
  sign,
  times,
  whole,
  type Rational,
} from "../rational";
import {
  answer,
  areDays,
  areFewerThanDates,
  endOf,
  exact,
  inCell,
  INVALID,
  isAbove,
  isClosingFee,
  isFee,
  isFundingRate,
  list,
  oneCell,
  optional,
  positive,
  refused,
  scalar,
  type Cell,
  type Oracle,
} from "../cells";

const ONE = whole(1);
const YEAR = whole(365);

export const fundingCost = oneCell((row) => {
  if (optional(row, 0, 0) === 0) return 0;
  const [mark, rate, size] = [optional(row, 1), scalar(row, 2), optional(row, 3, 1)];
  if (!positive(mark, size) || !isFundingRate(rate) || !areFewerThanDates(optional(row, 4, 1))) return INVALID;
  const { c, P, r, V, k } = exact({ c: optional(row, 0), P: mark, r: rate, V: size, k: optional(row, 4, 1) });
  return inCell(times(times(over(times(c, V), P), r), k));
});

/**
 * n·s·(1/M)·r a period; in dollars the face times the rate, times what a coin is valued at over what it is marked at. A
 * row without a position is empty.
 */
export const fundingLedger: Oracle = (row) => {
  const marks = list(row, 1);
  const rows = endOf(row, [0, 1, 2, 4, 5, 6], [0], [1, 4, 6]);
  // a table of one row is what it is, however many empty rows follow it: of one cell a blank is none, and so is 0
  const booked = [row[5] ?? null].flat(2).slice(0, rows);
  const isBooked = booked.some((cell) => booked.length > 1 || (cell !== null && cell !== 0));
  const columns = [list(row, 0, 0), marks, list(row, 2), list(row, 5, 0), list(row, 6, 1)];
  const valued = row[4] === null || row[4] === undefined ? marks : list(row, 4);
  if ([...columns, valued].some((column) => column.length < rows && column.length !== 1)) return refused();
  const at = (column: (number | undefined)[], period: number) => column[column.length === 1 ? 0 : period];
  const V = scalar(row, 3, 1);
  if (!isAbove(V)) return refused();

  let [coins, dollars] = [whole(0), whole(0)];
  const block: Cell[][] = [];
  let cancels = false;
  for (let period = 0; period < rows; period++) {
    const [c, M, r, amount, k] = columns.map((column) => at(column, period));
    const P = at(valued, period) ?? M;
    if (c === undefined || c === 0) {
      // a payment, but no position that it could be for
      if (isBooked && Array.isArray(row[5]) && row[5].flat().length > 1 && (amount ?? 0) !== 0) return refused();
      block.push(["", "", "", ""]);
      continue;
    }
    const isWrongRate = isBooked ? (r ?? 0) !== 0 || k !== 1 : !isFundingRate(r);
    if (!isAbove(M) || !isAbove(P) || !isAbove(k) || !areFewerThanDates(k) || isWrongRate) return refused();
    const x = exact({ c, M, P, r: r ?? 0, V, A: amount ?? 0, k });
    const face = isBooked ? times(x.A, x.M) : times(times(times(x.c, x.V), x.r), x.k);
    const [paid, paidUsd] = [times(face, over(ONE, x.M)), times(face, over(x.P, x.M))];
    [coins, dollars] = [plus(coins, paid), plus(dollars, paidUsd)];
    cancels ||= sign(coins) === 0 && sign(paid) !== 0;
    block.push([paid, paidUsd, coins, dollars].map(inCell));
  }
  return answer(block, ...(cancels ? ["cancels"] : []), ...(isBooked ? ["booked"] : []));
};

/** A future half above spot or below it has never been. */
const isBasis = (basis: number | undefined): basis is number => basis !== undefined && Math.abs(basis) < 0.5;

/** At least once a day, and at most once an hour. */
const areHours = (hours: number | undefined): hours is number => hours !== undefined && hours >= 1 && hours <= 24;

export const fundingApr: Oracle = (row) => {
  const [rate, hours] = [scalar(row, 0), scalar(row, 1, 8)];
  if (!isFundingRate(rate) || !areHours(hours)) return refused();
  const { r, h } = exact({ r: rate, h: hours });
  return answer([[inCell(times(r, over(whole(8760), h)))]]);
};

export const basisApr: Oracle = (row) => {
  const [future, spot, days, year] = [scalar(row, 0), scalar(row, 1), scalar(row, 2), scalar(row, 4, 365)];
  if (!isAbove(future) || !isAbove(spot) || !areDays(days) || !isAbove(year) || year > 366) return refused();
  const { F, S, d, Y } = exact({ F: future, S: spot, d: days, Y: year });
  const inPeriods = over(Y, d);
  return answer([[inCell(minus(times(over(F, S), inPeriods), inPeriods))]]);
};

export const cashCarry: Oracle = (row) => {
  const [spot, future, days] = [scalar(row, 0), scalar(row, 1), scalar(row, 2)];
  const [fees, coins] = [scalar(row, 3, 0), optional(row, 4, 1)];
  if (!isAbove(spot) || !isAbove(future) || !areDays(days) || !isClosingFee(fees) || !(coins >= 0)) return refused();
  const { S, F, d, f, Q } = exact({ S: spot, F: future, d: days, f: fees, Q: coins });
  const net = minus(over(F, S), plus(ONE, f));
  return answer([[minus(times(Q, F), times(Q, S)), net, over(times(net, YEAR), d)].map(inCell)]);
};

/** n'/F·(s − f) = n/N·(s + f): what closing takes and opening gives back, solved by hand for the far notional. */
export const rollHedge: Oracle = (row) => {
  const contracts = optional(row, 1, 0);
  if (contracts === 0) return answer([[0, 0, 0, 0, 0]]);
  const [entry, near, far, days] = [2, 3, 4, 5].map((index) => scalar(row, index));
  const [size, fee] = [scalar(row, 6, 1), scalar(row, 7, 0)];
  if (!isAbove(entry) || !isAbove(near) || !isAbove(far) || !areDays(days) || !isAbove(size) || !isFee(fee))
    return refused();
  const { c, E, N, F, d, V, f } = exact({ c: contracts, E: entry, N: near, F: far, d: days, V: size, f: fee });
  const [s, n] = [whole(sign(c)), absolute(times(c, V))];
  const wanted = times(times(over(n, N), over(plus(s, f), minus(s, f))), over(F, V));
  const farContracts = times(s, multipleOf(ONE, wanted, "nearest"));
  const farNotional = absolute(times(farContracts, V));
  const gain = times(times(s, n), minus(over(ONE, E), over(ONE, N)));
  const fees = times(f, plus(over(n, N), over(farNotional, F)));
  const perYear = minus(over(times(F, YEAR), times(N, d)), over(YEAR, d));
  const cells = [negated(c), farContracts, minus(gain, fees), negated(times(farContracts, V)), perYear];
  return answer([cells.map(inCell)], ...(isTie(ONE, wanted) ? (["tie"] as const) : []));
};

export const hedgeCost: Oracle = (row) => {
  const [usd, days] = [optional(row, 0, 0), scalar(row, 1)];
  const [entry, exit] = [scalar(row, 2, 0), scalar(row, 3, 0)];
  const [rate, hours, basis] = [optional(row, 4, 0), scalar(row, 5, 8), scalar(row, 6, 0)];
  if (!(usd >= 0) || !areDays(days) || !isFee(entry) || !isFee(exit)) return refused();
  if (!areHours(hours) || !isBasis(basis) || !isFundingRate(rate)) return refused();
  const { N, d, fe, fx, r, h, b } = exact({ N: usd, d: days, fe: entry, fx: exit, r: rate, h: hours, b: basis });
  const periods: Rational = times(d, over(whole(24), h));
  const share = minus(minus(plus(fe, fx), times(r, periods)), b);
  const cancels = sign(share) === 0 && sign(plus(fe, fx)) !== 0;
  return answer(
    [[times(share, N), share, times(share, over(YEAR, d))].map(inCell)],
    ...(cancels ? (["cancels"] as const) : []),
  );
};
