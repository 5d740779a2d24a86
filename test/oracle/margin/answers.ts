import { absolute, minus, multipleOf, nearestDouble, over, plus, shown, sign, times, whole, type Rational } from "../rational"; // prettier-ignore
import { readTiers } from "../read-tiers";
import type { Cells, TierRow } from "../tier-tables";
import * as formulas from "./formulas";
import { METHODS, type Method } from "../methods";

/** A cell's content as a row states it: null is a blank cell, or an argument that was left out; a list is a column. */
export type Given = number | string | null | readonly (number | null)[] | readonly TierRow[] | Cells;
export type Row = readonly Given[];
/** A value or three, to the last bit, or which of the two refusals. */
export type Answer = number | string | readonly number[] | { readonly refuses: "invalid" | "none" };
export type Oracle = (row: Row) => Answer;

export const INVALID: Answer = { refuses: "invalid" };
export const NONE: Answer = { refuses: "none" };
const ZERO = whole(0);
const ONE = whole(1);

/** The largest double is as far as a cell reaches. */
const inCell = (value: Rational): number | typeof INVALID => {
  const double = nearestDouble(value);
  return Number.isFinite(double) ? double : INVALID;
};
const number = (row: Row, index: number, otherwise?: number) => (row[index] ?? otherwise) as number | undefined;
const word = (row: Row, index: number, otherwise: string) => String(row[index] ?? otherwise).trim().toLowerCase(); // prettier-ignore
/** Each number as the decimal that it shows. */
export const read = <Numbers extends readonly unknown[]>(...values: Numbers) =>
  values.map((value) => shown(value as number)) as { [K in keyof Numbers]: Rational };

const positive = (...values: readonly (number | null | undefined)[]) => values.every((value) => (value ?? 0) > 0);
const isRate = (value: number | null | undefined) => positive(value) && (value as number) < 1;
const isFee = (value: number | undefined) => Math.abs(value as number) < 1;
const below1 = (m: number | undefined, f: number | undefined) =>
  sign(minus(plus(shown(m as number), shown(f as number)), ONE)) < 0;

export const initialMargin: Oracle = (row) => {
  const contracts = number(row, 0, 0) as number;
  if (contracts === 0) return 0;
  const [price, leverage, size, fee] = [number(row, 1), number(row, 2), number(row, 3, 1), number(row, 4, 0)];
  if (!positive(price, leverage, size) || !isFee(fee)) return INVALID;
  const [c, P, L, V, f] = read(contracts, price, leverage, size, fee);
  const worth = over(times(absolute(c), V), P);
  return inCell(plus(over(worth, L), times(whole(2), times(worth, f))));
};

const required = (n: Rational, mark: Rational, m: Rational, d: Rational): Rational => {
  const due = minus(times(m, over(n, mark)), d);
  return sign(due) > 0 ? due : ZERO;
};

export const maintenanceMargin: Oracle = (row) => {
  const contracts = number(row, 0, 0) as number;
  if (contracts === 0) return 0;
  const [mark, mmr, size, deduction] = [number(row, 1), number(row, 2), number(row, 3, 1), number(row, 4, 0)];
  if (!positive(mark, size) || !isRate(mmr) || (deduction as number) < 0) return INVALID;
  const [c, P, m, V, d] = read(contracts, mark, mmr, size, deduction);
  return inCell(required(absolute(times(c, V)), P, m, d));
};

export const marginRatio: Oracle = (row) => {
  const inverted = word(row, 7, "maintenance/equity") === "equity/maintenance";
  const contracts = number(row, 0, 0) as number;
  if (contracts === 0) return inverted ? NONE : 0;
  const [entry, mark, margin, mmr] = [1, 2, 3, 4].map((index) => number(row, index));
  const [size, deduction] = [number(row, 5, 1), number(row, 6, 0)];
  if (!positive(entry, mark, margin, size) || !isRate(mmr) || (deduction as number) < 0) return INVALID;
  const [c, E, P, W, m, V, d] = read(contracts, entry, mark, margin, mmr, size, deduction);
  const position = times(c, V);
  const equity = plus(W, formulas.gain(position, E, over(ONE, P)));
  if (sign(equity) <= 0) return NONE;
  const due = required(absolute(position), P, m, d);
  if (!inverted) return inCell(over(due, equity));
  return sign(due) === 0 ? NONE : inCell(over(equity, due));
};

const methodOf = (row: Row, index: number): Method | undefined =>
  METHODS.find((method) => method === word(row, index, "mark"));

export const marginForLiquidation: Oracle = (row) => {
  const method = methodOf(row, 7);
  if (!method) return INVALID;
  const contracts = number(row, 0, 0) as number;
  if (contracts === 0) return 0;
  const [entry, liq, mmr] = [1, 2, 3].map((index) => number(row, index));
  const [size, fee, deduction] = [number(row, 4, 1), number(row, 5, 0), number(row, 6, 0)];
  if (!positive(entry, liq, size) || !isRate(mmr) || !isFee(fee) || (deduction as number) < 0) return INVALID;
  if (!below1(mmr, fee)) return INVALID;
  const [c, E, P, m, V, f, d] = read(contracts, entry, liq, mmr, size, fee, deduction);
  const margin = formulas.marginAt(method, { position: times(c, V), E, m, f, d }, P);
  return sign(margin) > 0 ? inCell(margin) : 0;
};

/** A whole number of lots, on the side of the entry price from which the liquidation price is met. */
export const maxContracts: Oracle = (row) => {
  const method = methodOf(row, 6);
  const [margin, entry, liq, mmr] = [0, 1, 2, 3].map((index) => number(row, index));
  const [size, lot] = [number(row, 4, 1), number(row, 5, 1)];
  if (!positive(margin, entry, liq, size, lot) || !isRate(mmr) || entry === liq || !method) return INVALID;
  const [W, E, P, m, V, step] = read(margin, entry, liq, mmr, size, lot);
  const side = whole((liq as number) < (entry as number) ? 1 : -1);
  // what is left at the price falls by as much for the second contract as for every other
  const left = (contracts: Rational) =>
    formulas.left(method, { position: times(times(side, contracts), V), E, W, m, f: ZERO, d: ZERO }, over(ONE, P));
  const [one, two] = [left(ONE), left(whole(2))];
  const contracts = plus(ONE, over(one, minus(one, two)));
  return inCell(times(side, multipleOf(step, contracts, "down")));
};

/** A table starts at 0 and ascends. It is read before anything else is looked at. */
const isSorted = (table: readonly TierRow[]): boolean =>
  table.every(([floor, mmr], k) => {
    const before = table[k - 1];
    return isRate(mmr) && (before ? floor > before[0] && mmr >= before[1] : floor === 0);
  });

/** The exact account of a row of LIQ_PRICE_TIERED; undefined where its arguments are refused. */
export function tieredRow(row: Row) {
  const [contracts, entry, margin] = [0, 1, 2].map((index) => number(row, index));
  const [size, fee, tick] = [number(row, 4, 1), number(row, 6, 0), number(row, 7, 0)];
  const table = row[3] as readonly TierRow[];
  if (!isSorted(table) || !positive(entry, margin, size) || !isFee(fee) || (tick as number) < 0) return;
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
  const substitute = (row[8] as number | string | null) ?? NONE;
  if (!isSorted(row[3] as readonly TierRow[])) return INVALID;
  if ((number(row, 0, 0) as number) === 0) return substitute;
  const found = tieredRow(row);
  if (!found) return INVALID;
  const { account, tiers, n, consistent, step } = found;
  if (consistent.length === 0)
    return tiers.every(({ floor, left }) => sign(left(over(floor, n))) >= 0) ? substitute : INVALID;
  const distance = (price: Rational) => absolute(minus(price, account.E));
  const first = consistent.reduce((best, next) => sign(minus(distance(next.price), distance(best.price))) < 0 ? next : best); // prettier-ignore
  const { position, E, W } = account;
  if (sign(minus(plus(W, over(position, E)), times(position, first.u))) <= 0) return INVALID;
  const side = sign(position) > 0 ? "up" : "down";
  const price = sign(step) === 0 ? first.price : multipleOf(step, first.price, side);
  if (sign(price) === 0) return INVALID;
  const shownPrice = inCell(price);
  return typeof shownPrice === "number" ? [shownPrice, first.mmr, first.number] : shownPrice;
};

/** A list of so many rows, in which one value stands for all of them and a blank for the default. */
const column = (given: Given | undefined, rows: number, otherwise?: number): (number | undefined)[] => {
  const list = (Array.isArray(given) ? given : [given]) as readonly (number | null | undefined)[];
  return Array.from({ length: rows }, (_, k) => (list.length === 1 ? list[0] : list[k]) ?? otherwise);
};

export const crossLiquidation: Oracle = (row) => {
  const rows = (row[0] as readonly number[]).length;
  const contracts = column(row[0], rows, 0);
  const substitute = (row[7] as number | string | null) ?? NONE;
  const held = [...contracts.keys()].filter((k) => contracts[k] !== 0);
  if (held.length === 0) return substitute;
  const [entries, mmrs] = [column(row[1], rows), column(row[3], rows)];
  const [sizes, ratios, deductions] = [column(row[4], rows, 1), column(row[5], rows, 1), column(row[6], rows, 0)];
  const isSound = (k: number) =>
    positive(entries[k], sizes[k], ratios[k]) && isRate(mmrs[k]) && (deductions[k] as number) >= 0;
  if (!positive(number(row, 2)) || !held.every(isSound)) return INVALID;
  const legs = held.map((k) => {
    const [c, V, E, m, r, d] = read(contracts[k], sizes[k], entries[k], mmrs[k], ratios[k], deductions[k]);
    return { position: times(c, V), E, m, r, d };
  });
  const [balance] = read(number(row, 2));
  const line = (u: Rational) => formulas.wallet(balance, legs, u);
  const u = formulas.liquidation(line);
  if (u) return inCell(over(ONE, u));
  const [start, slope] = [line(ZERO), minus(line(ONE), line(ZERO))];
  const isCovered = sign(start) >= 0 && sign(slope) >= 0 && sign(start) + sign(slope) > 0;
  return isCovered ? substitute : NONE;
};

/** The rate is asked for beside a table as well, which then takes its place. */
export const firstBreach: Oracle = (row) => {
  const contracts = number(row, 1, 0) as number;
  const [method, table] = [methodOf(row, 7), readTiers(row[8])];
  if (table === "refused" || !method) return INVALID;
  if (contracts === 0) return NONE;
  if (table && method !== "mark") return INVALID;
  const prices = row[0] as readonly (number | null)[];
  const rates = column(row[6], prices.length, 0);
  const [entry, margin, mmr, size] = [number(row, 2), number(row, 3), number(row, 4), number(row, 5, 1)];
  if (!positive(...prices, entry, margin, size) || !isRate(mmr)) return INVALID;
  const [c, E, W, m, V] = read(contracts, entry, margin, mmr, size);
  const position = times(c, V);
  const tiers = table ?? [{ floor: ZERO, m }];
  let balance: Rational = W;
  for (const [k, reached] of prices.entries()) {
    const [price, rate] = read(reached, rates[k]);
    const u = over(ONE, price);
    const isGone = () => sign(formulas.leftByTiers(method, tiers, { position, E, W: balance, f: ZERO }, u)) <= 0;
    if (isGone()) return k + 1;
    balance = minus(balance, times(times(position, u), rate));
    if (isGone()) return k + 1;
  }
  return NONE;
};
