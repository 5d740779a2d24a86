import type { Rows } from "../rows";

export const FORMULAS = ["pnl", "liquidation", "hedge", "funding"] as const;
export type Formula = (typeof FORMULAS)[number];
/** Their names in Excel. */
export const TITLES: Readonly<Record<Formula, string>> = {
  pnl: "INVERSE_PNL",
  liquidation: "LIQ_PRICE",
  hedge: "HEDGE_CONTRACTS",
  funding: "FUNDING_COST",
};

/** The four named functions as one library would have them computed. NaN stands for "no such price". */
export type Functions = { readonly [F in Formula]: (row: Rows[F][number]) => number };
/** A sum over all rows, so that no result is computed for nothing. */
export type Sums = { readonly [F in Formula]: (rows: Rows[F]) => number };

export interface Contender {
  readonly name: string;
  readonly functions: Functions;
  /**
   * A loop for each formula, which the compiler sees calling that formula alone. Where a row takes nanoseconds, a loop
   * in common would cost more than the row.
   */
  readonly sums: Sums;
}

/** One loop for all: good enough where a row takes microseconds. */
export function sumsOf(functions: Functions): Sums {
  const sum = <F extends Formula>(formula: F) => {
    const call = functions[formula] as (row: unknown) => number;
    return (rows: Rows[F]) => rows.reduce((total: number, row: unknown) => total + call(row), 0);
  };
  return { pnl: sum("pnl"), liquidation: sum("liquidation"), hedge: sum("hedge"), funding: sum("funding") };
}
