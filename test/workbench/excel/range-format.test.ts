import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

describe("formats of cells through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
  const refused = (code: string, act: (sheet: Excel.Worksheet) => void) =>
    expect(
      on(async (sheet, context) => {
        act(sheet);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });

  test("alignment, wrapping and indent are kept", async () => {
    await on(async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.horizontalAlignment = "Right";
      format.verticalAlignment = "Center";
      format.wrapText = true;
      format.indentLevel = 2;
      const read = sheet.getRange("C3").format;
      read.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
      const untouched = sheet.getRange("A1").format;
      untouched.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
      await context.sync();
      expect(read.toJSON()).toMatchObject({
        horizontalAlignment: "Right",
        verticalAlignment: "Center",
        wrapText: true,
        indentLevel: 2,
      });
      expect(untouched.toJSON()).toMatchObject({
        horizontalAlignment: "General",
        verticalAlignment: "Bottom",
        wrapText: false,
        indentLevel: 0,
      });
    });
  });

  test("fonts are kept, and read null where the cells differ", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.set({
        bold: true,
        italic: true,
        underline: "Single",
        name: "Georgia",
        size: 14,
        color: "#0b53ce",
      });
      sheet.getRange("B2").format.font.set({ bold: false, size: 11 });
      range.load("format/font/bold,format/font/italic,format/font/underline,format/font/name,format/font/size");
      range.load("format/font/color");
      await context.sync();
      expect(range.format.font.toJSON()).toEqual({
        bold: null,
        italic: true,
        underline: "Single",
        name: "Georgia",
        size: null,
        color: "#0B53CE",
      });
    });
  });

  test("of looks that lie over one another, each part is the last that was given", async () => {
    await on(async (sheet, context) => {
      const whole = sheet.getRange("A1:C3").format;
      whole.font.color = "#0b53ce";
      whole.font.size = 14;
      whole.horizontalAlignment = "Right";
      sheet.getRange("B2:D2").format.font.color = "#ff0000";
      sheet.getRange("B2").numberFormat = [["0.00"]];
      whole.font.size = 18;
      sheet.getRange("B2").format.fill.color = "#dfeafd";
      sheet.getRange("B2").format.fill.clear();
      const properties = sheet.getRange("A1:D2").getCellProperties({
        format: { font: { color: true, size: true }, fill: { color: true }, horizontalAlignment: true },
      });
      const formats = sheet.getRange("A2:B2").load("numberFormat");
      await context.sync();
      const [corner, , , beside] = properties.value[0] ?? [];
      const [, middle, , end] = properties.value[1] ?? [];
      const format = (color: string, size: number, horizontalAlignment: string) => ({
        format: { font: { color, size }, fill: { color: "#FFFFFF" }, horizontalAlignment },
      });
      expect(corner).toEqual(format("#0B53CE", 18, "Right"));
      expect(middle).toEqual(format("#FF0000", 18, "Right"));
      expect(beside).toEqual(format("#000000", 11, "General"));
      expect(end).toEqual(format("#FF0000", 11, "General"));
      expect(formats.numberFormat).toEqual([["General", "0.00"]]);
    });
  });

  test("a look is there before what is entered into its cell, and what is not said of a cell stays", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("C1").numberFormat = [["@"]];
      sheet.getRange("C1").values = [["=1+1"]];
      const line = { color: "#BDBDBD", style: "Continuous", weight: "Thin" } as const;
      const cell = sheet.getRange("C2");
      cell.setCellProperties([[{ format: { borders: { top: line } } }]]);
      cell.setCellProperties([[{ format: { borders: { bottom: { ...line, color: "#111111" } } } }]]);
      sheet.getRange("D1:E1").format.fill.color = "#dfeafd";
      sheet.getRange("D1:E1").setCellProperties([[{ format: { fill: { color: "#111111" } } }, {}]]);
      const untold = sheet.getRange("E1").format.fill.load("color");
      const text = sheet.getRange("C1").load("values");
      const [top, bottom] = (["EdgeTop", "EdgeBottom"] as const).map((edge) =>
        cell.format.borders.getItem(edge).load("color"),
      );
      await context.sync();
      expect([text.values, untold.color]).toEqual([[["=1+1"]], "#DFEAFD"]);
      expect([top?.color, bottom?.color]).toEqual(["#BDBDBD", "#111111"]);
    });
  });

  test("looks of several sheets go to their own; those before a refusal stay, and are undone in one step", async () => {
    const colours = () =>
      office.excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const cells = ["Sheet1", "Second"].map((name) => worksheets.getItem(name).getRange("A1").format.fill);
        cells.forEach((fill) => fill.load("color"));
        await context.sync();
        return cells.map(({ color }) => color);
      });
    await on(async (_sheet, context) => {
      context.workbook.worksheets.add("Second");
      await context.sync();
    });
    await expect(
      office.excel.run(async (context) => {
        const [first, second] = ["Sheet1", "Second"].map((name) => context.workbook.worksheets.getItem(name));
        for (const [sheet, colour] of [
          [first, "#111111"],
          [second, "#222222"],
          [first, "#333333"],
        ] as const)
          if (sheet) sheet.getRange("A1").format.fill.color = colour;
        if (second) second.getRange("A1").format.fill.color = "no colour";
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(await colours()).toEqual(["#333333", "#222222"]);
    office.spreadsheet.workbook.undo();
    expect(await colours()).toEqual(["#FFFFFF", "#FFFFFF"]);
  });

  test("a fill is set, and cleared back to white", async () => {
    await on(async (sheet, context) => {
      const { fill } = sheet.getRange("A1:A3").format;
      fill.color = "#dfeafd";
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#DFEAFD");
      fill.clear();
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
    });
  });

  test("a colour is six digits; a name of one is refused aloud, anything else as an invalid argument", async () => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    await refused("ApiNotImplemented", (sheet) => {
      sheet.getRange("A1").format.fill.color = "orange";
    });
    await refused("InvalidArgument", (sheet) => {
      sheet.getRange("A1").format.font.color = "#12";
    });
    said.mockRestore();
  });

  test("an edge has a line of a style, a weight and a colour, and the cells beyond it have none", async () => {
    await on(async (sheet, context) => {
      const edge = sheet.getRange("B2:C3").format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.weight = "Medium";
      edge.color = "#d6d6d6";
      const below = sheet.getRange("C3").format.borders.getItem("EdgeBottom");
      const above = sheet.getRange("C2").format.borders.getItem("EdgeTop");
      edge.load("style,weight,color,sideIndex");
      below.load("style,weight,color");
      above.load("style");
      await context.sync();
      const line = { style: "Continuous", weight: "Medium", color: "#D6D6D6" };
      expect(edge.toJSON()).toMatchObject({ ...line, sideIndex: "EdgeBottom" });
      expect(below.toJSON()).toMatchObject(line);
      expect(above.style).toBe("None");
      edge.style = "None";
      below.load("style");
      await context.sync();
      expect(below.style).toBe("None");
    });
  });

  test("lines inside a range lie between its cells", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("B2:C4").format.borders.getItem("InsideHorizontal").style = "Dot";
      const inside = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      const outside = sheet.getRange("B4").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect([inside.style, outside.style]).toEqual(["Dot", "None"]);
    });
  });

  test("columns are as wide and rows as high as was said, in points", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("B:C").format.columnWidth = 120;
      sheet.getRange("2:2").format.rowHeight = 30;
      const wide = sheet.getRange("B5:C5");
      const mixed = sheet.getRange("C5:D5");
      const high = sheet.getRange("A2");
      wide.load("format/columnWidth,left,width");
      mixed.load("format/columnWidth");
      high.load("format/rowHeight,height");
      const first = sheet.getRange("A1").load("width");
      await context.sync();
      expect([wide.format.columnWidth, wide.left, wide.width]).toEqual([120, first.width, 240]);
      expect(mixed.format.columnWidth).toBeNull();
      expect([high.format.rowHeight, high.height]).toEqual([30, 30]);
    });
  });

  test("a column made to fit is wider for a longer text, and stays as it is without any", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["short", "a text that is a good deal longer than the other"]];
      sheet.getRange("C:C").format.columnWidth = 33;
      const columns = ["A:A", "B:B", "C:C"].map((address) => sheet.getRange(address).format);
      sheet.getRange("A:C").format.autofitColumns();
      sheet.getRange("A1:C2").format.autofitRows();
      columns.forEach((format) => format.load("columnWidth"));
      await context.sync();
      const [short = 0, long = 0, empty] = columns.map(({ columnWidth }) => columnWidth);
      expect(short).toBeGreaterThan(20);
      expect(long).toBeGreaterThan(4 * short);
      expect(empty).toBe(33);
    });
  });

  test("number formats differ from cell to cell, and one serves a whole range", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [0.5, 1234.5],
        [2, 3],
      ];
      range.numberFormat = [
        ["0%", "#,##0.00"],
        ["General", '0" coins"'],
      ];
      const column = sheet.getRange("D1:D3");
      column.values = [[1], [2], [3]];
      column.numberFormat = [["0.0"]];
      range.load("numberFormat,text,values");
      column.load("numberFormat,text");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0%", "#,##0.00"],
        ["General", '0" coins"'],
      ]);
      expect(range.text).toEqual([
        ["50%", "1,234.50"],
        ["2", "3 coins"],
      ]);
      expect(range.values[0]).toEqual([0.5, 1234.5]);
      expect(column.text).toEqual([["1.0"], ["2.0"], ["3.0"]]);
    });
  });

  // ECMA-376, 18.8.30: the third section is for zero, and an empty section shows nothing
  test("a number whose section of the format is empty shows nothing, and is the number", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.values = [[0], [-3], [3], [0]];
      range.numberFormat = [["#,##0;-#,##0;"], ["#,##0.00;;"], ["#,##0.00;;"], ["0"]];
      range.load("text,values");
      await context.sync();
      expect(range.text).toEqual([[""], [""], ["3.00"], ["0"]]);
      expect(range.values).toEqual([[0], [-3], [3], [0]]);
    });
  });

  test("clear takes contents, formats or both", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.formulas = [[1], ["=A1+1"], [3]];
      range.numberFormat = [["0.00"]];
      range.format.fill.color = "#FFEE00";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear("All");
      range.load("formulas,numberFormat");
      const fills = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format.fill.load("color"));
      await context.sync();
      expect(range.formulas).toEqual([[""], ["=A1+1"], [""]]);
      expect(range.numberFormat).toEqual([["0.00"], ["General"], ["General"]]);
      expect(fills.map(({ color }) => color)).toEqual(["#FFEE00", "#FFFFFF", "#FFFFFF"]);
    });
  });

  test("what cleared all leaves is a sheet that nobody has written to", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      range.values = [[1]];
      range.format.font.bold = true;
      await context.sync();
      range.clear();
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });
});
