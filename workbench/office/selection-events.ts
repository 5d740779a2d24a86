import type { Spreadsheet } from "../sheet/spreadsheet";
import { areaName } from "../excel/address";
import type { PaneEvents } from "./pane-connection";

const eventCategory = 65536;
const workbookSelection = 2;
const worksheetSelection = 14;

/** Tells the pane which cells the user selects: `onSelectionChanged` of the workbook, its worksheets and each of them. */
export function reportSelection(spreadsheet: Spreadsheet, raise: PaneEvents["raise"]): void {
  spreadsheet.onSelection((worksheetId, area) => {
    const address = areaName(area);
    const message = JSON.stringify({ address, worksheetId });
    raise([
      [eventCategory, workbookSelection, "", message, 0],
      [eventCategory, worksheetSelection, "Workbook", message, 0],
      [eventCategory, worksheetSelection, worksheetId, message, 0],
    ]);
  });
}
