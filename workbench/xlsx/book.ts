import type { Area } from "../sheet/area";

/** A workbook as a file holds it: plain values that pass from one thread to another. Rows and columns count from 0. */
export interface Book {
  sheets: BookSheet[];
  names: BookName[];
  /** How cells look; a cell has the number of its look. */
  looks: Look[];
  /** The sheet in front. */
  active: number;
}

export interface BookSheet {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColour?: string;
  gridlines: boolean;
  frozen: { rows: number; columns: number };
  /** In pixels. */
  defaultWidth: number;
  defaultHeight: number;
  columns: Track[];
  rows: Track[];
  cells: BookCell[];
  merges: Area[];
  validations: Validation[];
  conditions: Condition[];
  charts: BookChart[];
  tables: BookTable[];
  notes: BookNote[];
  page: BookPage;
}

/** A column or a row that is not as all others are. */
export interface Track {
  at: number;
  /** In pixels, where it is a size of its own. */
  size?: number;
  hidden?: boolean;
}

export interface BookError {
  error: string;
}
export type BookValue = number | string | boolean | BookError;

export interface BookCell {
  row: number;
  column: number;
  /** As the sheet has it, with = and the names of functions that users know. */
  formula?: string;
  /** What stands in the cell, or what its formula came to. */
  value?: BookValue;
  /** How much a formula fills, where that is more than its own cell. */
  fills?: { rows: number; columns: number };
  look?: number;
}

export interface Line {
  style: string;
  colour: string;
}
export type Edge = "top" | "bottom" | "left" | "right";

export interface Look {
  font: {
    name: string;
    size: number;
    bold: boolean;
    italic: boolean;
    underline: boolean;
    struck: boolean;
    colour: string;
  };
  fill?: string;
  lines: Partial<Record<Edge, Line>>;
  horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  vertical?: "top" | "middle" | "bottom";
  wrap: boolean;
  indent: number;
  numberFormat: string;
}

export interface BookName {
  name: string;
  /** Without =, in the form of the sheet. */
  meaning: string;
  /** The place of the sheet that it belongs to; none where it belongs to the workbook. */
  sheet?: number;
  comment?: string;
  hidden?: boolean;
}

export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export interface Validation {
  areas: Area[];
  type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom" | "any";
  comparison?: Comparison;
  /** Numbers, formulas with =, or for a list its items with commas between them. */
  formulas: string[];
  arrow: boolean;
  blanks: boolean;
  alert: { shown: boolean; title: string; text: string; style: "stop" | "warning" | "information" };
  prompt: { shown: boolean; title: string; text: string };
}

/** What a cell looks like that a rule is true of: the rest stays as it is. */
export interface Highlight {
  fill?: string;
  colour?: string;
  bold?: boolean;
  italic?: boolean;
}

export interface ScalePoint {
  type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  value?: string;
  colour: string;
}

export type Rule =
  | { type: "formula"; formula: string; highlight: Highlight }
  | { type: "number"; comparison: Comparison; numbers: number[]; highlight: Highlight }
  | { type: "text"; operator: TextOperator; text: string; highlight: Highlight }
  | { type: "scale"; points: ScalePoint[] };

export type TextOperator = "contains" | "notContains" | "beginsWith" | "endsWith";

/** In the order in which they are asked. */
export interface Condition {
  areas: Area[];
  rule: Rule;
}

/** Cells that a chart takes something from. */
export interface BookSource {
  sheet: string;
  area: Area;
}

export interface BookAxis {
  title?: string;
  visible: boolean;
  gridlines: boolean;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  labels: "nextTo" | "low" | "high" | "none";
}

export interface BookSeries {
  name?: string | BookSource;
  values: BookSource;
  x?: BookSource;
  colour?: string;
  /** In points. */
  weight?: number;
  dash?: string;
}

export interface BookChart {
  name: string;
  type: "scatter" | "line" | "areaStacked";
  /** In pixels from the sheet's first cell. */
  place: { left: number; top: number; width: number; height: number };
  /** The cells that it covers, where it was put on cells. */
  cells?: Area;
  /** None is shown where it is missing; the empty text stands for the one that a spreadsheet makes. */
  title?: string;
  legend?: "top" | "bottom" | "left" | "right";
  series: BookSeries[];
  category: BookAxis;
  value: BookAxis;
}

export interface BookTable {
  name: string;
  area: Area;
  columns: string[];
  totals: boolean;
  style?: string;
}

export interface BookNote {
  row: number;
  column: number;
  text: string;
  author: string;
}

export interface BookPage {
  landscape: boolean;
  centred: boolean;
  /** In per cent, or fitted to so many pages. */
  scale?: number;
  pagesWide?: number;
  pagesHigh?: number;
  area?: Area;
  titleRows?: { first: number; last: number };
  header?: string;
  footer?: string;
}

export const isBookError = (value: BookValue | undefined): value is BookError => typeof value === "object";
