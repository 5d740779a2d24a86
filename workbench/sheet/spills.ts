import { ICommandService } from "@univerjs/core";
import type { Injector, IRange } from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { tellDeveloper } from "../tell-developer";
import { areaFrom } from "./area";
import type { Area } from "./area";

// A formula that stands on spills of spills takes as many goes as there are of them.
const deepest = 30;

/**
 * Univer calculates in two goes: everything, and then once more what reads cells that were spilled into. What the
 * second go changes in a spill reaches nobody who reads it, and a spill that depends on another's later cells is not
 * calculated in it at all. Here a calculation whose spills differ from those before it is followed by another one,
 * until they stay as they are: of whole sheets and what reads them, because what INDEX reads from a spill is not traced
 * either.
 */
export class Spills {
  readonly #formulas: FormulaDataModel;
  #known = new Map<string, string>();
  #goes = 0;

  constructor(
    injector: Injector,
    private readonly workbookId: string,
    private readonly calculate: (sheetIds: readonly string[]) => void,
  ) {
    this.#formulas = injector.get(FormulaDataModel);
    injector.get(ICommandService).onCommandExecuted(({ id }, options) => {
      if (id === SetRangeValuesMutation.id && options?.onlyLocal !== true) this.#goes = 0;
      if (id === SetFormulaCalculationResultMutation.id) this.#follow();
    });
  }

  /** The areas of a sheet that formulas spill over, each with its formula in the first cell. */
  on(sheetId: string): Area[] {
    const rows = this.#formulas.getArrayFormulaRange()[this.workbookId]?.[sheetId] ?? {};
    const areas = Object.values(rows)
      .flatMap((columns) => Object.values(columns ?? {}))
      .map((range) => areaFrom(range as IRange));
    // One whose way is blocked covers its own cell alone, whatever it would have covered.
    return areas.filter(({ row, column, rows: high, columns: wide }) => {
      const first = this.#formulas.getArrayFormulaCellData()[this.workbookId]?.[sheetId]?.[row]?.[column];
      return high * wide > 1 && first?.v !== "#SPILL!";
    });
  }

  #follow(): void {
    const before = this.#known;
    this.#known = this.#now();
    const differing = [...new Set([...before.keys(), ...this.#known.keys()])].filter(
      (place) => before.get(place) !== this.#known.get(place),
    );
    if (differing.length === 0) return;
    if (++this.#goes > deepest) {
      tellDeveloper("Formulas that spill keep changing one another: the workbench has stopped following them.");
      return;
    }
    this.calculate([...new Set(differing.map(sheetOf))]);
  }

  /** Each range that a formula spills over, by the formula's place, with what stands in it. */
  #now(): Map<string, string> {
    const spills = new Map<string, string>();
    const sheets = this.#formulas.getArrayFormulaRange()[this.workbookId] ?? {};
    for (const [sheetId, rows] of Object.entries(sheets)) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries(columns)) {
          if (range) spills.set(`${row} ${column} ${sheetId}`, this.#valuesIn(sheetId, range as IRange));
        }
      }
    }
    return spills;
  }

  #valuesIn(sheetId: string, { startRow, startColumn, endRow, endColumn }: IRange): string {
    const cells = this.#formulas.getArrayFormulaCellData()[this.workbookId]?.[sheetId];
    const values: unknown[] = [endRow - startRow, endColumn - startColumn];
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) values.push(cells?.[row]?.[column]?.v);
    }
    return JSON.stringify(values);
  }
}

/** The sheet of a place that is written as row, column and sheet. */
const sheetOf = (place: string): string => place.slice(place.indexOf(" ", place.indexOf(" ") + 1) + 1);
