import { InterceptorEffectEnum } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { CellAlertManagerService, CellAlertType } from "@univerjs/sheets-ui";
import type { Spreadsheet } from "../sheet/spreadsheet";

const noteAlert = "note";
/** The red corner that Excel has for it. */
const corner = { color: "#C50F1F", size: 6 };

/** Marks the cells that a note belongs to, and shows it beside the cell that is selected. */
export function showNotes(univer: Univer, spreadsheet: Spreadsheet): void {
  // They come with files alone: where there are none, no cell is asked for one.
  if (![...spreadsheet.supplements.values()].some(({ notes }) => notes.length > 0)) return;
  const injector = univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  const unitId = spreadsheet.workbook.getId();
  const noteAt = (sheetId: string, row: number, column: number) =>
    spreadsheet.supplement(sheetId).notes.find((note) => note.row === row && note.column === column);

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) =>
      next(noteAt(subUnitId, row, col) ? { ...cell, markers: { ...cell?.markers, tr: corner } } : cell),
  });

  spreadsheet.onSelection((sheetId, { row, column }) => {
    alerts.removeAlert(noteAlert);
    const note = noteAt(sheetId, row, column);
    if (!note) return;
    alerts.showAlert({
      type: CellAlertType.INFO,
      title: note.author || "Note",
      message: note.text,
      location: { unitId, subUnitId: sheetId, row, col: column },
      width: 280,
      height: 96,
      key: noteAlert,
    });
  });
}
