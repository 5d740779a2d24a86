import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

describe("spills through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

  test("a spilled cell knows its formula's cell, and that cell what it spills over", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
      const parent = sheet.getRange("C4").getSpillParentOrNullObject().load("address");
      const itself = sheet.getRange("B2").getSpillParent().load("address");
      const none = sheet.getRange("D4").getSpillParentOrNullObject();
      const over = sheet.getRange("B2").getSpillingToRange().load("address");
      const notItsOwn = sheet.getRange("C4").getSpillingToRangeOrNullObject();
      const [all, some, nothing] = ["B2:C4", "B2:D4", "D4"].map((cells) => sheet.getRange(cells).load("hasSpill"));
      await context.sync();
      expect([parent.address, itself.address, over.address]).toEqual(["Sheet1!B2", "Sheet1!B2", "Sheet1!B2:C4"]);
      expect([none.isNullObject, notItsOwn.isNullObject]).toEqual([true, true]);
      expect([all?.hasSpill, some?.hasSpill, nothing?.hasSpill]).toEqual([true, null, false]);
    });
  });

  test("a formula whose way is blocked spills over nothing", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(3)"]];
      sheet.getRange("B3").values = [["mine"]];
      const range = sheet.getRange("B2:B4").load("values,hasSpill");
      const parent = sheet.getRange("B4").getSpillParentOrNullObject();
      await context.sync();
      expect(range.values).toEqual([["#SPILL!"], ["mine"], [""]]);
      expect([range.hasSpill, parent.isNullObject]).toEqual([false, true]);
    });
  });

  test("a spill that stands on another's later cells, and what reads it, are right at once", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("H1:I1").formulas = [["=INDEX(F1:F3,3)/INDEX(A1:A3,3)", "=F2+D3"]];
      sheet.getRange("F1").formulas = [["=D2:D4*2"]];
      sheet.getRange("D1").formulas = [["=SEQUENCE(A3+1)"]];
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)*L1"]];
      sheet.getRange("L1").values = [[1]];
      const read = sheet.getRange("H1:I1").load("values");
      await context.sync();
      // A = 1, 2, 3; D = 1 … 4; F = 2·(2, 3, 4).
      expect(read.values).toEqual([[8 / 3, 9]]);
      sheet.getRange("L1").values = [[2]];
      read.load("values");
      await context.sync();
      // A = 2, 4, 6; D = 1 … 7; F is the same.
      expect(read.values).toEqual([[8 / 6, 9]]);
    });
  });
});
