import {
  answer,
  endOf,
  inCell,
  INVALID,
  isClosingFee,
  isFee,
  areFewerThanDates,
  isFundingRate,
  isRate,
  list,
  NONE,
  oneCell,
  positive,
  read,
  refused,
  scalar,
  substituteOf,
  word,
  type Oracle,
  type Row,
} from "../cells";
import { absolute, minus, multipleOf, over, plus, shown, sign, times, whole, type Rational } from "../rational";
import { readTiers } from "../read-tiers";
import type { TierRow } from "../tier-tables";
import * as formulas from "./formulas";
import { METHODS, type Method } from "../methods";

const ZERO = whole(0);
const ONE = whole(1);

const below1 = (m: number | undefined, f: number | undefined) =>
  sign(minus(plus(shown(m as number), shown(f as number)), ONE)) < 0;

export const initialMargin = oneCell((row) => {
  const contracts = scalar(row, 0, 0) as number;
  if (contracts === 0) return 0;
  const [price, leverage, size, fee] = [scalar(row, 1), scalar(row, 2), scalar(row, 3, 1), scalar(row, 4, 0)];
  if (!positive(price, leverage, size) || !isFee(fee)) return INVALID;
  const [c, P, L, V, f] = read(contracts, price, leverage, size, fee);
  const n = absolute(times(c, V));
  const margin = over(n, times(P, L));
  const opening = times(f, over(n, P));
  if (word(row, 5, "entry") === "entry") return inCell(plus(margin, plus(opening, opening)));
  // at the price where the loss is the margin: s·n/P + margin = s·n/B
  const bankrupt = over(plus(times(whole(sign(c)), over(n, P)), margin), times(whole(sign(c)), n));
  return sign(bankrupt) < 0 ? INVALID : inCell(plus(margin, plus(opening, times(f, times(n, bankrupt)))));
});

const required = (n: Rational, mark: Rational, m: Rational, d: Rational): Rational => {
  const due = minus(times(m, over(n, mark)), d);
  return sign(due) > 0 ? due : ZERO;
};

export const maintenanceMargin = oneCell((row) => {
  const contracts = scalar(row, 0, 0) as number;
  if (contracts === 0) return 0;
  const [mark, mmr, size, deduction] = [scalar(row, 1), scalar(row, 2), scalar(row, 3, 1), scalar(row, 4, 0)];
  if (!positive(mark, size) || !isRate(mmr) || (deduction as number) < 0) return INVALID;
  const [c, P, m, V, d] = read(contracts, mark, mmr, size, deduction);
  return inCell(required(absolute(times(c, V)), P, m, d));
});

export const marginRatio = oneCell((row) => {
  const inverted = word(row, 7, "maintenance/equity") === "equity/maintenance";
  const contracts = scalar(row, 0, 0) as number;
  if (contracts === 0) return inverted ? NONE : 0;
  const [entry, mark, margin, mmr] = [1, 2, 3, 4].map((index) => scalar(row, index));
  const [size, deduction] = [scalar(row, 5, 1), scalar(row, 6, 0)];
  if (!positive(entry, mark, margin, size) || !isRate(mmr) || (deduction as number) < 0) return INVALID;
  const [c, E, P, W, m, V, d] = read(contracts, entry, mark, margin, mmr, size, deduction);
  const position = times(c, V);
  const equity = plus(W, formulas.gain(position, E, over(ONE, P)));
  if (sign(equity) <= 0) return NONE;
  const due = required(absolute(position), P, m, d);
  if (!inverted) return inCell(over(due, equity));
  return sign(due) === 0 ? NONE : inCell(over(equity, due));
});

const methodOf = (row: Row, index: number): Method | undefined =>
  METHODS.find((method) => method === word(row, index, "mark"));

export const marginForLiquidation = oneCell((row) => {
  const [method, table] = [methodOf(row, 7), readTiers(row[8])];
  // the table is read once for all positions; of no position nothing else is looked at
  if (table === "refused") return INVALID;
  const contracts = scalar(row, 0, 0) as number;
  if (contracts === 0) return 0;
  if (!method) return INVALID;
  const [entry, liq, mmr] = [1, 2, 3].map((index) => scalar(row, index));
  const [size, fee, deduction] = [scalar(row, 4, 1), scalar(row, 5, 0), scalar(row, 6, 0)];
  if (!positive(entry, liq, size) || !isRate(mmr) || !isClosingFee(fee) || (deduction as number) < 0) return INVALID;
  if (table && (method !== "mark" || deduction !== 0)) return INVALID;
  if (!below1(table ? (row[8] as TierRow[]).findLast(([floor]) => typeof floor === "number")?.[1] : mmr, fee))
    return INVALID;
  const [c, E, P, m, V, f, d] = read(contracts, entry, liq, mmr, size, fee, deduction);
  if (table) {
    const needed = formulas.marginOf((W) =>
      formulas.leftByTiers(method, table, { position: times(c, V), E, W, f }, over(ONE, P)),
    );
    return sign(needed) > 0 ? inCell(needed) : 0;
  }
  const margin = formulas.marginAt(method, { position: times(c, V), E, m, f, d }, P);
  return sign(margin) > 0 ? inCell(margin) : 0;
});

/** A whole number of lots, on the side of the entry price from which the liquidation price is met. */
export const maxContracts = oneCell((row) => {
  const method = methodOf(row, 6);
  const [margin, entry, liq, mmr] = [0, 1, 2, 3].map((index) => scalar(row, index));
  const [size, lot] = [scalar(row, 4, 1), scalar(row, 5, 1)];
  if (!positive(margin, entry, liq, size, lot) || !isRate(mmr) || entry === liq || !method) return INVALID;
  const [W, E, P, m, V, step] = read(margin, entry, liq, mmr, size, lot);
  const side = whole((liq as number) < (entry as number) ? 1 : -1);
  // what is left at the price falls by as much for the second contract as for every other
  const left = (contracts: Rational) =>
    formulas.left(method, { position: times(times(side, contracts), V), E, W, m, f: ZERO, d: ZERO }, over(ONE, P));
  const [one, two] = [left(ONE), left(whole(2))];
  const contracts = plus(ONE, over(one, minus(one, two)));
  return inCell(times(side, multipleOf(step, contracts, "down")));
});

/** The rows of the table; one of 0 below the first is a blank one. */
const tableOf = (row: Row): readonly TierRow[] =>
  (row[3] as readonly TierRow[]).filter(([floor, mmr], k) => k === 0 || floor !== 0 || mmr !== 0);

/** A table starts at 0 and ascends. It is read before anything else is looked at. */
const isSorted = (table: readonly TierRow[]): boolean =>
  table.every(([floor, mmr], k) => {
    const before = table[k - 1];
    return isRate(mmr) && (before ? floor > before[0] && mmr >= before[1] : floor === 0);
  });

/** The exact account of a row of LIQ_PRICE_TIERED; undefined where its arguments are refused. */
export function tieredRow(row: Row) {
  const [contracts, entry, margin] = [0, 1, 2].map((index) => scalar(row, index));
  const [size, fee, tick] = [scalar(row, 4, 1), scalar(row, 6, 0), scalar(row, 7, 0)];
  const table = tableOf(row);
  if (!isSorted(table) || !positive(entry, margin, size) || !isClosingFee(fee) || (tick as number) < 0) return;
  if (!below1(table.at(-1)?.[1], fee)) return;
  const [c, E, W, V, f, step] = read(contracts, entry, margin, size, fee, tick);
  const account = { position: times(c, V), E, W, f };
  const method = word(row, 5, "mark") as Method;
  const n = absolute(account.position);
  const rates = table.map(([floor, mmr]) => ({ floor: shown(floor), m: shown(mmr) }));
  const tiers = rates.map((tier, k) => ({
    ...tier,
    mmr: table[k]?.[1] as number,
    number: k + 1,
    /** What is left in this tier at a price of 1/u. */
    left: (u: Rational) => formulas.left(method, { ...account, m: tier.m, d: formulas.deductionOf(rates, k) }, u),
  }));
  const consistent = tiers.flatMap((tier, k) => {
    const u = formulas.liquidation(tier.left);
    return u && formulas.tierOf(rates, times(n, u)) === k
      ? [{ ...tier, u, price: over(ONE, u), next: rates[k + 1] }]
      : [];
  });
  return { account, tiers, n, consistent, step };
}

export const tieredLiquidation: Oracle = (row) => {
  const substitute = answer([[substituteOf(row, 8)]]);
  if ((scalar(row, 0, 0) as number) === 0) return substitute;
  if (!isSorted(tableOf(row))) return refused();
  const found = tieredRow(row);
  if (!found) return refused();
  const { account, tiers, n, consistent, step } = found;
  if (consistent.length === 0)
    return tiers.every(({ floor, left }) => sign(left(over(floor, n))) >= 0) ? substitute : refused();
  const distance = (price: Rational) => absolute(minus(price, account.E));
  const first = consistent.reduce((best, next) =>
    sign(minus(distance(next.price), distance(best.price))) < 0 ? next : best,
  );
  const { position, E, W } = account;
  if (sign(minus(plus(W, over(position, E)), times(position, first.u))) <= 0) return refused();
  const side = sign(position) > 0 ? "up" : "down";
  const price = sign(step) === 0 ? first.price : multipleOf(step, first.price, side);
  if (sign(price) === 0) return refused();
  const higher = [2, 10].filter((tier) => first.number >= tier).map((tier) => `tier ${tier} or higher`);
  // a price that no cell holds is refused in its own cell: rate and tier are known all the same
  return answer([[inCell(price), first.mmr, first.number]], ...higher);
};

/** A list of so many rows, in which one value stands for all of them and a blank for the default. */
const column = (row: Row, index: number, rows: number, otherwise?: number): (number | undefined)[] => {
  const cells = list(row, index, otherwise);
  return Array.from({ length: rows }, (_, k) => (cells.length === 1 ? cells[0] : cells[k]));
};

export const crossLiquidation = oneCell((row) => {
  const rows = list(row, 0).length;
  const contracts = column(row, 0, rows, 0);
  const substitute = substituteOf(row, 7);
  const held = [...contracts.keys()].filter((k) => contracts[k] !== 0);
  if (held.length === 0) return substitute;
  const [entries, mmrs] = [column(row, 1, rows), column(row, 3, rows)];
  const [sizes, ratios, deductions] = [column(row, 4, rows, 1), column(row, 5, rows, 1), column(row, 6, rows, 0)];
  const isSound = (k: number) =>
    positive(entries[k], sizes[k], ratios[k]) &&
    (ratios[k] as number) < 10 &&
    isRate(mmrs[k]) &&
    (deductions[k] as number) >= 0;
  if (!positive(scalar(row, 2)) || !held.every(isSound)) return INVALID;
  const legs = held.map((k) => {
    const [c, V, E, m, r, d] = read(contracts[k], sizes[k], entries[k], mmrs[k], ratios[k], deductions[k]);
    return { position: times(c, V), E, m, r, d };
  });
  const [balance] = read(scalar(row, 2));
  const line = (u: Rational) => formulas.wallet(balance, legs, u);
  const u = formulas.liquidation(line);
  if (u) return inCell(over(ONE, u));
  const [start, slope] = [line(ZERO), minus(line(ONE), line(ZERO))];
  const isCovered = sign(start) >= 0 && sign(slope) >= 0 && sign(start) + sign(slope) > 0;
  return isCovered ? substitute : NONE;
});

/** The rate is asked for beside a table as well, which then takes its place. */
export const firstBreach = oneCell((row) => {
  const contracts = scalar(row, 1, 0) as number;
  const [method, table] = [methodOf(row, 7), readTiers(row[8])];
  if (contracts === 0) return NONE;
  if (table === "refused" || !method) return INVALID;
  if (table && method !== "mark") return INVALID;
  const prices = list(row, 0).slice(0, endOf(row, [0, 6, 9], [], [0, 9]));
  const rates = column(row, 6, prices.length, 0);
  const periods = column(row, 9, prices.length, 1);
  const [entry, margin, mmr, size] = [scalar(row, 2), scalar(row, 3), scalar(row, 4), scalar(row, 5, 1)];
  if (!positive(...prices, ...periods, entry, margin, size) || !isRate(mmr)) return INVALID;
  if (!rates.every(isFundingRate) || !areFewerThanDates(...periods)) return INVALID;
  const [c, E, W, m, V] = read(contracts, entry, margin, mmr, size);
  const position = times(c, V);
  const tiers = table ?? [{ floor: ZERO, m }];
  let balance: Rational = W;
  for (const [k, reached] of prices.entries()) {
    const [price, rate, count] = read(reached, rates[k], periods[k]);
    const u = over(ONE, price);
    const isGone = () => sign(formulas.leftByTiers(method, tiers, { position, E, W: balance, f: ZERO }, u)) <= 0;
    if (isGone()) return k + 1;
    balance = minus(balance, times(times(times(position, u), rate), count));
    if (isGone()) return k + 1;
  }
  return NONE;
});
