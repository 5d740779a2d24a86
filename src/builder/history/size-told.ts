import type { Cell } from "../../catalog/declare/cell";
import { columnOf } from "../../catalog/declare/columns";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { outcomes } from "../../catalog/read/outcomes";
import { numberOf } from "../../history/amounts/amount";
import type { ContractHistory } from "../../history/reading/by-contract";

/** What a file's own profits say of the size of its contract, where it has any. */
export type SizeTold =
  | {
      readonly kind: "fits";
      readonly size: number;
      readonly closes: number;
      /** Its prices lie far enough apart to tell an inverse contract from a linear one. */
      readonly isInverse: boolean;
    }
  /** No size of an inverse contract makes these profits of these fills. */
  | { readonly kind: "fits none"; readonly closes: number };

/** So many fills say it, and are quickly followed. */
const ENOUGH_FILLS = 500;
/**
 * A venue books whole hundred-millionths, and rounds average entries to a part of its price step, which is much beside a
 * small profit. What is left may be a hundredth of it.
 */
const [ROUNDED, ENTRY_ROUNDED, NEAR] = [2e-8, 2e-5, 0.01];
/** The share of closes that may be unlike all others: a fee or a rebate inside, a settlement in between. */
const UNLIKE = 0.05;
/** What a linear contract makes beside an inverse one grows with both prices: so far apart, it cannot pass for it. */
const APART = 1.1;

/** Follows the first fills as contracts of 1 USD, and holds what each made against what the file says it made. */
export function sizeTold({ entries }: ContractHistory): SizeTold | undefined {
  const fills: { contracts: number; price: number; made: number | undefined }[] = [];
  for (const { contracts, price, moved, kind } of entries) {
    // what is paid out every day is not what the fills make
    if (kind === "settlement") return undefined;
    if (contracts && price)
      fills.push({ contracts: numberOf(contracts), price: numberOf(price), made: moved && numberOf(moved) });
    if (fills.length === ENOUGH_FILLS) break;
  }
  if (fills.every(({ made = 0 }) => made === 0)) return undefined;
  const column = (of: (fill: (typeof fills)[number]) => number): Cell[][] => fills.map((fill) => [of(fill)]);
  const ledger = outcomes<Cell, unknown>(
    TRADE_LEDGER,
    [column(({ contracts }) => contracts), column(({ price }) => price), [[1]]],
    (cell) => cell,
  );
  const realised = columnOf(TRADE_LEDGER, "realised") - 1;
  const entry = columnOf(TRADE_LEDGER, "average entry") - 1;
  const closes = fills.flatMap(({ made }, row) => {
    const ofOne = ledger[row]?.[realised];
    const worth = Math.abs((fills[row]?.contracts ?? NaN) / (fills[row]?.price ?? NaN));
    const prices = Number(ledger[row - 1]?.[entry]) * (fills[row]?.price ?? NaN);
    return typeof ofOne === "number" && ofOne !== 0 && made !== undefined ? [{ ofOne, made, worth, prices }] : [];
  });
  const sum = (of: (close: (typeof closes)[number]) => number) => closes.reduce((all, close) => all + of(close), 0);
  const made = sum((close) => Math.abs(close.made));
  // of amounts as small as their own rounding nothing can be said
  if (closes.length === 0 || made * NEAR < ROUNDED * closes.length) return undefined;
  const size = Number((made / sum(({ ofOne }) => Math.abs(ofOne))).toPrecision(2));
  const unlike = closes.filter(({ ofOne, made: own, worth }) => {
    const near = ROUNDED + (NEAR * Math.abs(ofOne) + ENTRY_ROUNDED * worth) * size;
    return !(Math.abs(own - ofOne * size) <= near);
  });
  if (unlike.length > UNLIKE * closes.length) return { kind: "fits none", closes: closes.length };
  const prices = closes.map((close) => close.prices);
  const isInverse = Math.max(...prices) > APART * Math.min(...prices);
  return { kind: "fits", size, closes: closes.length, isInverse };
}
