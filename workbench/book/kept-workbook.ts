import type { ICellData, IWorkbookData, Univer } from "@univerjs/core";
import { Spreadsheet } from "../sheet/spreadsheet";
import type { SupplementState } from "../sheet/supplement";

/** A whole workbook as plain values: what the browser keeps of it, and what a file is opened into. */
export interface KeptWorkbook {
  version: 1;
  data: Partial<IWorkbookData>;
  /** The id of the sheet in front. */
  active: string;
  /** By the ids of the sheets. */
  supplements: Record<string, SupplementState>;
  /** What the add-in noted of the cells. */
  settings: [string, unknown][];
}

/** The workbook as it is now. */
export function keep(spreadsheet: Spreadsheet): KeptWorkbook {
  const data = structuredClone(spreadsheet.workbook.save());
  for (const { cellData = {} } of Object.values(data.sheets))
    for (const row of Object.values(cellData))
      for (const cell of Object.values(row as Record<number, ICellData>)) forget(cell);
  const ids = spreadsheet.sheets().map((sheet) => sheet.getSheetId());
  return {
    version: 1,
    data,
    active: spreadsheet.workbook.getActiveSheet().getSheetId(),
    supplements: Object.fromEntries(ids.map((id) => [id, structuredClone(spreadsheet.supplement(id).state)])),
    settings: structuredClone([...spreadsheet.settings]),
  };
}

/** Results are not kept: whoever opens the workbook calculates them. */
function forget(cell: ICellData): void {
  if (!cell.f && !cell.si) return;
  delete cell.v;
  delete cell.t;
  delete cell.custom;
}

/** The workbook as it was kept. `settings` may hold more than was noted of its cells. */
export function openKept(univer: Univer, kept: KeptWorkbook, settings = new Map<string, unknown>()): Spreadsheet {
  for (const [key, value] of kept.settings) settings.set(key, value);
  const spreadsheet = new Spreadsheet(univer, kept.data, settings, kept.supplements);
  const front = spreadsheet.workbook.getSheetBySheetId(kept.active);
  if (front && !front.isSheetHidden()) spreadsheet.workbook.setActiveSheet(front);
  return spreadsheet;
}
