import type { Extent } from "../cell-address";
import { rangeOf } from "./cells";
import { typed } from "../entry/entered-text";

/** Some rows of cells as they were: what has been entered in them, and how they look. */
export interface Band {
  readonly extent: Extent;
  /** What each cell shows to hold something: a formula, or the value; "" where there is nothing. */
  readonly holds: readonly (readonly string[])[];
  /** What is to be entered to have the cells as they are; nothing where another cell's formula spills. */
  readonly entries: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly (readonly Excel.CellProperties[])[];
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, color: true, size: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
  },
};

export async function readBand(context: Excel.RequestContext, sheet: Excel.Worksheet, extent: Extent): Promise<Band> {
  const range = rangeOf(sheet, extent);
  range.load("formulas, values, valueTypes, numberFormat, hasSpill");
  const looks = looksOf(range);
  await context.sync();
  const formulas = range.formulas as (string | number | boolean)[][];
  const holds = formulas.map((row, down) =>
    row.map((formula, across) => heldBy(formula, range.values[down]?.[across])),
  );
  // Without a spill there is nothing to ask: null says that some cells have one.
  const spilled = range.hasSpill === false ? new Set<string>() : await spilledCells(context, range, holds);
  return {
    extent,
    holds,
    entries: formulas.map((row, down) =>
      row.map((formula, across) =>
        spilled.has(place(down, across))
          ? ""
          : entered(formula, range.valueTypes[down]?.[across], range.values[down]?.[across]),
      ),
    ),
    formats: range.numberFormat as string[][],
    looks: looks.value.map((row) => row.map(withoutOtherEdges)),
  };
}

const looksOf = (range: Excel.Range): OfficeExtension.ClientResult<Excel.CellProperties[][]> =>
  range.getCellProperties(LOOKS);

/** A sheet's looks draw lines under cells. Two cells share an edge, and the one put back last would have it. */
function withoutOtherEdges({ format = {} }: Excel.CellProperties): Excel.CellProperties {
  const { borders: { bottom } = {}, ...others } = format;
  return { format: { ...others, ...(bottom ? { borders: { bottom } } : {}) } };
}

const heldBy = (formula: unknown, value: unknown): string => (formula === "" ? String(value ?? "") : String(formula));

/** A text that begins like a formula reads like one, but it is its own value. */
function entered(
  formula: string | number | boolean,
  type: string | undefined,
  value: unknown,
): string | number | boolean {
  const isText = type === "String" && formula === value;
  return isText ? (typed(String(formula)) ?? "") : formula;
}

/** Cells that show what the formula of another cell spills. */
async function spilledCells(
  context: Excel.RequestContext,
  range: Excel.Range,
  holds: readonly (readonly string[])[],
): Promise<Set<string>> {
  range.load("rowIndex, columnIndex");
  const asked = holds.flatMap((row, down) =>
    row.flatMap((held, across) => {
      if (held === "") return [];
      const anchor = range.getCell(down, across).getSpillParentOrNullObject();
      anchor.load("rowIndex, columnIndex");
      return [{ anchor, down, across }];
    }),
  );
  await context.sync();
  const isSpilled = ({ anchor, down, across }: (typeof asked)[number]): boolean =>
    !anchor.isNullObject &&
    (anchor.rowIndex !== range.rowIndex + down || anchor.columnIndex !== range.columnIndex + across);
  return new Set(asked.filter(isSpilled).map(({ down, across }) => place(down, across)));
}

const place = (down: number, across: number): string => `${down},${across}`;
