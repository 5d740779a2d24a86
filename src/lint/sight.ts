import type { Cell } from "../catalog/declare/cell";
import { NotCalculated, type Rows } from "../native/calculate/calculate";
import { NotFollowed, parsed } from "../native/calculate/parse";
import { reckoned } from "../native/certificate/certify";
import { cellsSeenFrom, placesSeenFrom, type Place } from "../native/convert/seen-cells";
import { isProtected, isSheet, PROTECTED } from "../native/convert/where";
import type { Expression } from "../native/record/expression";
import { contains, extentOf, extentText, type Extent } from "../workbook/cell-address";
import { shownAt, type CellsInUse, type SheetCells } from "../workbook/cells-in-use";
import type { EntryChange } from "../workbook/entry-changes";
import type { Entry } from "../workbook/sheet-plan";
import type { At, Mend } from "./finding";

/** A workbook as the rules look at it: where references lead, what cells hold, and what formulas come to. */
export class Sight {
  constructor(
    readonly inUse: CellsInUse,
    /** As a spreadsheet counts days. */
    readonly today: number,
  ) {}

  sheetNamed(name: string): SheetCells | undefined {
    return this.inUse.sheets.find((sheet) => isSheet(sheet.name, name));
  }

  /** Where an address, a name or a part of a table leads, as a formula in that cell says it. */
  placeOf(text: string, home: At): Place | undefined {
    return placesSeenFrom(this.inUse, home)(text.trim());
  }

  /** The same, where it is one cell and no more. */
  oneCell(text: string, home: At): At | undefined {
    const place = this.placeOf(text, home);
    return place && isOne(place.extent) ? atOf(place.sheet, place.extent) : undefined;
  }

  /** What a formula comes to there, ours included; undefined where it cannot be followed. */
  reckon(formula: string, home: At): Rows | undefined {
    return followed(() => reckoned(formula, cellsSeenFrom(this.inUse, home)).rows);
  }

  /** The one number that a formula comes to. */
  numberOf(formula: string, home: At): number | undefined {
    const rows = this.reckon(formula, home);
    const only = rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
    return typeof only === "number" ? only : undefined;
  }

  valueAt(at: At): Cell {
    const sheet = this.sheetNamed(at.sheet);
    const { row, column } = extentOf(at);
    return sheet ? shownAt(sheet, row, column) : null;
  }

  formulaAt(at: At): string {
    const sheet = this.sheetNamed(at.sheet);
    const { row, column } = extentOf(at);
    return sheet ? formulaIn(sheet, row, column) : "";
  }

  /** The number that somebody has typed there; undefined where a formula or something else stands. */
  typedNumber(at: At): number | undefined {
    const value = this.valueAt(at);
    if (typeof value !== "number" || this.formulaAt(at) !== "") return undefined;
    const { row, column } = extentOf(at);
    const isSpilled = this.sheetNamed(at.sheet)?.spills.some((spill) => contains(spill, row, column)) === true;
    return isSpilled ? undefined : value;
  }

  /** The mend, where its cells can be written. */
  mending(mend: Mend): { readonly mend: Mend } | { readonly unmended: string } {
    const closed = mend.changes.some(({ at }) => isProtected(this.inUse, at.sheet));
    return closed ? { unmended: `It cannot be mended here: ${PROTECTED}.` } : { mend };
  }
}

/** The formula as a tree; undefined where it cannot be followed. */
export const treeOf = (formula: string): Expression | undefined => followed(() => parsed(formula));

function followed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof NotFollowed || thrown instanceof NotCalculated) return undefined;
    throw thrown;
  }
}

export const isOne = ({ rows, columns }: Extent): boolean => rows === 1 && columns === 1;

export const atOf = ({ name }: Pick<SheetCells, "name">, { row, column }: Pick<Extent, "row" | "column">): At => ({
  sheet: name,
  cells: extentText({ row, column, rows: 1, columns: 1 }),
});

export const formulaIn = ({ extent, formulas }: SheetCells, row: number, column: number): string =>
  formulas[row - extent.row]?.[column - extent.column] ?? "";

/** The same cell always under the same key. */
export const keyOf = ({ sheet, cells }: At): string => `${sheet.toLowerCase()}!${cells}`;

export const change = (at: At, from: Entry, to: Entry): EntryChange => ({ at, from, to });

const MOST_SHOWN = 80;
/** As a sentence says it: between marks within which no number is translated, and no longer than can be read. */
export const quoted = (formula: string): string =>
  `“${formula.length > MOST_SHOWN ? `${formula.slice(0, MOST_SHOWN)}…` : formula}”`;
