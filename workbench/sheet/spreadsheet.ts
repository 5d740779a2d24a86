import { ICommandService } from "@univerjs/core";
import type { ICellData, IWorkbookData, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  SetFormulaCalculationResultMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { IFormulaDirtyData } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import { SetRangeValuesMutation, SheetsSelectionsService } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";

import { areaFrom, rangeFrom } from "./area";
import type { Area } from "./area";
import { Calculation } from "./calculation";
import { honourEmptySections } from "./empty-sections";
import { followShifts } from "./follow-shifts";
import { Names } from "./names";
import { lookWhereSpillsAre } from "./spill-ways";
import { Spills } from "./spills";
import { Styling } from "./styling";
import { Supplement } from "./supplement";
import type { SupplementState } from "./supplement";
import { tablesIn } from "./tables";
import { UndoSteps } from "./undo-steps";

/** Univer as the workbench needs it: one workbook, its calculation, and cells at full precision. No user interface. */
export class Spreadsheet {
  readonly facade: FUniver;
  readonly styling: Styling;
  readonly names: Names;
  readonly spills: Spills;
  readonly #workbook: FWorkbook;
  readonly #formulas: FormulaDataModel;
  readonly #calculation: Calculation;
  readonly #steps: UndoSteps;
  #underWay = 0;
  readonly #supplements = new Map<string, Supplement>();

  constructor(
    readonly univer: Univer,
    data: Partial<IWorkbookData>,
    /** What the add-in keeps in the workbook, by key. */
    readonly settings = new Map<string, unknown>(),
    supplements: Readonly<Record<string, SupplementState>> = {},
  ) {
    const injector = univer.__getInjector();
    this.facade = FUniver.newAPI(univer);
    this.#workbook = this.facade.createWorkbook(data);
    this.styling = new Styling(injector, this.#workbook.getId());
    honourEmptySections(injector);
    lookWhereSpillsAre(injector);
    for (const [id, state] of Object.entries(supplements)) this.#supplements.set(id, new Supplement(state));
    this.#formulas = injector.get(FormulaDataModel);
    this.#steps = new UndoSteps(injector, this.workbook.getId());
    this.#calculation = new Calculation(injector);
    this.names = new Names(
      injector,
      this.workbook.getId(),
      () => this.#calculate({ forceCalculation: true }),
      (formula, row) => tablesIn(this, formula, row),
    );
    this.spills = new Spills(injector, this.workbook.getId(), (sheetIds) => this.#calculateSheets(sheetIds));
    followShifts(injector, this.#supplements);
  }

  /** With every look that was given on its cells. */
  get workbook(): FWorkbook {
    this.styling.flush();
    return this.#workbook;
  }

  /** How many rows and columns the sheet has, if there is such a sheet. */
  sizeOf(sheetId: string): { rows: number; columns: number } | undefined {
    const sheet = this.#workbook.getWorkbook().getSheetBySheetId(sheetId);
    return sheet ? { rows: sheet.getRowCount(), columns: sheet.getColumnCount() } : undefined;
  }

  sheets(): FWorksheet[] {
    return this.workbook.getSheets();
  }

  /** What the sheet has and Univer has no place for. */
  supplement(sheetId: string): Supplement {
    const known = this.#supplements.get(sheetId) ?? new Supplement();
    this.#supplements.set(sheetId, known);
    return known;
  }

  /** What every sheet that was asked for has besides, by the sheets' ids. */
  get supplements(): ReadonlyMap<string, Supplement> {
    return this.#supplements;
  }

  /** Calls back with the sheet and the cells whenever the selection moves, by hand or by script. */
  onSelection(report: (sheetId: string, area: Area) => void): void {
    const selections = this.univer.__getInjector().get(SheetsSelectionsService);
    selections.selectionChanged$.subscribe((selected) => {
      const range = selected?.at(-1)?.range;
      if (!range) return;
      report(this.workbook.getActiveSheet().getSheetId(), areaFrom(range));
    });
  }

  /** Calls back with the sheet whenever something was entered into cells, or cells were calculated. */
  onCells(report: (what: "entered" | "calculated", sheetId: string) => void): void {
    this.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(({ id, params }, options) => {
        const { subUnitId } = (params ?? {}) as { subUnitId?: string };
        const sheetId = subUnitId ?? this.workbook.getActiveSheet().getSheetId();
        if (id === SetFormulaCalculationResultMutation.id) report("calculated", sheetId);
        if (id === SetRangeValuesMutation.id && options?.onlyLocal !== true) report("entered", sheetId);
      });
  }

  /** Whether some cells do not show their calculated value yet. */
  get isCalculating(): boolean {
    return this.#calculation.isUnderWay;
  }

  /** Resolves when every cell shows its calculated value. */
  settled(): Promise<void> {
    this.styling.flush();
    return this.#calculation.settled();
  }

  /** Calculates every formula, as Excel does with a workbook that somebody else has saved. */
  async calculateAll(): Promise<void> {
    this.#calculate({ forceCalculation: true });
    await this.settled();
  }

  /** Calculates the formulas of these sheets and what reads them. */
  #calculateSheets(sheetIds: readonly string[]): void {
    const unitId = this.#workbook.getId();
    const dirtyRanges = sheetIds.flatMap((sheetId) => {
      const size = this.sizeOf(sheetId);
      return size ? [{ unitId, sheetId, range: rangeFrom({ row: 0, column: 0, ...size }) }] : [];
    });
    this.#calculate({ dirtyRanges });
  }

  #calculate(what: Partial<IFormulaDirtyData>): void {
    this.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, what, { onlyLocal: true });
  }

  /** Does something that users can then undo in one step. */
  async inOneStep<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#underWay++;
    try {
      return await this.#steps.inOne(async () => {
        try {
          return await work();
        } finally {
          this.styling.flush();
        }
      });
    } finally {
      this.#underWay--;
    }
  }

  /** Whether more is about to change: cells are being calculated, or a step of several changes is under way. */
  get isChanging(): boolean {
    return this.#underWay > 0 || this.isCalculating;
  }

  /**
   * A cell as it is stored, numbers unrounded. Univer keeps what a formula spills apart from the cells that users fill,
   * and its public readers round to twelve digits or answer with formatted text.
   */
  cell(sheet: FWorksheet, row: number, column: number): ICellData | undefined {
    const stored = sheet.getSheet().getCellRaw(row, column);
    if (stored?.v !== undefined && stored.v !== null) return stored;
    return this.#spilled(sheet.getSheetId())?.[row]?.[column] ?? stored ?? undefined;
  }

  formula(sheet: FWorksheet, row: number, column: number): string {
    return this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.workbook.getId()) ?? "";
  }

  /** Calls back with each cell of the sheet that Univer keeps something for, spilled ones among them. */
  eachCell(sheet: FWorksheet, visit: (row: number, column: number, cell: ICellData) => void): void {
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell) visit(row, column, cell);
      });
    for (const [row, cells] of Object.entries(this.#spilled(sheet.getSheetId()) ?? {})) {
      for (const [column, cell] of Object.entries(cells ?? {})) if (cell) visit(Number(row), Number(column), cell);
    }
  }

  #spilled(sheetId: string) {
    return this.#formulas.getArrayFormulaCellData()[this.workbook.getId()]?.[sheetId];
  }
}
