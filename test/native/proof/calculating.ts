import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import { NotCalculated } from "../../../src/native/calculate/calculate";
import { NotFollowed } from "../../../src/native/calculate/parse";
import { reckoned } from "../../../src/native/certificate/certify";
import { cellsSeenFrom } from "../../../src/native/convert/seen-cells";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { SheetName } from "../../../src/workbook/names-met";

/** A workbook in memory whose formulas are calculated from its cells when they are entered, as on its first sheet. */
export function calculating(names: readonly SheetName[] = [], sheets: readonly [string, ...string[]] = ["Sheet1"]) {
  const workbook: MemoryWorkbook = new MemoryWorkbook(sheets, (formula): Cell | Cell[][] => {
    const inUse = { sheets: workbook.sheets().map((sheet) => sheet.inUse()), names };
    try {
      const { rows } = reckoned(formula, cellsSeenFrom(inUse, { sheet: sheets[0], cells: "XFD1048576" }));
      return rows.map((row) => [...row]);
    } catch (thrown) {
      if (thrown instanceof NotFollowed || thrown instanceof NotCalculated) return new CellError("#NAME?");
      throw thrown;
    }
  });
  for (const { name, formula } of names) workbook.define(name, formula);
  return workbook;
}
