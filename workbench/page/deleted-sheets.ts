import { ICommandService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
} from "@univerjs/sheets";
import type { IMarkDirtyRowAutoHeightOperationParams, IRemoveSheetMutationParams } from "@univerjs/sheets";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { Spreadsheet } from "../sheet/spreadsheet";

/**
 * Univer leaves some work on a sheet until the browser has time for it, and does not look whether the sheet is still
 * there: a sheet that is deleted takes along what was to be done on it, or it would fail in the console.
 */
export function forgetDeletedSheets(univer: Univer, spreadsheet: Spreadsheet): void {
  forgetHeights(univer);
  forgetEntries(univer, spreadsheet);
}

/** Rows that are to be fitted to their content. */
function forgetHeights(univer: Univer): void {
  const commands = univer.__getInjector().get(ICommandService);
  const waiting = new Map<string, string[]>();
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== MarkDirtyRowAutoHeightOperation.id) return;
    const { subUnitId, id: task } = params as IMarkDirtyRowAutoHeightOperationParams;
    waiting.set(subUnitId, [...(waiting.get(subUnitId) ?? []), task]);
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { unitId, subUnitId } = params as IRemoveSheetMutationParams;
    for (const task of waiting.get(subUnitId) ?? []) {
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id: task });
    }
    waiting.delete(subUnitId);
  });
}

/** Entries that are to be checked against the rules of their cells. */
function forgetEntries(univer: Univer, { workbook }: Spreadsheet): void {
  const validator = univer.__getInjector().get(SheetsDataValidationValidatorService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, sheetId, ranges) =>
    workbook.getSheetBySheetId(sheetId) ? check(unitId, sheetId, ranges) : [];
}
