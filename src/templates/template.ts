import type { Level, PlannedChart, Scale } from "../workbook/sheet-plan";

/**
 * A ready sheet as data: its inputs with example values, formulas as they stand in cells, and what is drawn. A `key` is
 * the name of a cell, or of a column's cells, by which formulas speak of it. Our functions are called COINM.NAME; in a
 * formula of a table’s row `[key]` is that row's cell of a column and `[:key]` the column's cells down to it;
 * `{version}` is that of the add-in.
 */
export interface Template {
  readonly id: `T${number}`;
  /** The name of its file, and the id of its place in lists. */
  readonly file: string;
  /** The name of the sheet that it is inserted as. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  /** What else people call it by. */
  readonly words: readonly string[];
  /** How precisely prices, contracts and coins are shown: as of a coin at this price, traded in such lots, so many held. */
  readonly scale: { readonly price: number; readonly lot: number; readonly coins: number };
  /** Widths of columns, where texts need other ones than those of a hedge sheet. */
  readonly widths?: readonly number[];
  /** The sentence under the title, as a formula. */
  readonly says: string;
  readonly figures: readonly Figure[];
  /** The first stands left, the next right, and so on. */
  readonly inputs: readonly InputBlock[];
  readonly tables: readonly Table[];
  readonly charts: readonly TemplateChart[];
  readonly check: Check;
  readonly notes: readonly string[];
}

export type Format =
  "usd" | "price" | "coin" | "contracts" | "percent" | "rate" | "ratio" | "count" | "date" | "text" | "word" | "number";

interface Labelled {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly format: Format;
}

/** One value that follows from the others. */
export interface Figure extends Labelled {
  readonly formula: string;
}

export interface InputBlock {
  readonly title: string;
  readonly inputs: readonly Input[];
}

export interface Input extends Labelled {
  readonly value: number | string;
  /** The argument whose rule it has to keep, as LIQ_PRICE.mmr. */
  readonly as?: `${string}.${string}`;
}

/** Columns beside each other, with as many rows as the longest column of inputs has. */
export interface Table {
  readonly title: string;
  readonly about?: string;
  readonly columns: readonly Column[];
  /** Where no column of inputs says how many. */
  readonly rows?: number;
  /** Beside the printed page: what other cells are made of. */
  readonly aside?: true;
}

export type Column = ValueColumn | RowColumn | FormulaColumn | SpilledColumns;

export interface Headed {
  readonly key: string;
  /** A text, or a formula with its =. */
  readonly head: string;
  readonly format: Format;
  readonly scale?: Scale;
  /** Words that are shown in the colours of a level. */
  readonly levels?: Readonly<Record<string, Level>>;
}

export interface ValueColumn extends Headed {
  readonly values: readonly (number | string | null)[];
  readonly as?: `${string}.${string}`;
  /** The words to choose from. */
  readonly among?: readonly string[];
  /** Not for the user to change: what others have printed, say. */
  readonly fixed?: true;
}

/** The same formula in each row, with that row's cells. */
export interface RowColumn extends Headed {
  readonly each: string;
}

/** A formula of its own in each row. */
export interface FormulaColumn extends Headed {
  readonly formulas: readonly string[];
}

/** One formula that fills some columns. */
export interface SpilledColumns {
  readonly spills: string;
  readonly columns: readonly Headed[];
}

/** Drawn over columns of one table. */
export interface TemplateChart {
  readonly title: string;
  readonly kind: PlannedChart["kind"];
  readonly x: string;
  readonly xTitle: string;
  readonly xFormat: Format;
  readonly series: readonly { readonly of: string; readonly name: string; readonly colour: string }[];
  readonly yTitle: string;
  readonly yFormat: Format;
  /** Lines from top to bottom at the value of a cell, where it is a number. */
  readonly marks?: readonly { readonly at: string; readonly name: string; readonly colour: string }[];
}

export interface Check {
  /** A call of HEDGE_CHECK on the cells of the sheet. */
  readonly hedge?: string;
  /** What must hold of the numbers in the sheet: a formula that is TRUE where it does. */
  readonly holds?: readonly { readonly says: string; readonly formula: string; readonly level: Level }[];
  /** Figures that somebody has printed, beside what the functions give on his numbers today. */
  readonly published?: readonly PublishedFigure[];
}

export interface PublishedFigure {
  readonly says: string;
  readonly formula: string;
  readonly printed: number;
  /** Half of the last printed digit. */
  readonly within: number;
  readonly source: string;
}
