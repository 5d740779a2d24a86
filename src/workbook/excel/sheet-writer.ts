import { writeCells } from "./cells";
import { writeChart } from "./charts";
import { writeHighlight } from "./highlights";
import { writeLook } from "./looks";
import { writeValidation } from "./validations";
import type { Portion } from "../plan-portions";
import type { PlannedLook } from "../sheet-plan";

/** Runs a batch in Excel; what fails there comes as a WorkbookError. */
export type Run = <Answer>(
  batch: (context: Excel.RequestContext) => Promise<Answer>,
  options?: Excel.RunOptions,
) => Promise<Answer>;

/** Puts a portion into the request that is being prepared, but for its names: what they meet is the caller's affair. */
export function writePortion(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  portion: Portion,
  isBare: (look: PlannedLook) => boolean = () => false,
): void {
  const { cells = [], looks = [], validations = [], highlights = [], charts = [] } = portion;
  if (cells.length > 0) context.application.suspendApiCalculationUntilNextSync();
  for (const rows of cells) writeCells(sheet, rows);
  for (const look of looks) writeLook(sheet, look, { bare: isBare(look) });
  for (const validation of validations) writeValidation(sheet, validation);
  for (const highlight of highlights) writeHighlight(sheet, highlight);
  for (const chart of charts) writeChart(sheet, chart);
}
