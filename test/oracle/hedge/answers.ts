import {
  answer,
  endOf,
  inCell,
  isAbove,
  isFee,
  list,
  NONE,
  optional,
  positive,
  read,
  refused,
  scalar,
  word,
  type Answer,
  type Block,
  type Oracle,
  type Row,
} from "../cells";
import {
  absolute,
  isMultiple,
  isTie,
  minus,
  multipleOf,
  negated,
  over,
  plus,
  shown,
  sign,
  times,
  whole,
  type Direction,
  type Rational,
} from "../rational";

const ZERO = whole(0);
const ONE = whole(1);

const cells = (...values: readonly Rational[]): Block => [values.map(inCell)];

/** Columns of one length, or of one cell that stands for all rows; undefined where they do not meet. */
function table(columns: readonly (number | undefined)[][]): (number | undefined)[][] | undefined {
  const rows = Math.max(...columns.map((column) => column.length));
  if (columns.some((column) => column.length !== rows && column.length !== 1)) return undefined;
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[column.length === 1 ? 0 : row]));
}

/** h·β·Q·P/V: the contracts to be short before they are rounded to lots; undefined where the arguments are refused. */
function wantedContracts(row: Row): Rational | undefined {
  const [price, size, lot] = [optional(row, 1), optional(row, 2, 1), optional(row, 5, 1)];
  if (!positive(price, size, lot, optional(row, 3, 1)) || optional(row, 4, 1) === 0 || optional(row, 3, 1) > 10)
    return undefined;
  const [h, beta, Q, P, V] = read(optional(row, 3, 1), optional(row, 4, 1), optional(row, 0), price, size);
  return over(times(times(h, beta), times(Q, P)), V);
}

export const hedgeContracts: Oracle = (row) => {
  const [held, lot] = read(optional(row, 6, 0), optional(row, 5, 1));
  const holdsNone = optional(row, 0, 0) === 0;
  if (holdsNone && sign(held) === 0) return answer([[0]]);
  const wanted = holdsNone && sign(lot) > 0 ? ZERO : wantedContracts(row);
  if (!wanted) return refused();
  // what is held is as if it were wanted the less of
  const sold = plus(wanted, held);
  const trade = negated(multipleOf(lot, sold, word(row, 7, "nearest") as Direction));
  return answer(cells(trade), ...nearALot(lot, sold), ...(isMultiple(lot, held) ? [] : ["odd position"]));
};

interface Position {
  n: Rational;
  E: Rational;
}

/** What the wallet is worth in dollars at a price: the coins, and every position's gain in coin, at that price. */
function wallet(coins: Rational, positions: readonly Position[], P: Rational): Rational {
  const gains = positions.map(({ n, E }) => times(n, minus(over(ONE, E), over(ONE, P))));
  return times(gains.reduce(plus, coins), P);
}

/**
 * Its slope and its value at a price of 0: the line through two points of it. That the rest lie on it too is seen by
 * a third point.
 */
function line(coins: Rational, positions: readonly Position[]): { slope: Rational; atZero: Rational } {
  const [atOne, atTwo, atThree] = [1, 2, 3].map((P) => wallet(coins, positions, whole(P))) as [
    Rational,
    Rational,
    Rational,
  ];
  const slope = minus(atTwo, atOne);
  if (sign(minus(minus(atThree, atTwo), slope)) !== 0) throw new Error("a wallet is a straight line");
  return { slope, atZero: minus(atOne, slope) };
}

/** The arguments that NET_DELTA and HEDGE_SPLIT have in common; undefined where they are refused. */
function bookOf(row: Row) {
  const end = endOf(row, [1, 2, 3], [1], [2, 3]);
  const rows = table([list(row, 1, 0), list(row, 2), list(row, 3, 1)].map((cells) => cells.slice(0, end)));
  const held = rows?.filter(([contracts]) => contracts !== 0);
  if (!held || held.some(([, entry, size]) => !isAbove(entry) || !isAbove(size))) return undefined;
  const coins = list(row, 0, 0)
    .map((each) => shown(each as number))
    .reduce(plus);
  const positions = held.map(([contracts, entry, size]) => ({
    n: times(shown(contracts as number), shown(size as number)),
    E: shown(entry as number),
  }));
  return line(coins, positions);
}

export const netDelta: Oracle = (row) => {
  const found = bookOf(row);
  const dollars = String(row[4] ?? "coin").toLowerCase() === "usd";
  const mark = scalar(row, 5);
  if (!found || (mark !== undefined && mark <= 0) || (dollars && mark === undefined)) return refused();
  const delta = dollars ? times(found.slope, shown(mark as number)) : found.slope;
  return answer(cells(delta), ...(sign(delta) === 0 ? ["flat"] : []));
};

export const hedgeSplit: Oracle = (row) => {
  const found = bookOf(row);
  if (!found) return refused();
  return answer(cells(found.atZero, found.slope), ...(sign(found.slope) === 0 ? ["flat"] : []));
};

export const hedgeRatio: Oracle = (row) => {
  const contracts = scalar(row, 1, 0) as number;
  if (contracts === 0) return answer([[0]]);
  const [entry, size, beta] = [scalar(row, 2), scalar(row, 3, 1), scalar(row, 4, 1)];
  if (!isAbove(entry) || !isAbove(size) || beta === 0) return refused();
  const Q = shown(scalar(row, 0, 0) as number);
  if (sign(Q) === 0) return answer([[NONE]]);
  const { slope } = line(Q, [{ n: times(shown(contracts), shown(size)), E: shown(entry) }]);
  const share = over(over(minus(Q, slope), Q), shown(beta as number));
  return answer(cells(share));
};

const nearALot = (lot: Rational, exact: Rational): readonly string[] =>
  isTie(lot, exact) ? ["tie"] : isMultiple(lot, exact) ? ["multiple"] : [];

/** Whole lots of contracts, halves away from 0, and whether it was close. */
function traded(wanted: Rational, lot: Rational): Answer {
  return answer(cells(multipleOf(lot, wanted, "nearest")), ...nearALot(lot, wanted));
}

export const rehedge: Oracle = (row) => {
  const [coins, contracts, target] = [scalar(row, 0, 0), scalar(row, 1, 0), scalar(row, 4, 0)] as [
    number,
    number,
    number,
  ];
  if (coins === 0 && contracts === 0 && target === 0) return answer([[0]]);
  const [entry, mark, size] = [scalar(row, 2, 0) as number, scalar(row, 3), scalar(row, 5, 1)];
  const [band, lot, inner] = [scalar(row, 6, 0) as number, scalar(row, 7, 1), scalar(row, 8, 0) as number];
  if (entry < 0 || (entry === 0 && contracts !== 0) || inner < 0 || band < inner) return refused();
  if (!isAbove(mark) || !isAbove(size) || !isAbove(lot)) return refused();
  const positions = contracts === 0 ? [] : [{ n: times(shown(contracts), shown(size)), E: shown(entry) }];
  const missing = minus(shown(target), line(shown(coins), positions).slope);
  const beyond = sign(minus(absolute(missing), shown(band)));
  if (beyond <= 0) return answer([[0]], ...(beyond === 0 ? ["edge"] : []));
  // the share of the way that is gone
  const share = over(minus(absolute(missing), shown(inner)), absolute(missing));
  const { block, met } = traded(times(times(missing, share), over(shown(mark), shown(size))), shown(lot));
  return answer(block, ...met, ...(inner > 0 ? ["inner band"] : []));
};

export const unwind: Oracle = (row) => {
  const [coins, contracts] = [scalar(row, 0, 0) as number, scalar(row, 1, 0) as number];
  if (contracts === 0) return answer([[0, coins + 0, 0, 0]]);
  const [entry, exit, size, fee] = [scalar(row, 2), scalar(row, 3), scalar(row, 4, 1), scalar(row, 5, 0) as number];
  if (!isAbove(entry) || !isAbove(exit) || !isAbove(size) || !isFee(fee)) return refused();
  const [Q, X] = [shown(coins), shown(exit)];
  const n = times(shown(contracts), shown(size));
  const gain = over(minus(wallet(ZERO, [{ n, E: shown(entry) }], X), times(absolute(n), shown(fee))), X);
  const { atZero } = line(Q, [{ n, E: shown(entry) }]);
  return answer(cells(gain, plus(Q, gain), over(atZero, X), atZero));
};

export const proxyHedge: Oracle = (row) => {
  const [units, collateral] = [scalar(row, 0, 0) as number, scalar(row, 6, 0) as number];
  if (units === 0 && collateral === 0) return answer([[0]]);
  const [asset, beta, hedge] = [scalar(row, 1), scalar(row, 2), scalar(row, 3)];
  const [size, ratio, lot] = [scalar(row, 4, 1), scalar(row, 5, 1) as number, scalar(row, 7, 1)];
  if (!isAbove(asset) || !beta || !isAbove(hedge)) return refused();
  if (!isAbove(size) || !isAbove(ratio) || ratio > 10 || !isAbove(lot)) return refused();
  // dollars lost when the hedge's price falls by its whole self and the asset by beta times that
  const lost = times(times(shown(units), shown(asset)), times(shown(beta), shown(ratio)));
  const dollars = plus(lost, times(shown(collateral), shown(hedge)));
  return traded(negated(over(dollars, shown(size))), shown(lot));
};

export const rebalance: Oracle = (row) => {
  const end = endOf(row, [0, 1, 2, 3, 4], [0, 2, 4], [1, 3]);
  const rows = table(
    [list(row, 0, 0), list(row, 1), list(row, 2), list(row, 3, 1), list(row, 4, 0)].map((cells) => cells.slice(0, end)),
  );
  const [cash, lot] = [shown(scalar(row, 5, 0) as number), scalar(row, 6, 1)];
  if (!rows || !isAbove(lot)) return refused();
  const isEmpty = ([units, , weight, , existing]: readonly (number | undefined)[]) =>
    units === 0 && (weight ?? 0) === 0 && existing === 0;
  const held = rows.filter((each) => !isEmpty(each));
  if (held.some(([, price, weight, size]) => !isAbove(price) || weight === undefined || !isAbove(size)))
    return refused();
  if (held.length > 0 && held.every(([, , weight]) => weight === 0)) return refused("no weights");
  const weights = held.map(([, , weight]) => shown(weight as number)).reduce(plus, ZERO);
  const portfolio = held
    .map(([units, price]) => times(shown(units as number), shown(price as number)))
    .reduce(plus, cash);
  if (sign(minus(weights, ONE)) > 0 || sign(portfolio) < 0) return refused();
  const trades = rows.map((each): Answer => {
    if (isEmpty(each)) return answer([[0]]);
    const [units, price, weight, size, existing] = each.map((value) => shown(value as number)) as [
      Rational,
      Rational,
      Rational,
      Rational,
      Rational,
    ];
    const exposure = plus(times(units, price), times(existing, size));
    return traded(over(minus(times(weight, portfolio), exposure), size), shown(lot));
  });
  const tie = trades.some(({ met }) => met.includes("tie"));
  return answer(
    trades.flatMap(({ block }) => block),
    ...(tie ? ["tie"] : (trades[0]?.met ?? [])),
  );
};
