import { loadHeadless } from "./headless";
import type { OpenExcel } from "./open-excel";

const { openExcel } = loadHeadless();

describe("Excel.run, Microsoft's own, on the workbench's host", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const firstSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

  test("A1 is selected in a workbook that nobody has touched", async () => {
    const address = await office.excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return selected.address;
    });
    expect(address).toBe("Sheet1!A1");
  });

  test("select() moves the selection, and the active cell is its first", async () => {
    await office.excel.run(async (context) => {
      firstSheet(context).getRange("B2:C4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Sheet1!B2:C4", "Sheet1!B2"]);
    });
  });

  test("formulas written are calculated when they are read in the same batch", async () => {
    await office.excel.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.formulas = [
        [1, 3],
        ["=A1/B1", "text"],
      ];
      range.load("values,formulas,valueTypes,rowCount,columnCount,rowIndex,columnIndex,text");
      await context.sync();
      expect(range.values).toEqual([
        [1, 3],
        [0.3333333333333333, "text"],
      ]);
      expect(range.formulas).toEqual([
        [1, 3],
        ["=A1/B1", "text"],
      ]);
      expect(range.valueTypes).toEqual([
        ["Double", "Double"],
        ["Double", "String"],
      ]);
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([0, 0, 2, 2]);
      expect(range.text[0]).toEqual(["1", "3"]);
    });
  });

  test("spilled cells are read at full precision", async () => {
    await office.excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)/7"]];
      const spilled = sheet.getRange("A1:A3").load("values");
      await context.sync();
      expect(spilled.values).toEqual([[1 / 7], [2 / 7], [3 / 7]]);
    });
  });

  test("null leaves a cell alone, the empty text empties it, one value fills a range", async () => {
    await office.excel.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.values = [
        [null, ""],
        [null, true],
      ];
      const other = firstSheet(context).getRange("D1:D3");
      other.values = [[9]];
      range.load("values");
      other.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, ""],
        [3, true],
      ]);
      expect(other.values).toEqual([[9], [9], [9]]);
    });
  });

  test("an apostrophe makes a text of whatever comes after it", async () => {
    await office.excel.run(async (context) => {
      const range = firstSheet(context).getRange("A1:D1");
      range.values = [["'#N/A", "'007", "'=A1", "'TRUE"]];
      const error = firstSheet(context).getRange("A2");
      error.formulas = [["=NA()"]];
      range.load("values,valueTypes");
      error.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["#N/A", "007", "=A1", "TRUE"]]);
      expect(range.valueTypes).toEqual([["String", "String", "String", "String"]]);
      expect([error.values, error.valueTypes]).toEqual([[["#N/A"]], [["Error"]]]);
    });
  });

  test("ranges lead to other ranges", async () => {
    await office.excel.run(async (context) => {
      const range = firstSheet(context).getRange("B2:C3");
      const others = [
        range.getCell(1, 1),
        range.getOffsetRange(2, -1),
        range.getResizedRange(1, 2),
        range.getAbsoluteResizedRange(1, 1),
        range.getRow(1),
        range.getColumn(1),
        firstSheet(context).getRangeByIndexes(0, 25 - 20, 1, 2),
      ];
      for (const other of others) other.load("address");
      await context.sync();
      expect(others.map((other) => other.address.replace("Sheet1!", ""))).toEqual([
        "C3",
        "A4:B5",
        "B2:E4",
        "B2",
        "B3:C3",
        "C2:C3",
        "F1:G1",
      ]);
    });
  });

  test("number formats and formats of cells are written and read back", async () => {
    await office.excel.run(async (context) => {
      const cell = firstSheet(context).getRange("A1");
      cell.values = [[0.125]];
      cell.numberFormat = [["0.0%"]];
      cell.set({ format: { fill: { color: "#FFEE00" }, font: { bold: true, color: "#0000FF", size: 14 } } });
      cell.load("numberFormat,text,values,format/fill/color,format/font/bold,format/font/color,format/font/size");
      await context.sync();
      expect(cell.numberFormat).toEqual([["0.0%"]]);
      expect(cell.text).toEqual([["12.5%"]]);
      expect(cell.values).toEqual([[0.125]]);
      expect(cell.format.fill.color).toBe("#FFEE00");
      expect(cell.format.font.toJSON()).toMatchObject({ bold: true, color: "#0000FF", size: 14 });
    });
  });

  test("a range that is tracked lives on over several syncs", async () => {
    const context = new office.excel.RequestContext();
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    context.trackedObjects.add(cell);
    await context.sync();
    cell.values = [[7]];
    await context.sync();
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[7]]);
    context.trackedObjects.remove(cell);
    await context.sync();
  });

  test("sheets are added, named, found in any case, activated and deleted", async () => {
    await office.excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Second");
      added.name = "My sheet";
      worksheets.load("items/name");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "My sheet"]);
      expect(active.name).toBe("Sheet1");

      worksheets.getItem("my SHEET").activate();
      const now = worksheets.getActiveWorksheet().load("name");
      const cell = worksheets.getItem("My sheet").getRange("A1").load("address");
      await context.sync();
      expect([now.name, cell.address]).toEqual(["My sheet", "'My sheet'!A1"]);

      worksheets.getItem("My sheet").delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  test("a sheet that is not there is a null object, or ItemNotFound", async () => {
    await office.excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
    await expect(
      office.excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("a property that was not loaded is refused by Office.js itself", async () => {
    await expect(
      office.excel.run(async (context) => {
        const cell = firstSheet(context).getRange("A1");
        await context.sync();
        return cell.values;
      }),
    ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("an array of another shape than the range is an invalid argument", async () => {
    await expect(
      office.excel.run(async (context) => {
        firstSheet(context).getRange("A1:B2").values = [[1, 2, 3]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("what the host does not know is refused aloud, and remembered", async () => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    await expect(
      office.excel.run(async (context) => {
        context.workbook.comments.add("Sheet1!A1", "late");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotImplemented" });
    const refusal = "Workbook.Comments is not implemented by the workbench.";
    expect(office.host.refused).toEqual([refusal]);
    expect(said.mock.calls).toEqual([[refusal]]);
    said.mockRestore();
  });

  test("the pane hears which cells are selected", async () => {
    const heard: string[] = [];
    await office.excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`any ${address}`));
      firstSheet(context).onSelectionChanged.add(async ({ address }) => void heard.push(`this ${address}`));
      await context.sync();
      firstSheet(context).getRange("C3:D4").select();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["any C3:D4", "this C3:D4"]);
  });
});
