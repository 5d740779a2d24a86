import { bookOf } from "../../scripts/templates/plan-book";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import type { BookCell, BookSheet } from "../../workbench/xlsx/book";
import { fileOf } from "../../workbench/xlsx/write-book";
import { withOneLet } from "./one-let";

/**
 * Sheets as Excel has them in a file — its functions, the words of LET and what spills written as Excel writes them —
 * with no result of a formula. Small numbers have all digits in what LibreOffice writes only where no format cuts
 * them, and rows that are repeated on each page stand apart there.
 */
export async function withoutResults(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const bare = sheets.map((plan) => ({
    ...plan,
    blocks: plan.blocks.map(({ row, column, entries, spills }) => ({
      ...{ row, column, entries },
      ...(spills && { spills }),
    })),
  }));
  const book = bookOf(bare);
  const looks = book.looks.map((look) => ({ ...look, numberFormat: "General" }));
  return fileOf({ ...book, looks, sheets: book.sheets.map(undressed) }, "COINM");
}

const undressed = (sheet: BookSheet): BookSheet => ({
  ...sheet,
  page: { landscape: false, centred: false, scale: 100 },
  ...{ charts: [], validations: [], conditions: [] },
  cells: sheet.cells.map(({ formula, ...cell }): BookCell =>
    formula === undefined ? cell : { ...cell, formula: withOneLet(formula) },
  ),
});
