import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel, ICommandService } = loadHeadless();

describe("worksheets through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const run = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => office.excel.run(batch);
  const refused = (code: string, act: (context: Excel.RequestContext) => void) =>
    expect(
      run(async (context) => {
        act(context);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });

  test("a sheet can be added out of sight, shown when it is whole, and activated", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Hedge");
      sheet.visibility = "Hidden";
      sheet.showGridlines = false;
      sheet.tabColor = "#0b6a33";
      sheet.load("name,visibility,showGridlines,tabColor");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        name: "Hedge",
        visibility: "Hidden",
        showGridlines: false,
        tabColor: "#0B6A33",
      });
      sheet.getRange("B2").values = [[7]];
      sheet.visibility = "Visible";
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name,visibility");
      await context.sync();
      expect([active.name, active.visibility]).toEqual(["Hedge", "Visible"]);
    });
  });

  test("a hidden sheet is deleted, and is then not there", async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Half done");
      sheet.visibility = "Hidden";
      await context.sync();
      sheet.delete();
      const gone = worksheets.getItemOrNullObject("half DONE");
      worksheets.load("items/name");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
    });
  });

  // learn.microsoft.com, Excel.Worksheet, delete: "If the worksheet's visibility is set to VeryHidden, this operation
  // will fail with an InvalidOperation error."
  test("a very hidden sheet is told from a hidden one, and is not deleted as it is", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Store");
      sheet.visibility = "VeryHidden";
      sheet.load("visibility");
      await context.sync();
      expect(sheet.visibility).toBe("VeryHidden");
    });
    await refused("InvalidOperation", (context) => context.workbook.worksheets.getItem("Store").delete());
  });

  test("the last sheet that can be seen is neither hidden nor deleted", async () => {
    await refused("InvalidOperation", (context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    });
    await refused("InvalidOperation", (context) => context.workbook.worksheets.getItem("Sheet1").delete());
  });

  test.each([
    ["Sheet1", "ItemAlreadyExists"],
    ["sheet1", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
  ])("no sheet is added under the name %p", (name, code) =>
    refused(code, (context) => void context.workbook.worksheets.add(name)),
  );

  test("a sheet that nobody has written to has no used range", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const none = sheet.getUsedRangeOrNullObject();
      const corner = sheet.getUsedRange().load("address");
      const inArea = sheet.getRange("A1:C3").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([none.isNullObject, corner.address, inArea.isNullObject]).toEqual([true, "Sheet1!A1", true]);
    });
  });

  test("the used range is the smallest around values and, unless only values count, formats", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("C3").values = [["first"]];
      sheet.getRange("D5").formulas = [["=SEQUENCE(2,3)"]];
      sheet.getRange("H2").format.fill.color = "#FFEE00";
      const all = sheet.getUsedRangeOrNullObject().load("address");
      const values = sheet.getUsedRangeOrNullObject(true).load("address");
      const inArea = sheet.getRange("E1:Z100").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([all.address, values.address, inArea.address]).toEqual(["Sheet1!C2:H6", "Sheet1!C3:F6", "Sheet1!E5:F6"]);
    });
  });

  test("a sheet grows by itself under what is written beyond its last row and column", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const far = sheet.getRange("AZ5000");
      far.load("values");
      await context.sync();
      expect(far.values).toEqual([[""]]);
      far.values = [[9]];
      sheet.getRange("A1").formulas = [["=AZ5000*2"]];
      sheet.getRangeByIndexes(6000, 60, 2, 2).format.font.bold = true;
      const result = sheet.getRange("A1").load("values");
      await context.sync();
      expect(result.values).toEqual([[18]]);
    });
  });

  test("the last cell of a sheet is XFD1048576", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const last = sheet.getRange("XFD1048576").load("rowIndex,columnIndex");
      const column = sheet.getRange("C:D").load("address,rowCount,isEntireColumn");
      await context.sync();
      expect([last.rowIndex, last.columnIndex]).toEqual([1_048_575, 16_383]);
      expect(column.toJSON()).toMatchObject({ address: "Sheet1!C:D", rowCount: 1_048_576, isEntireColumn: true });
    });
    await refused("InvalidArgument", (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("XFE1").values = [[1]];
    });
  });

  test("ranges intersect, or do not", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const other = context.workbook.worksheets.add("Other");
      const range = sheet.getRange("B2:D5");
      const common = range.getIntersectionOrNullObject("C4:Z9").load("address");
      const apart = range.getIntersectionOrNullObject(sheet.getRange("E2"));
      const elsewhere = range.getIntersectionOrNullObject(other.getRange("B2:D5"));
      const around = range.getBoundingRect("F1").load("address");
      await context.sync();
      expect([common.address, apart.isNullObject, elsewhere.isNullObject, around.address]).toEqual([
        "Sheet1!C4:D5",
        true,
        true,
        "Sheet1!B1:F5",
      ]);
    });
  });

  test("ten thousand cells, formulas among them, are written at once and read", async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.add("Large").getRange("A1:J1000");
      const rows = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 10 }, (_, column) => (column === 9 ? `=A${row + 1}+I${row + 1}` : row * 10 + column)),
      );
      const done: string[] = [];
      const commands = office.spreadsheet.univer.__getInjector().get(ICommandService);
      const counting = commands.onCommandExecuted(({ id }) => void done.push(id));
      range.formulas = rows;
      await context.sync();
      range.load("values");
      await context.sync();
      counting.dispose();
      expect(done.length).toBeGreaterThan(0);
      // one for each row would be a thousand
      expect(done.length).toBeLessThan(100);
      expect(range.values[999]?.slice(8)).toEqual([9998, 9990 + 9998]);
    });
  });
});
