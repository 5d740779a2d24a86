import type { Extent } from "../cell-address";
import { rangeOf } from "./cells";
import { typed } from "../entry/entered-text";
import type { Contents, Entered } from "./contents";
import { spilledCells } from "./spilled-cells";

/** Some rows of cells as they were: what has been entered in them, and how they look. */
export interface Band extends Contents {
  readonly formats: readonly (readonly string[])[];
  /** The looks that there are, and which of them each cell has. */
  readonly looks: readonly Excel.CellProperties[];
  readonly lookOf: readonly (readonly number[])[];
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, color: true, size: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
  },
};

const MOST_CELLS = 2_000;

/** As many rows together as one answer holds. */
export function bandsOf(extent: Extent, most = MOST_CELLS): Extent[] {
  const rows = Math.max(1, Math.floor(most / extent.columns));
  return Array.from({ length: Math.ceil(extent.rows / rows) }, (_, index) => ({
    ...extent,
    row: extent.row + index * rows,
    rows: Math.min(rows, extent.rows - index * rows),
  }));
}

/**
 * Asks for the contents of cells in the request that is being prepared, as they are at that point of it; the answer
 * gives them. What a formula spills is not told from what was entered.
 */
export function askContents(sheet: Excel.Worksheet, extent: Extent): () => Contents {
  const range = rangeOf(sheet, extent).load("formulas, values, valueTypes");
  return () => {
    const formulas = range.formulas as Entered[][];
    return {
      extent,
      holds: formulas.map((row, down) => row.map((formula, across) => heldBy(formula, range.values[down]?.[across]))),
      entries: formulas.map((row, down) =>
        row.map((formula, across) => entered(formula, range.valueTypes[down]?.[across], range.values[down]?.[across])),
      ),
    };
  };
}

/** Whether it matters which cells another one spills into: only there where they are to be put back. */
export interface Reading {
  readonly spills: boolean;
}

/** Cells, with nothing to be entered where the formula of another cell spills. */
export async function readContents(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  extent: Extent,
  { spills }: Reading,
): Promise<Contents> {
  const contents = askContents(sheet, extent);
  const range = rangeOf(sheet, extent).load("hasSpill");
  await context.sync();
  // Null says that some cells have one.
  return range.hasSpill === false || !spills ? contents() : withoutSpills(context, sheet, contents());
}

export async function readBand(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  extent: Extent,
  reading: Reading,
): Promise<Band> {
  const range = rangeOf(sheet, extent).load("numberFormat");
  const properties = range.getCellProperties(LOOKS);
  const contents = await readContents(context, sheet, extent, reading);
  const looks: Excel.CellProperties[] = [];
  const known = new Map<string, number>();
  const numbered = (properties: Excel.CellProperties): number => {
    const look = withoutOtherEdges(properties);
    const text = JSON.stringify(look);
    const number = known.get(text) ?? looks.push(look) - 1;
    known.set(text, number);
    return number;
  };
  const lookOf = properties.value.map((row) => row.map(numbered));
  return { ...contents, formats: range.numberFormat as string[][], looks, lookOf };
}

async function withoutSpills(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  contents: Contents,
): Promise<Contents> {
  const isSpilled = await spilledCells(context, sheet, contents);
  const entries = contents.entries.map((row, down) =>
    row.map((entry, across) => (isSpilled(down, across) ? "" : entry)),
  );
  return { ...contents, entries };
}

/** A sheet's looks draw lines under cells. Two cells share an edge, and the one put back last would have it. */
function withoutOtherEdges({ format = {} }: Excel.CellProperties): Excel.CellProperties {
  const { borders: { bottom } = {}, ...others } = format;
  return { format: { ...others, ...(bottom ? { borders: { bottom } } : {}) } };
}

const heldBy = (formula: unknown, value: unknown): string => (formula === "" ? String(value ?? "") : String(formula));

/** A text that begins like a formula reads like one, but it is its own value. */
function entered(formula: Entered, type: string | undefined, value: unknown): Entered {
  const isText = type === "String" && formula === value;
  return isText ? (typed(String(formula)) ?? "") : formula;
}
