import type { Rows } from "./rows";

/** Rows as Excel hands them over: each argument a column of cells, one row of the sheet an array. */
export type Column = number[][];
type Names<R> = readonly (keyof R)[];

const column = <R>(rows: readonly R[], name: keyof R): Column => rows.map((row) => [row[name] as number]);
const columns = <R>(rows: readonly R[], names: Names<R>): Column[] => names.map((name) => column(rows, name));

/** The four functions by their ids in Excel, with the columns that a sheet of such rows would hand over. */
export const callsOf = (rows: Rows): Readonly<Record<string, Column[]>> => ({
  INVERSE_PNL: columns(rows.pnl, ["contracts", "entry_price", "exit_price", "contract_size", "entry_fee", "exit_fee"]),
  LIQ_PRICE: columns(rows.liquidation, ["contracts", "entry_price", "margin", "mmr", "contract_size"]),
  HEDGE_CONTRACTS: columns(rows.hedge, ["holding", "price", "contract_size"]),
  FUNDING_COST: columns(rows.funding, ["contracts", "mark_price", "funding_rate", "contract_size", "periods"]),
});
