import { withUnit } from "../words/figure-words";
import type { FigureTable } from "../figures/figures";

/** Where the blocks of the sheet stand, in columns counted from the sheet's own first. */
export const INPUTS = { label: 1, value: 2, unit: 3 } as const;
export const RESULTS = { label: 4, value: 6, note: 7 } as const;
export const TABLE = 1;
export const CHARTS = 15;
/** Beyond what is printed: lists that were pasted, and what charts and formats stand on. */
export const HELPERS = 26;

export const FIRST_ROW = 4;
export const WIDTHS = [2, 30, 19, 20, 20, 18, 19, 19, 23, 23, 19, 18, 19, 20, 3];

/** Headings over columns in the sheet, with their units. */
export const headings = (columns: FigureTable["columns"], coin: string): string[] =>
  columns.map(({ title, kind }) => (kind === "text" ? title : withUnit(title, kind, coin)));

/** Number formats by what a number is. */
export const FORMATS = {
  USD: "#,##0.00",
  coin: "0.00000000",
  price: "#,##0.00####",
  percent: "0.00%",
  rate: "0.0000##%",
  ratio: "0.0000",
  times: '0.00"x"',
  contracts: "#,##0;-#,##0;0",
  count: "0",
  text: "General",
} as const;
