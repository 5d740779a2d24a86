import {
  inCell,
  INVALID,
  isClosingFee,
  oneCell,
  optional,
  positive,
  substituteOf,
  word,
  type Cell,
  type Row,
} from "../cells";
import type { Method } from "../methods";
import { isMultiple, isTie, minus, multipleOf, plus, shown, sign, times, whole, type Rational } from "../rational";
import * as table from "./methods-table";

const exactAt = (row: Row, index: number, otherwise = NaN): Rational => shown(optional(row, index, otherwise));

/** A price before ticks and doubles. */
interface Priced {
  readonly account: { readonly position: Rational };
  readonly fraction: table.PriceFraction;
  readonly tick: Rational;
}

/** The exact liquidation price of a row of LIQ_PRICE; undefined where its arguments are refused. */
export function liquidationFraction(row: Row): (Priced & { method: Method; account: table.Account }) | undefined {
  const [mmr, fee] = [optional(row, 3), optional(row, 6, 0)];
  if (!positive(optional(row, 1), optional(row, 2), mmr, optional(row, 4, 1)) || mmr >= 1 || !isClosingFee(fee))
    return undefined;
  if (optional(row, 7, 0) < 0 || optional(row, 8, 0) < 0) return undefined;
  const account: table.Account = {
    position: times(exactAt(row, 0), exactAt(row, 4, 1)),
    E: exactAt(row, 1),
    W: exactAt(row, 2),
    m: exactAt(row, 3),
    f: exactAt(row, 6, 0),
    d: exactAt(row, 7, 0),
  };
  if (sign(minus(plus(account.m, account.f), whole(1))) >= 0) return undefined;
  const method = word(row, 5, "mark") as Method;
  return { method, account, fraction: table.liquidation(method, account), tick: exactAt(row, 8, 0) };
}

export function bankruptcyFraction(row: Row) {
  if (!positive(optional(row, 1), optional(row, 2), optional(row, 3, 1))) return undefined;
  if (!isClosingFee(optional(row, 4, 0)) || optional(row, 5, 0) < 0) return undefined;
  const account = {
    position: times(exactAt(row, 0), exactAt(row, 3, 1)),
    E: exactAt(row, 1),
    W: exactAt(row, 2),
    f: exactAt(row, 4, 0),
  };
  return { account, fraction: table.bankruptcy(account), tick: exactAt(row, 5, 0) };
}

function priceAnswer(row: Row, ifNoneAt: number, priced: (row: Row) => Priced | undefined): Cell {
  const substitute = substituteOf(row, ifNoneAt);
  if (optional(row, 0, 0) === 0) return substitute;
  const found = priced(row);
  if (!found) return INVALID;
  if (!table.exists(found.fraction)) return substitute;
  const price = table.priceOf(found.fraction);
  if (sign(found.tick) === 0) return inCell(price);
  const rounded = multipleOf(found.tick, price, sign(found.account.position) > 0 ? "up" : "down");
  return sign(rounded) === 0 ? INVALID : inCell(rounded);
}

/** What makes a row hard: no price at all, or a price on a tick or between two. */
function situations(row: Row, priced: (row: Row) => Priced | undefined): readonly string[] {
  const found = optional(row, 0, 0) === 0 ? undefined : priced(row);
  if (!found) return [];
  if (sign(found.fraction.coins) === 0) return ["zero"];
  if (!table.exists(found.fraction)) return ["covered"];
  if (sign(found.tick) === 0) return [];
  const price = table.priceOf(found.fraction);
  if (isTie(found.tick, price)) return ["tie"];
  return isMultiple(found.tick, price) ? ["multiple"] : [];
}

export const liqPrice = oneCell(
  (row) => priceAnswer(row, 9, liquidationFraction),
  (row) => situations(row, liquidationFraction),
);
export const bankruptcyPrice = oneCell(
  (row) => priceAnswer(row, 6, bankruptcyFraction),
  (row) => situations(row, bankruptcyFraction),
);
