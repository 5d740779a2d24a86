import type { Cell } from "../catalog/declare/cell";
import type { CellAddress } from "./cell-address";
import type { CellsInUse, FormulaChange, FormulasReplaced } from "./cells-in-use";
import type { NumberMarks } from "./entry/number-marks";
import type { EntriesReplaced, EntryChange } from "./entry-changes";
import type { TableRead, TableWriting, TableWritten } from "./table-rows";
import type { Unfinished } from "./unfinished";
import type { Destination, InsertionHow, SheetInsertion, SheetPlan } from "./sheet-plan";

/** The spreadsheet as the pane needs it. Every promise may fail with a WorkbookError. */
export interface Workbook {
  /** The one cell that the user is on; its sheet is always named. */
  selectedCell(): Promise<CellAddress>;
  /** All cells that the user has selected; their sheet is always named. */
  selectedCells(): Promise<CellAddress>;
  /** Calls back after each change of the selection, until the function that it resolves to is called. */
  onSelection(changed: () => void): Promise<() => void>;
  /**
   * Calls back after cells anywhere were changed or calculated, until the function that it resolves to is called. Not
   * every Excel tells.
   */
  onCells(changed: () => void): Promise<() => void>;
  /** How numbers are written in its cells: what its user has set, or the country. */
  numberMarks(): Promise<NumberMarks>;
  /** Keeps hold of cells under a hidden name, which moves with them; what the name stood for before it is let go. */
  hold(name: string, address: CellAddress): Promise<void>;
  /** Where the cells of a name of the workbook are now; nothing where there is no such name, or its cells are gone. */
  whereabouts(names: readonly string[]): Promise<readonly (CellAddress | undefined)[]>;
  /** Where the cells of a sheet's own names are; nothing where it has no such name, or its cells are gone. */
  ownNames(sheet: string, names: readonly string[]): Promise<readonly (CellAddress | undefined)[]>;
  /** The values, row by row; a blank cell is null. */
  read(address: CellAddress): Promise<Cell[][]>;
  /**
   * Writes a formula, in en-US form, into the selected cell, provided that this is still the cell `into`. A cell that
   * holds something is only written over where that is asked for. The signal ends the waiting at once.
   */
  insertFormula(formula: string, into: CellAddress, how: FormulaHow): Promise<Insertion>;
  /**
   * Writes values over others, in one step, where each cell holds what it is expected to hold: null stands for a blank
   * one. Otherwise nothing is written.
   */
  replaceCells(address: CellAddress, how: Replacement): Promise<ReplacedCells>;
  /**
   * Writes a planned sheet and shows it, all of it or nothing: after a failure or a cancellation the workbook is as it
   * was before. Should that fail too, the error says what is left, and where.
   */
  insertSheet(plan: SheetPlan, to: Destination, how?: InsertionHow): Promise<SheetInsertion>;
  /** Insertions that were begun and never finished, nor taken back. One may still be under way elsewhere. */
  unfinished(): Promise<readonly Unfinished[]>;
  /** Removes the unfinished sheet, or puts back what was in the cells, but for what has been changed since. */
  takeBack(unfinished: Unfinished): Promise<void>;
  /** Leaves what is there as it is, and speaks of it no more. */
  settle(unfinished: Unfinished): Promise<void>;
  /**
   * All sheets in their order, each as far as it is used, and what formulas may call cells. `spillsOf`: of which formulas
   * to tell what they spill over, beside those that some other formula asks for it. Cancelled, it throws that.
   */
  cellsInUse(spillsOf?: (formula: string) => boolean, how?: InsertionHow): Promise<CellsInUse>;
  /**
   * Puts formulas in place of others, wherever they are: all of them or none. A cell that holds something else than what
   * is to be replaced stops it.
   */
  replaceFormulas(changes: readonly FormulaChange[], how?: InsertionHow): Promise<FormulasReplaced>;
  /**
   * Enters in cells, wherever they are, something else than what stands there: in all of them or in none. A cell that
   * holds something else than it is expected to stops it.
   */
  replaceEntries(changes: readonly EntryChange[]): Promise<EntriesReplaced>;
  /** Shows cells to the user: their sheet comes to the front, and they are selected. */
  show(address: CellAddress): Promise<void>;
  /** A table of any sheet by its name, and the cells of some names of that sheet; nothing where there is no such table. */
  table(name: string, beside?: readonly string[]): Promise<TableRead | undefined>;
  /** Writes into cells of a table and right under it, where all is as it is expected to be. Others may write meanwhile. */
  writeTable(name: string, writing: TableWriting): Promise<TableWritten>;
  /** What the add-in keeps in the workbook under a name, beside the sheets; undefined where there is nothing. */
  kept(name: string): Promise<string | undefined>;
  /** Keeps a text there, and with the workbook when that is saved. */
  keep(name: string, text: string): Promise<void>;
  /**
   * Takes out all that the add-in keeps in the workbook beside its cells, texts and hidden names, and the records of
   * hedge sheets. So many there were.
   */
  removeTraces(): Promise<number>;
}

type Values = readonly (readonly (number | string | null)[])[];

export interface Replacement {
  readonly before: Values;
  readonly after: Values;
}

export type ReplacedCells =
  | { readonly outcome: "written" }
  /** The first cell that holds something else, and what that is. */
  | { readonly outcome: "changed"; readonly cells: CellAddress; readonly holds: string };

export interface FormulaHow {
  readonly replace: boolean;
  readonly signal?: AbortSignal | undefined;
}

export type Insertion =
  /** What the cell shows afterwards: its value, and the same as the sheet formats it. */
  | { readonly outcome: "inserted"; readonly value: Cell; readonly text: string }
  | { readonly outcome: "occupied"; readonly holds: string }
  | { readonly outcome: "moved"; readonly to: CellAddress }
  /** Where the spreadsheet had been asked to write already, the formula may still appear. */
  | { readonly outcome: "cancelled"; readonly mayCome: boolean };
