import type { Cell } from "../../src/catalog/declare/cell";
import type { Template } from "../../src/templates/template";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { extentText } from "../../src/workbook/cell-address";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { openWithFunctions } from "../builder/sheets-with-functions";

/** A template in a spreadsheet that knows our functions, calculated by it. */
export interface InsertedTemplate {
  readonly plan: SheetPlan;
  /** All cells that the plan may write to. */
  readonly cells: () => Promise<Cell[][]>;
  /** What stands under a name: one value, or a column of them. */
  readonly named: (name: string) => Promise<Cell[]>;
  readonly type: (name: string, value: number | string, row?: number) => Promise<void>;
}

export interface Desk {
  readonly insert: (template: Template) => Promise<InsertedTemplate>;
  readonly close: () => void;
}

export async function openDesk(): Promise<Desk> {
  const { excel, close } = await openWithFunctions();
  const workbook = new ExcelWorkbook(excel);
  return { close, insert: (template) => inserted(workbook, template) };
}

async function inserted(workbook: ExcelWorkbook, template: Template): Promise<InsertedTemplate> {
  const plan = templatePlan(template, { version: "9.9.9" });
  const insertion = await workbook.insertSheet(plan, { kind: "new sheet" });
  if (insertion.outcome !== "written") throw new Error(`${template.id}: ${insertion.outcome}`);
  const { sheet = "" } = insertion.at;
  const areaOf = (name: string) => {
    const area = plan.names.find((one) => one.name === name)?.area;
    if (!area) throw new Error(`${template.id} has no cell called ${name}`);
    return area;
  };
  return {
    plan,
    cells: () => workbook.read({ sheet, cells: extentText(plan.extent) }),
    named: async (name) => (await workbook.read({ sheet, cells: extentText(areaOf(name)) })).flat(),
    type: async (name, value, row = 0) => {
      const { column, ...area } = areaOf(name);
      const cells = extentText({ row: area.row + row, column, rows: 1, columns: 1 });
      const [[before]] = (await workbook.read({ sheet, cells })) as [[number | string | null]];
      const { outcome } = await workbook.replaceCells({ sheet, cells }, { before: [[before]], after: [[value]] });
      if (outcome !== "written") throw new Error(outcome);
    },
  };
}
