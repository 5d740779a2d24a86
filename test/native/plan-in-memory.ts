import { CellError } from "../../src/catalog/declare/cell";
import type { Outcome } from "../../src/catalog/read/evaluate";
import { Refusal } from "../../src/core/refusal";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Cell } from "../../src/catalog/declare/cell";
import type { CellsInUse } from "../../src/workbook/cells-in-use";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

/** What a cell shows of an outcome. */
export const shownOutcome = (value: Outcome | null): Cell =>
  value instanceof Refusal ? new CellError(value.kind === "none" ? "#N/A" : "#VALUE!") : value;

/** A workbook into which a plan has been inserted, whose formulas come to what the plan says. */
export async function inserted(plan: SheetPlan): Promise<MemoryWorkbook> {
  const values = new Map<string, Cell[][]>();
  for (const { entries, values: known = [], spills } of plan.blocks)
    entries.forEach((row, down) =>
      row.forEach((entry, across) => {
        if (typeof entry !== "object" || entry === null) return;
        const cells = spills ? known : [[known[down]?.[across] ?? null]];
        values.set(
          entry.formula,
          cells.map((line) => line.map(shownOutcome)),
        );
      }),
    );
  const workbook = new MemoryWorkbook(["Sheet1"], (formula) => values.get(formula) ?? new CellError("#NAME?"));
  await workbook.insertSheet(plan, { kind: "new sheet" });
  return workbook;
}

export const formulasOf = ({ sheets }: CellsInUse): (readonly (readonly string[])[])[] =>
  sheets.map(({ formulas }) => formulas);
