import type { SheetPlan } from "../../src/workbook/sheet-plan";
import type { OpenExcel } from "../workbench/open-excel";

/** A value that is typed into a cell of the sheet. */
export interface Change {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

/** What the cells of a plan come to in the workbench's spreadsheet, after some of them have been changed. */
export async function calculated(
  excel: OpenExcel,
  name: string,
  plan: SheetPlan,
  ...changes: Change[]
): Promise<unknown[][]> {
  const [cells = []] = await calculatedEach(excel, name, plan, [changes]);
  return cells;
}

/** The same for one change after another, each of which is taken back before the next. */
export async function calculatedEach(
  excel: OpenExcel,
  name: string,
  plan: SheetPlan,
  tries: readonly (readonly Change[])[],
): Promise<unknown[][][]> {
  return excel.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    for (const { name: word, area } of plan.names)
      sheet.names.add(word, sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
    const { row, column, rows, columns } = plan.extent;
    const all = sheet.getRangeByIndexes(row, column, rows, columns);
    const written = allCells(plan);
    all.formulas = written;
    await context.sync();
    const found: unknown[][][] = [];
    for (const changes of tries) {
      for (const change of changes) {
        sheet.getRangeByIndexes(change.row, change.column, 1, 1).values = [[change.value]];
        await context.sync();
      }
      all.load("values");
      await context.sync();
      found.push(all.values as unknown[][]);
      for (const change of changes) {
        const before = written[change.row - row]?.[change.column - column] ?? "";
        sheet.getRangeByIndexes(change.row, change.column, 1, 1).formulas = [[before]];
      }
      await context.sync();
    }
    sheet.delete();
    await context.sync();
    return found;
  });
}

/** What a plan writes, in one piece: a null leaves its cell as it is. */
function allCells({ extent, blocks }: SheetPlan): (string | number | boolean | null)[][] {
  const cells = Array.from({ length: extent.rows }, () =>
    Array.from({ length: extent.columns }, (): string | number | boolean | null => null),
  );
  for (const { row, column, entries } of blocks)
    entries.forEach((line, down) =>
      line.forEach((entry, across) => {
        const cell = typeof entry === "object" && entry !== null ? entry.formula : entry;
        (cells[row - extent.row + down] as (string | number | boolean | null)[])[column - extent.column + across] =
          cell;
      }),
    );
  return cells;
}
