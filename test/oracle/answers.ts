import * as formulas from "./formulas";
import type { Method } from "./methods";
import {
  isMultiple,
  isTie,
  minus,
  multipleOf,
  nearestDouble,
  negated,
  plus,
  shown,
  sign,
  times,
  whole,
  type Direction,
  type Rational,
} from "./rational";

/** A cell's content as a row states it: null is a blank cell, or an argument that was left out. */
export type Given = number | string | null;
export type Row = readonly Given[];
/** What the function must give: a value to the last bit, or which of the two refusals. */
export type Answer = number | string | { readonly refuses: "invalid" | "none" };

export const INVALID: Answer = { refuses: "invalid" };
export const NONE: Answer = { refuses: "none" };

/** One function as its interface describes it: the domain, then the formula, then one rounding. */
export type Oracle = (row: Row) => Answer;

/** Special situations that a row can be in; the tests count them, so that a generator cannot quietly lose them. */
export type Situation = "tie" | "multiple" | "covered" | "zero";

/** The number in a place; NaN, which satisfies no rule, where there is none and no default. */
const numberAt = (row: Row, index: number, otherwise = NaN): number => {
  const given = row[index] ?? otherwise;
  if (typeof given === "string") throw new TypeError(`argument ${index} is a text: ${given}`);
  return given;
};
const exactAt = (row: Row, index: number, otherwise = NaN): Rational => shown(numberAt(row, index, otherwise));
const textAt = (row: Row, index: number, otherwise: string): string =>
  String(row[index] ?? otherwise)
    .trim()
    .toLowerCase();

/** The largest double is as far as a cell reaches. */
const inCell = (value: Rational): Answer => {
  const double = nearestDouble(value);
  return Number.isFinite(double) ? double : INVALID;
};

const positive = (...values: readonly number[]): boolean => values.every((value) => value > 0);
const isFee = (value: number): boolean => Math.abs(value) < 1;

export const inversePnl: Oracle = (row) => {
  if (numberAt(row, 0, 0) === 0) return 0;
  if (!positive(numberAt(row, 1), numberAt(row, 2), numberAt(row, 3, 1))) return INVALID;
  if (!isFee(numberAt(row, 4, 0)) || !isFee(numberAt(row, 5, 0))) return INVALID;
  const position = times(exactAt(row, 0), exactAt(row, 3, 1));
  return inCell(formulas.pnl(position, exactAt(row, 1), exactAt(row, 2), exactAt(row, 4, 0), exactAt(row, 5, 0)));
};

/** The exact number of contracts before rounding, or undefined where the arguments are refused. */
function wantedContracts(row: Row): Rational | undefined {
  if (!positive(numberAt(row, 1), numberAt(row, 2, 1), numberAt(row, 5, 1))) return undefined;
  const [holding, price, size] = [exactAt(row, 0), exactAt(row, 1), exactAt(row, 2, 1)] as const;
  return formulas.hedge(exactAt(row, 3, 1), exactAt(row, 4, 1), holding, price, size);
}

export const hedgeContracts: Oracle = (row) => {
  const held = exactAt(row, 6, 0);
  if (numberAt(row, 0, 0) === 0) return inCell(negated(held));
  const wanted = wantedContracts(row);
  if (!wanted) return INVALID;
  const short = multipleOf(exactAt(row, 5, 1), wanted, textAt(row, 7, "nearest") as Direction);
  return inCell(minus(negated(short), held));
};

export function hedgeSituation(row: Row): Situation | undefined {
  const wanted = numberAt(row, 0, 0) === 0 ? undefined : wantedContracts(row);
  if (!wanted) return undefined;
  if (isTie(exactAt(row, 5, 1), wanted)) return "tie";
  return isMultiple(exactAt(row, 5, 1), wanted) ? "multiple" : undefined;
}

/** A price before ticks and doubles. */
interface Priced {
  readonly account: { readonly position: Rational };
  readonly fraction: formulas.PriceFraction;
  readonly tick: Rational;
}

/** The exact liquidation price of a row of LIQ_PRICE; undefined where its arguments are refused. */
export function liquidationFraction(row: Row): (Priced & { method: Method; account: formulas.Account }) | undefined {
  const [mmr, fee] = [numberAt(row, 3), numberAt(row, 6, 0)];
  if (!positive(numberAt(row, 1), numberAt(row, 2), mmr, numberAt(row, 4, 1)) || mmr >= 1 || !isFee(fee))
    return undefined;
  if (numberAt(row, 7, 0) < 0 || numberAt(row, 8, 0) < 0) return undefined;
  const account: formulas.Account = {
    position: times(exactAt(row, 0), exactAt(row, 4, 1)),
    E: exactAt(row, 1),
    W: exactAt(row, 2),
    m: exactAt(row, 3),
    f: exactAt(row, 6, 0),
    d: exactAt(row, 7, 0),
  };
  if (sign(minus(plus(account.m, account.f), whole(1))) >= 0) return undefined;
  const method = textAt(row, 5, "mark") as Method;
  return { method, account, fraction: formulas.liquidation(method, account), tick: exactAt(row, 8, 0) };
}

export function bankruptcyFraction(row: Row) {
  if (!positive(numberAt(row, 1), numberAt(row, 2), numberAt(row, 3, 1))) return undefined;
  if (!isFee(numberAt(row, 4, 0)) || numberAt(row, 5, 0) < 0) return undefined;
  const account = {
    position: times(exactAt(row, 0), exactAt(row, 3, 1)),
    E: exactAt(row, 1),
    W: exactAt(row, 2),
    f: exactAt(row, 4, 0),
  };
  return { account, fraction: formulas.bankruptcy(account), tick: exactAt(row, 5, 0) };
}

function priceAnswer(row: Row, ifNoneAt: number, priced: (row: Row) => Priced | undefined): Answer {
  const substitute = row[ifNoneAt] ?? NONE;
  if (numberAt(row, 0, 0) === 0) return substitute;
  const found = priced(row);
  if (!found) return INVALID;
  if (!formulas.exists(found.fraction)) return substitute;
  const price = formulas.priceOf(found.fraction);
  if (sign(found.tick) === 0) return inCell(price);
  const rounded = multipleOf(found.tick, price, sign(found.account.position) > 0 ? "up" : "down");
  return sign(rounded) === 0 ? INVALID : inCell(rounded);
}

export const liqPrice: Oracle = (row) => priceAnswer(row, 9, liquidationFraction);
export const bankruptcyPrice: Oracle = (row) => priceAnswer(row, 6, bankruptcyFraction);

export function priceSituation(row: Row, priced: (row: Row) => Priced | undefined): Situation | undefined {
  const found = numberAt(row, 0, 0) === 0 ? undefined : priced(row);
  if (!found) return undefined;
  if (sign(found.fraction.coins) === 0) return "zero";
  if (!formulas.exists(found.fraction)) return "covered";
  if (sign(found.tick) === 0) return undefined;
  const price = formulas.priceOf(found.fraction);
  if (isTie(found.tick, price)) return "tie";
  return isMultiple(found.tick, price) ? "multiple" : undefined;
}

export const fundingCost: Oracle = (row) => {
  if (numberAt(row, 0, 0) === 0) return 0;
  if (!positive(numberAt(row, 1), numberAt(row, 3, 1)) || Number.isNaN(numberAt(row, 2))) return INVALID;
  const position = times(exactAt(row, 0), exactAt(row, 3, 1));
  return inCell(formulas.funding(position, exactAt(row, 1), exactAt(row, 2), exactAt(row, 4, 1)));
};
