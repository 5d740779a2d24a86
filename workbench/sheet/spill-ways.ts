import { IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";
import type { Injector, IRange } from "@univerjs/core";

type IsTaken = (
  workbookId: string,
  sheetId: string,
  formulaRow: number,
  formulaColumn: number,
  row: number,
  column: number,
) => boolean;

/**
 * Before a formula spills, Univer asks of each cell on its way whether another's spill is there, and makes a new list of
 * all spills of the sheet to answer. Only where one covers the cell is there anything to ask.
 */
export function lookWhereSpillsAre(injector: Injector): void {
  const engine = injector.get(IFormulaCurrentConfigService);
  const runtime = injector.get(IFormulaRuntimeService) as unknown as { _isInOtherArrayFormulaRange: IsTaken };
  const isTaken = runtime._isInOtherArrayFormulaRange.bind(runtime);
  runtime._isInOtherArrayFormulaRange = (workbookId, sheetId, formulaRow, formulaColumn, row, column) => {
    const spills = engine.getArrayFormulaRange()[workbookId]?.[sheetId] ?? {};
    for (const firstRow in spills) {
      for (const firstColumn in spills[Number(firstRow)]) {
        const range = spills[Number(firstRow)]?.[Number(firstColumn)];
        const isOwn = Number(firstRow) === formulaRow && Number(firstColumn) === formulaColumn;
        if (!isOwn && range && covers(range, row, column)) {
          return isTaken(workbookId, sheetId, formulaRow, formulaColumn, row, column);
        }
      }
    }
    return false;
  };
}

const covers = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
