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

  test("a spill over another one's way is blocked, and free again when that is shorter", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("L1").values = [[3]];
      sheet.getRange("A2").formulas = [["=SEQUENCE(1,L1)"]];
      const first = sheet.getRange("A2:C2").load("values");
      await context.sync();
      expect(first.values).toEqual([[1, 2, 3]]);
      sheet.getRange("B1").formulas = [["=SEQUENCE(3)*10"]];
      const cells = sheet.getRange("A1:C3").load("values");
      await context.sync();
      expect(cells.values[1]).toEqual([1, 2, 3]);
      expect(cells.values[0]).toEqual(["", "#SPILL!", ""]);
      sheet.getRange("L1").values = [[1]];
      await context.sync();
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([
        ["", 10, ""],
        [1, 20, ""],
        ["", 30, ""],
      ]);
    });
  });

  test("what other sheets read of a spill, by its address or by a name, follows it", async () => {
    await on(async (sheet, context) => {
      const { names, worksheets } = context.workbook;
      const other = worksheets.add("Other");
      names.add("rungs", sheet.getRange("A1:A3"));
      other.getRange("A1:C1").formulas = [["=INDEX(Sheet1!A1:A3,3)", "=SUM(rungs)", "=INDEX(rungs,2)/A1"]];
      other.getRange("A2").formulas = [["=SEQUENCE(Sheet1!D2)"]];
      worksheets.add("Third").getRange("A1").formulas = [["=INDEX(Other!A2:A9,4)+Other!A3"]];
      sheet.getRange("D1").formulas = [["=A1:A3*2"]];
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)*L1"]];
      sheet.getRange("L1").values = [[1]];
      const read = other.getRange("A1:C1").load("values");
      const third = worksheets.getItem("Third").getRange("A1").load("values");
      await context.sync();
      // A = 1, 2, 3; D = 2, 4, 6; on the other sheet 1 … 4.
      expect([read.values, third.values]).toEqual([[[3, 6, 2 / 3]], [[6]]]);
      sheet.getRange("L1").values = [[2]];
      read.load("values");
      third.load("values");
      await context.sync();
      // A = 2, 4, 6; D = 4, 8, 12; on the other sheet 1 … 8.
      expect([read.values, third.values]).toEqual([[[6, 12, 4 / 6]], [[6]]]);
    });
  });

  test("a sheet follows a spill of another that stands on a spill of its own", async () => {
    await on(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("G1").values = [[3]];
      other.getRange("F1").values = [[1]];
      other.getRange("I1").formulas = [["=Sheet1!E3:E7*2+Sheet1!G1"]];
      sheet.getRange("B1").formulas = [["=INDEX(E1:E6,3)+INDEX(G1:G5,4)"]];
      sheet.getRange("E1").formulas = [["=G3:G4*2+Other!F1"]];
      other.getRange("D1").formulas = [["=SEQUENCE(MIN(6,ABS(F1)+1))"]];
      other.getRange("C1").formulas = [["=SUM(D1:D6)+I2"]];
      other.getRange("H1").formulas = [["=SUM(A1:A2)+Sheet1!B1"]];
      other.getRange("A1").formulas = [["=SEQUENCE(4)*D1"]];
      const read = other.getRange("C1").load("values");
      await context.sync();
      // D = 1, 2; E ends with its second row, so that I = 3 in each of its five.
      expect(read.values).toEqual([[6]]);
    });
  });
});
