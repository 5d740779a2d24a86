import type { Spreadsheet } from "../sheet/spreadsheet";
import type { PaneEvents } from "./pane-connection";

const eventCategory = 65536;
const worksheetChanged = 10;
const worksheetCalculated = 16;

/** Tells the pane that cells were entered or calculated: `onChanged` and `onCalculated` of the worksheets. */
export function reportCells(spreadsheet: Spreadsheet, raise: PaneEvents["raise"]): void {
  spreadsheet.onCells((what, worksheetId) => {
    const type = what === "entered" ? worksheetChanged : worksheetCalculated;
    const message = JSON.stringify({ worksheetId, changeType: "RangeEdited", source: "Local", shiftDirection: "None" });
    raise([[eventCategory, type, "Workbook", message, 0]]);
  });
}
