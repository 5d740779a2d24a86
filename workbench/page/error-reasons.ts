import type { Univer } from "@univerjs/core";
import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/sheets-ui";
import { contentOf, isErrorCode, reasonOf } from "../sheet/cell-value";
import type { Spreadsheet } from "../sheet/spreadsheet";

const stockAlert = "SHEET_FORMULA_ALERT";
const reasonAlert = "custom-function-reason";
// Univer puts up its own words 100 ms after the pointer came to rest; ours take their place.
const restMilliseconds = 150;

/** Shows the reason that a function gave for its error while the pointer rests on the cell. */
export function showErrorReasons(univer: Univer, spreadsheet: Spreadsheet): void {
  const injector = univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  let rest: ReturnType<typeof setTimeout> | undefined;

  injector.get(HoverManagerService).currentCell$.subscribe((position) => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      alerts.removeAlert(reasonAlert);
      if (!position) return;
      const sheet = spreadsheet.workbook.getActiveSheet();
      const cell = spreadsheet.cell(sheet, position.location.row, position.location.col);
      const reason = reasonOf(cell);
      const code = contentOf(cell);
      if (reason === undefined || !isErrorCode(code)) return;
      alerts.removeAlert(stockAlert);
      alerts.showAlert({
        type: CellAlertType.ERROR,
        title: code,
        message: reason,
        location: position.location,
        width: 280,
        height: 96,
        key: reasonAlert,
      });
    }, restMilliseconds);
  });
}
