import { CellError, type Cell } from "../../catalog/declare/cell";
import { addressText, readAddress, type CellAddress } from "../cell-address";
import { inPlainWords } from "./office-words";
import { insertIntoCells } from "./existing-cells";
import { insertNewSheet } from "./new-sheet";
import type { Run } from "./sheet-writer";
import type { Destination, InsertionHow, SheetInsertion, SheetPlan } from "../sheet-plan";
import type { Insertion, Workbook } from "../workbook";
import { WorkbookError } from "../workbook-error";

/** The version of ExcelApi from which several requests can be undone in one step. */
const GROUPS_UNDO = "1.20";

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
  async addScratchSheet(title: string) {
    const { addScratchSheet } = await import(/* webpackChunkName: "excel-check" */ "./excel-scratch-sheet");
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

  async onSelection(changed: () => void): Promise<() => void> {
    const handler = await this.#run(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(async () => changed());
      await context.sync();
      return added;
    });
    return () => {
      // A handler leaves through the context that added it; a context that is gone has nothing left to remove.
      const removed = this.excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      removed.catch(() => undefined);
    };
  }

  read(address: CellAddress): Promise<Cell[][]> {
    return this.#run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = address.sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(address.sheet);
      const range = sheet.getRange(address.cells);
      range.load("values, valueTypes");
      await context.sync();
      return cells(range.values, range.valueTypes);
    });
  }

  insertFormula(formula: string, into: CellAddress, { replace }: { replace: boolean }): Promise<Insertion> {
    return this.#run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address, formulas");
      await context.sync();
      const at = located(cell.address);
      if (addressText(at) !== addressText(into)) return { outcome: "moved", to: at };
      const holds = String(cell.formulas[0]?.[0] ?? "");
      if (holds !== "" && !replace) return { outcome: "occupied", holds };
      cell.formulas = [[formula]];
      cell.load("values, valueTypes, text");
      await context.sync();
      const value = cells(cell.values, cell.valueTypes)[0]?.[0] ?? null;
      return { outcome: "inserted", value, text: cell.text[0]?.[0] ?? "" };
    });
  }

  insertSheet(plan: SheetPlan, to: Destination, how: InsertionHow = {}): Promise<SheetInsertion> {
    if (to.kind === "new sheet") return insertNewSheet(this.#run, plan, how);
    return insertIntoCells(this.#run, plan, to, how, this.hasApi(GROUPS_UNDO));
  }

  readonly #run: Run = async (batch, options) => {
    try {
      return await (options ? this.excel.run(options, batch) : this.excel.run(batch));
    } catch (error) {
      throw inPlainWords(error);
    }
  };
}

function located(address: string): CellAddress {
  const read = readAddress(address);
  if (read) return read;
  throw new WorkbookError("Select one block of cells: not several, and no whole columns or rows.", "InvalidSelection");
}

const cells = (values: readonly unknown[][], types: readonly (readonly string[])[]): Cell[][] =>
  values.map((row, down) => row.map((value, across) => cell(value, types[down]?.[across])));

function cell(value: unknown, type: string | undefined): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return new CellError(String(value));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
