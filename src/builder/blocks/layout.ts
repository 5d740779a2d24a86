import { withUnit } from "../words/figure-words";
import type { FigureName } from "../figures/figure-names";
import type { FigureTable } from "../figures/figures";

/**
 * Where the blocks stand, in columns and rows counted from the sheet's first cell: on top the answer with its chart,
 * below it inputs and fills, then tables and charts, and on the right the helpers that they refer to.
 */
export const INPUTS = { label: 1, value: 2, unit: 3 } as const;
export const RESULTS = { label: 5, value: 7, note: 8 } as const;
export const FILLS = { date: 5, side: 6, contracts: 7, price: 8, fee: 9, position: 10, entry: 11 } as const;
export const TABLE = 1;
export const CHARTS = 15;
/** Beyond the printed columns: pasted lists, and helpers for charts and formats. */
export const HELPERS = 26;

export const TITLE_ROW = 0;
export const SENTENCE_ROW = 1;
/** The first row of the answer, and of the helpers on the right. */
export const FIRST_ROW = 3;
/** The first row of the inputs and of the fills. */
export const INPUT_ROW = 16;
/** Beside the answer, and wholly visible beside a task pane in a window of 1280 pixels. */
export const MAIN_CHART = { row: FIRST_ROW, column: 4, rows: INPUT_ROW - FIRST_ROW - 1, columns: 4 } as const;

export const WIDTHS = [1, 27, 16, 18, 12, 14, 12, 14, 13, 14, 17, 15, 16, 13, 3];

/**
 * The figures that answer what to do and what that does, in their order. They stand on top of the sheet, below the
 * sentence.
 */
export const ANSWER = [
  "contracts",
  "locked",
  "floating_coins",
  "liq_price",
  "liq_distance",
  "touch_probability",
  "carry_month",
  "worst_usd",
] as const satisfies readonly FigureName[];

/** Headings over columns in the sheet, with their units. */
export const headings = (columns: FigureTable["columns"], coin: string): string[] =>
  columns.map(({ title, kind }) => (kind === "text" ? title : withUnit(title, kind, coin)));
