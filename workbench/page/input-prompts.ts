import type { Univer } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { CellAlertManagerService, CellAlertType } from "@univerjs/sheets-ui";
import type { Spreadsheet } from "../sheet/spreadsheet";

const promptAlert = "input-prompt";

/** Shows beside the selected cell what may be entered there, as Excel does; Univer keeps the words but shows none. */
export function showInputPrompts(univer: Univer, spreadsheet: Spreadsheet): void {
  const injector = univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  const validation = injector.get(SheetDataValidationModel);
  const unitId = spreadsheet.workbook.getId();

  spreadsheet.onSelection((sheetId, { row, column }) => {
    alerts.removeAlert(promptAlert);
    const rule = validation.getRuleByLocation(unitId, sheetId, row, column);
    if (!rule?.showInputMessage || !(rule.prompt || rule.promptTitle)) return;
    alerts.showAlert({
      type: CellAlertType.INFO,
      title: rule.promptTitle ?? "",
      message: rule.prompt ?? "",
      location: { unitId, subUnitId: sheetId, row, col: column },
      width: 280,
      height: 96,
      key: promptAlert,
    });
  });
}
