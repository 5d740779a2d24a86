import type { Cell } from "../../catalog/declare/cell";
import { addressText, type CellAddress } from "../cell-address";
import type { CellsInUse, FormulaChange, FormulasReplaced } from "../cells-in-use";
import type { NumberMarks } from "../entry/number-marks";
import type { EntriesReplaced, EntryChange } from "../entry-changes";
import { cellsFrom } from "./cell-values";
import { holdCells, ownNamesOf, whereaboutsOf } from "./held-cells";
import { replaceCells } from "./replaced-cells";
import { inPlainWords } from "./office-words";
import { readKept, writeKept } from "./kept-texts";
import { insertIntoCells } from "./existing-cells";
import { insertNewSheet } from "./new-sheet";
import { insertIntoActiveCell } from "./selected-formula";
import { located, select } from "./selection";
import type { Run } from "./sheet-writer";
import { readUnfinished, settle, takeBack } from "./unfinished-insertions";
import { Cancelled } from "../insertion-steps";
import type { ScratchSheet } from "../scratch-sheet";
import type { Destination, InsertionHow, SheetInsertion, SheetPlan } from "../sheet-plan";
import type { TableRead, TableWriting, TableWritten } from "../table-rows";
import type { Unfinished } from "../unfinished";
import { answered } from "../waiting";
import type { FormulaHow, Insertion, ReplacedCells, Replacement, Workbook } from "../workbook";

/** The versions of ExcelApi from which several requests can be undone in one step, and sheets report what they hold. */
const GROUPS_UNDO = "1.20";
const REPORTS_CELLS = "1.9";

/** How long answers are waited for, in milliseconds. */
export interface Patience {
  /** For one answer: a large sheet takes seconds to calculate, and a user may be editing a cell. */
  readonly answer: number;
  /** For all that takes an insertion back. */
  readonly farewell: number;
}

const PATIENCE: Patience = { answer: 60_000, farewell: 15_000 };

/**
 * The workbook that is open in Excel: the only file that calls Excel.run. Each verb is one batch, with one sync for
 * each answer that the next step depends on; a sheet is inserted in several, so that it can be taken back.
 */
export class ExcelWorkbook implements Workbook {
  /**
   * Microsoft's `Excel` namespace is handed in: it exists only after Office.js has found its host. So is whether that
   * host has a version of the requirement set ExcelApi.
   */
  constructor(
    private readonly excel: typeof Excel,
    private readonly hasApi: (version: string) => boolean = () => false,
    private readonly patience: Patience = PATIENCE,
  ) {}

  selectedCell(): Promise<CellAddress> {
    return this.#run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      await context.sync();
      return located(cell.address);
    });
  }

  /** A sheet to try things on. Few ask for one, so its code comes when somebody does. */
  async addScratchSheet(title: string): Promise<ScratchSheet> {
    const { addScratchSheet } = await import(/* webpackChunkName: "scratch-sheet" */ "./excel-scratch-sheet");
    return addScratchSheet(this.#run, title, this.hasApi(GROUPS_UNDO));
  }

  selectedCells(): Promise<CellAddress> {
    return this.#run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return located(range.address);
    });
  }

  onSelection(changed: () => void): Promise<() => void> {
    return this.#listen(({ workbook }) => [workbook.worksheets.onSelectionChanged], changed);
  }

  async onCells(changed: () => void): Promise<() => void> {
    if (!this.hasApi(REPORTS_CELLS)) return () => undefined;
    return this.#listen(({ workbook }) => [workbook.worksheets.onCalculated, workbook.worksheets.onChanged], changed);
  }

  numberMarks(): Promise<NumberMarks> {
    return this.#run(async (context) => {
      const { application } = context.workbook;
      application.load("decimalSeparator, thousandsSeparator");
      await context.sync();
      return { group: application.thousandsSeparator, decimal: application.decimalSeparator };
    });
  }

  hold(name: string, address: CellAddress): Promise<void> {
    return this.#run((context) => holdCells(context, name, address));
  }

  whereabouts(names: readonly string[]): Promise<readonly (CellAddress | undefined)[]> {
    return this.#run((context) => whereaboutsOf(context, names));
  }

  ownNames(sheet: string, names: readonly string[]): Promise<readonly (CellAddress | undefined)[]> {
    return this.#run((context) => ownNamesOf(context, sheet, names));
  }

  replaceCells(address: CellAddress, how: Replacement): Promise<ReplacedCells> {
    return this.#run((context) => replaceCells(context, address, how));
  }

  read(address: CellAddress): Promise<Cell[][]> {
    return this.#run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = address.sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(address.sheet);
      const range = sheet.getRange(address.cells);
      range.load("values, valueTypes");
      await context.sync();
      return cellsFrom(range.values, range.valueTypes);
    });
  }

  async insertFormula(formula: string, into: CellAddress, { replace, signal }: FormulaHow): Promise<Insertion> {
    const asked = { replace, signal, isWriting: false };
    try {
      return await this.#run((context) => insertIntoActiveCell(context, formula, into, asked), { signal });
    } catch (error) {
      if (error instanceof Cancelled) return { outcome: "cancelled", mayCome: asked.isWriting };
      throw error;
    }
  }

  async insertSheet(plan: SheetPlan, to: Destination, how: InsertionHow = {}): Promise<SheetInsertion> {
    const { answer, farewell } = this.patience;
    const conduct = { ...how, patience: answer, farewell, groupsUndo: this.hasApi(GROUPS_UNDO) };
    try {
      return await (to.kind === "new sheet"
        ? insertNewSheet(this.#run, plan, conduct)
        : insertIntoCells(this.#run, plan, to, conduct));
    } catch (error) {
      if (error instanceof Cancelled) return { outcome: "cancelled" };
      throw error;
    }
  }

  unfinished(): Promise<readonly Unfinished[]> {
    return this.#run(readUnfinished);
  }

  takeBack(unfinished: Unfinished): Promise<void> {
    return this.#run((context) => takeBack(context, unfinished));
  }

  settle(unfinished: Unfinished): Promise<void> {
    return this.#run((context) => settle(context, unfinished));
  }

  /** Whoever shares a workbook asks for these: their code comes with the rest of that. */
  async cellsInUse(spillsOf?: (formula: string) => boolean, how?: InsertionHow): Promise<CellsInUse> {
    const { cellsInUse } = await import(/* webpackChunkName: "share" */ "./read-in-use");
    return cellsInUse(this.#run, spillsOf, how);
  }

  async replaceFormulas(changes: readonly FormulaChange[], how: InsertionHow = {}): Promise<FormulasReplaced> {
    const { replaceFormulas } = await import(/* webpackChunkName: "share" */ "./replaced-formulas");
    return replaceFormulas(this.#run, changes, how);
  }

  async replaceEntries(changes: readonly EntryChange[]): Promise<EntriesReplaced> {
    const { replaceEntries } = await import(/* webpackChunkName: "rows" */ "./replaced-entries");
    return replaceEntries(this.#run, changes);
  }

  show(address: CellAddress): Promise<void> {
    return this.#run(async (context) => {
      select(context, addressText(address));
      await context.sync();
    });
  }

  async table(name: string, beside: readonly string[] = []): Promise<TableRead | undefined> {
    const { readTable } = await import(/* webpackChunkName: "rows" */ "./table-access");
    return this.#run((context) => readTable(context, name, beside));
  }

  async writeTable(name: string, writing: TableWriting): Promise<TableWritten> {
    const { writeTable } = await import(/* webpackChunkName: "rows" */ "./table-access");
    return writeTable(this.#run, name, writing);
  }

  kept(name: string): Promise<string | undefined> {
    return this.#run((context) => readKept(context, name));
  }

  keep(name: string, text: string): Promise<void> {
    return this.#run((context) => writeKept(context, name, text));
  }

  async removeTraces(): Promise<number> {
    const { removeTraces } = await import(/* webpackChunkName: "share" */ "./traces");
    return removeTraces(this.#run);
  }

  /** While a cell is being edited Excel keeps a request until that is done, instead of refusing it. */
  readonly #run: Run = async (batch, { mergeUndoGroup, signal, patience = this.patience.answer } = {}) => {
    const options = { delayForCellEdit: true, ...(mergeUndoGroup === true && { mergeUndoGroup }) };
    try {
      return await answered(this.excel.run(options, batch), { signal, patience });
    } catch (error) {
      throw inPlainWords(error);
    }
  };

  async #listen(
    events: (context: Excel.RequestContext) => readonly Listenable[],
    changed: () => void,
  ): Promise<() => void> {
    const handlers = await this.#run(async (context) => {
      const added = events(context).map((event) => event.add(async () => changed()));
      await context.sync();
      return added;
    });
    // A handler leaves through the context that added it; a context that is gone has nothing left to remove.
    const remove = (handler: (typeof handlers)[number]) =>
      this.excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    return () => handlers.forEach((handler) => void remove(handler).catch(() => undefined));
  }
}

interface Listenable {
  add(handler: () => Promise<void>): OfficeExtension.EventHandlerResult<unknown>;
}
