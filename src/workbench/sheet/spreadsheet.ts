import type { ICellData, IWorkbookData, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import { SheetsSelectionsService } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";

import type { Area } from "./area";

/** Univer as the workbench needs it: one workbook, its calculation, and cells at full precision. No user interface. */
export class Spreadsheet {
  readonly facade: FUniver;
  readonly workbook: FWorkbook;
  readonly #formulas: FormulaDataModel;
  readonly #calculation: FormulaCalculationSessionService;
  #written = false;

  constructor(
    readonly univer: Univer,
    data: Partial<IWorkbookData>,
  ) {
    this.facade = FUniver.newAPI(univer);
    this.workbook = this.facade.createWorkbook(data);
    this.#formulas = univer.__getInjector().get(FormulaDataModel);
    this.#calculation = univer.__getInjector().get(FormulaCalculationSessionService);
  }

  sheets(): FWorksheet[] {
    return this.workbook.getSheets();
  }

  /** Calls back with the sheet and the cells whenever the selection moves, by hand or by script. */
  onSelection(report: (sheetId: string, area: Area) => void): void {
    const selections = this.univer.__getInjector().get(SheetsSelectionsService);
    selections.selectionChanged$.subscribe((selected) => {
      const range = selected?.at(-1)?.range;
      if (!range) return;
      const { startRow, startColumn, endRow, endColumn } = range;
      const size = { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
      report(this.workbook.getActiveSheet().getSheetId(), { row: startRow, column: startColumn, ...size });
    });
  }

  /** To be called after each write, so that the next read waits for the calculation that it starts. */
  written(): void {
    this.#written = true;
  }

  /** Resolves when every cell shows its calculated value. */
  async settled(): Promise<void> {
    const { started, resultApplied, stopped } = this.#calculation.state;
    const calculating = started && !resultApplied && !stopped;
    if (!this.#written && !calculating) return;
    this.#written = false;
    await this.facade.getFormula().onCalculationResultApplied();
  }

  /**
   * A cell as it is stored, numbers unrounded. Univer keeps what a formula spills apart from the cells that users fill,
   * and its public readers round to twelve digits or answer with formatted text.
   */
  cell(sheet: FWorksheet, row: number, column: number): ICellData | undefined {
    const stored = sheet.getSheet().getCellRaw(row, column);
    if (stored?.v !== undefined && stored.v !== null) return stored;
    return this.#spilled(sheet.getSheetId(), row, column) ?? stored ?? undefined;
  }

  #spilled(sheetId: string, row: number, column: number): ICellData | undefined {
    const cells = this.#formulas.getArrayFormulaCellData();
    return cells[this.workbook.getId()]?.[sheetId]?.[row]?.[column] ?? undefined;
  }

  formula(sheet: FWorksheet, row: number, column: number): string {
    return sheet.getRange(row, column).getFormula();
  }
}
