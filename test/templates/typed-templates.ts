import type { Cell } from "../../src/catalog/declare/cell";
import { PlanCells } from "../../src/native/sheet/plan-cells";
import { TEMPLATES } from "../../src/templates";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import type { Column, Template } from "../../src/templates/template";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

export type Typed = Readonly<Record<string, number | string | readonly (number | string | null)[]>>;

/** The same template with other numbers in its blue cells, and in its columns of inputs. */
export const typedInto = (id: string, typed: Typed): SheetPlan =>
  templatePlan(withInputs(TEMPLATES.find((one) => one.id === id) as Template, typed));

const withInputs = (template: Template, typed: Typed): Template => ({
  ...template,
  inputs: template.inputs.map((block) => ({
    ...block,
    inputs: block.inputs.map((input) => {
      const value = typed[input.key];
      return typeof value === "number" || typeof value === "string" ? { ...input, value } : input;
    }),
  })),
  tables: template.tables.map((table) => ({ ...table, columns: table.columns.map((column) => other(column, typed)) })),
});

/** As long as it was: what is beyond the given rows is blank. */
function other(column: Column, typed: Typed): Column {
  const given = "values" in column ? typed[column.key] : undefined;
  if (!("values" in column) || !Array.isArray(given)) return column;
  return { ...column, values: column.values.map((_, row) => (given as (number | string | null)[])[row] ?? null) };
}

/** What cells of a plan come to. */
export function cellsOf(plan: SheetPlan, name: string): Cell[] {
  const cells = new PlanCells(plan).cellsAt(name);
  if (!cells) throw new Error(`There is no cell called ${name}`);
  return cells.flat();
}
