import type { Extent } from "../cell-address";
import { bandsOf, readBand, type Band, type Reading } from "./band";
import { rangeOf } from "./cells";
import { activeCell } from "./selection";
import type { SheetPlan } from "../sheet-plan";

/** All that an insertion into existing cells may change, as it is now. */
export interface Before {
  /** The address of the active cell. */
  readonly selected: string;
  readonly bands: readonly Band[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly charts: readonly string[];
  /** How many conditional formats have a part in the extent. */
  readonly highlights: number;
  readonly validations: readonly Validation[];
  /** In points, from the extent's first column on. */
  readonly widths: readonly number[];
}

export type Validation = Pick<Excel.DataValidation, "type" | "rule" | "prompt" | "errorAlert" | "ignoreBlanks">;

type Reached = Pick<SheetPlan, "extent" | "columnWidths"> & {
  readonly validations: readonly Pick<SheetPlan["validations"][number], "area">[];
};

export async function readBefore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: Reached,
  reading: Reading = { spills: true },
): Promise<Before> {
  const { names, charts } = sheet;
  const { conditionalFormats } = rangeOf(sheet, plan.extent);
  const validations = plan.validations.map(({ area }) => rangeOf(sheet, area).dataValidation);
  const columns = columnsOf(plan).map((column) => rangeOf(sheet, column).format);
  names.load("items/name, items/formula");
  charts.load("items/name");
  conditionalFormats.load("items/type");
  for (const validation of validations) validation.load("type, rule, prompt, errorAlert, ignoreBlanks");
  for (const column of columns) column.load("columnWidth");
  const selected = activeCell(context);
  await context.sync();
  const bands: Band[] = [];
  for (const extent of bandsOf(plan.extent)) bands.push(await readBand(context, sheet, extent, reading));
  return {
    selected: selected.address,
    bands,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    charts: charts.items.map(({ name }) => name),
    highlights: conditionalFormats.items.length,
    validations: validations.map(({ type, rule, prompt, errorAlert, ignoreBlanks }) => ({
      type,
      rule,
      prompt,
      errorAlert,
      ignoreBlanks,
    })),
    widths: columns.map(({ columnWidth }) => columnWidth),
  };
}

/** The first cell of each column that is to have a width. */
export const columnsOf = ({ extent, columnWidths }: Pick<SheetPlan, "extent" | "columnWidths">): Extent[] =>
  columnWidths.map((_, across) => ({ row: extent.row, column: extent.column + across, rows: 1, columns: 1 }));
