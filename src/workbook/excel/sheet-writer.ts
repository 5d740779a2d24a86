import { rangeOf, writeCells } from "./cells";
import { writeChart } from "./charts";
import { writeHighlight } from "./highlights";
import { writeLook } from "./looks";
import { writeValidation } from "./validations";
import type { Waiting } from "../waiting";
import type { Portion } from "../plan-portions";
import type { PlannedChart, PlannedLook, PlannedTable, SheetPlan } from "../sheet-plan";

/** Runs a batch in Excel; what fails there comes as a WorkbookError. */
export type Run = <Answer>(
  batch: (context: Excel.RequestContext) => Promise<Answer>,
  options?: Pick<Excel.RunOptions, "mergeUndoGroup"> & Partial<Waiting>,
) => Promise<Answer>;

/** What is known of the cells that are written to. */
export interface Writing {
  readonly plan: SheetPlan;
  /** Whether these cells have no look but the workbook's own. */
  readonly isBare?: (look: PlannedLook) => boolean;
  /** The name by which a chart is found again. */
  readonly chartName?: (chart: PlannedChart) => string;
}

/** Puts a portion into the request that is being prepared, but for its names: what they meet is the caller's affair. */
export function writePortion(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  portion: Portion,
  { plan, isBare = () => false, chartName }: Writing,
): void {
  const { cells = [], looks = [], validations = [], highlights = [], charts = [] } = portion;
  if (cells.length > 0) context.application.suspendApiCalculationUntilNextSync();
  for (const rows of cells) writeCells(sheet, rows);
  for (const look of looks) writeLook(sheet, look, { bare: isBare(look) });
  for (const validation of validations) writeValidation(sheet, validation);
  for (const highlight of highlights) writeHighlight(sheet, highlight);
  if (portion.table) writeTable(sheet, portion.table);
  for (const chart of charts) writeChart(sheet, chart, plan, chartName?.(chart));
}

function writeTable(sheet: Excel.Worksheet, { name, area }: PlannedTable): void {
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = name;
  table.style = "TableStyleLight1";
}
