import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { inPlainWords } from "../../../src/workbook/excel/office-words";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { everything } from "../planned-sheet";

test.each([
  ["InvalidOperationInCellEditMode", /press Enter or Esc/],
  ["AccessDenied", /protected/],
  ["ItemNotFound", /no sheet of that name/],
  ["ItemAlreadyExists", /of that name already/],
  ["RequestAborted", /try again/],
  ["RequestPayloadSizeLimitExceeded", /too much for one request/],
  ["ApiNotFound", /too old/],
  ["MergedRangeConflict", /merged/],
  ["PivotTableRangeConflict", /PivotTable/],
  ["FilteredRangeConflict", /filter/],
  ["UnsupportedSheet", /no cells/],
])("%s is said in words, and its code is kept", (code, words) => {
  const error = inPlainWords({ code, message: "Excel's own text" });
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(words);
});

test("a code without words of ours keeps Excel's own", () => {
  expect(inPlainWords({ code: "GeneralException", message: "An internal error has occurred." })).toMatchObject({
    code: "GeneralException",
    message: "Excel could not do it: An internal error has occurred.",
  });
});

test.each([undefined, null, "broken", new Error("")])("even %p becomes something that can be shown", (thrown) => {
  expect(inPlainWords(thrown)).toMatchObject({
    code: "UnknownError",
    message: expect.stringMatching(/^Excel could not/),
  });
});

test("whatever Excel refuses, the workbook says in words", async () => {
  const refusing = { run: () => Promise.reject({ code: "InvalidOperationInCellEditMode" }) };
  const workbook = new ExcelWorkbook(refusing as unknown as typeof Excel);
  const attempts = [
    workbook.selectedCell(),
    workbook.selectedCells(),
    workbook.onSelection(() => undefined),
    workbook.read({ cells: "A1" }),
    workbook.insertFormula("=1", { sheet: "Sheet1", cells: "A1" }, { replace: true }),
    workbook.insertSheet(everything, { kind: "new sheet" }),
    workbook.insertSheet(everything, { kind: "cells", sheet: "Sheet1", replace: true }),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toBeInstanceOf(WorkbookError);
});

test.each(["Sheet1!A:A", "Sheet1!1:3", "Sheet1!A1:B2,Sheet1!D4"])(
  "a selection of %s is no block of cells",
  async (address) => {
    const range = { load: () => undefined, address };
    const context = { workbook: { getSelectedRange: () => range }, sync: async () => undefined };
    const excel = { run: (_: object, batch: (given: typeof context) => unknown) => batch(context) };
    const workbook = new ExcelWorkbook(excel as unknown as typeof Excel);
    await expect(workbook.selectedCells()).rejects.toMatchObject({ code: "InvalidSelection" });
  },
);
