import type { Cell } from "../../src/catalog/declare/cell";
import type { Template } from "../../src/templates/template";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { extentText } from "../../src/workbook/cell-address";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { openWithFunctions } from "../builder/sheets-with-functions";

/** A template in a spreadsheet that knows our functions, as that has calculated it. */
export interface InsertedTemplate {
  readonly plan: SheetPlan;
  /** All cells that the plan may write to. */
  readonly cells: readonly (readonly Cell[])[];
  /** What stands under a name: one value, or a column of them. */
  readonly named: (name: string) => Cell[];
}

/** Inserted into a workbook of its own, where something may be typed over an input afterwards. */
export async function insertedTemplate(
  template: Template,
  typed: Readonly<Record<string, number>> = {},
): Promise<InsertedTemplate> {
  const { excel, close } = await openWithFunctions();
  const workbook = new ExcelWorkbook(excel);
  const plan = templatePlan(template, { version: "9.9.9" });
  const insertion = await workbook.insertSheet(plan, { kind: "new sheet" });
  if (insertion.outcome !== "written") throw new Error(`${template.id}: ${insertion.outcome}`);
  const { sheet = "" } = insertion.at;
  const areaOf = (name: string) => {
    const area = plan.names.find((one) => one.name === name)?.area;
    if (!area) throw new Error(`${template.id} has no cell called ${name}`);
    return area;
  };
  for (const [name, value] of Object.entries(typed)) {
    const cells = extentText(areaOf(name));
    const before = (await workbook.read({ sheet, cells })) as number[][];
    await workbook.replaceCells({ sheet, cells }, { before, after: [[value]] });
  }
  const cells = await workbook.read({ sheet, cells: extentText(plan.extent) });
  close();
  const named = (name: string): Cell[] => {
    const { row, column, rows, columns } = areaOf(name);
    return cells.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
  };
  return { plan, cells, named };
}
