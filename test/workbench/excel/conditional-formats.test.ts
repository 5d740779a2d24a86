import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { conditionalColours, openExcel } = loadHeadless();

describe("conditional formats through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
  /** Univer works its rules out a cell at a time, in its own time. */
  const colours = async (row: number, column: number) => {
    conditionalColours(office, "Sheet1", row, column);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return conditionalColours(office, "Sheet1", row, column);
  };

  test("a text that a cell contains gives it its colours, and others not", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["red: no margin"], ["ok"]];
      const { textComparison } = sheet.getRange("A1:A2").conditionalFormats.add("ContainsText");
      textComparison.format.fill.color = "#f9d9d9";
      textComparison.format.font.color = "#a4262c";
      textComparison.format.font.bold = true;
      textComparison.rule = { operator: "Contains", text: "red" };
      textComparison.load("rule,format/fill/color,format/font/color,format/font/bold");
      await context.sync();
      expect(textComparison.rule).toEqual({ operator: "Contains", text: "red" });
      expect([textComparison.format.fill.color, textComparison.format.font.toJSON()]).toEqual([
        "#F9D9D9",
        { color: "#A4262C", bold: true },
      ]);
    });
    expect(await colours(0, 0)).toEqual({ fill: "#F9D9D9", font: "#A4262C" });
    expect(await colours(1, 0)).toEqual({ fill: undefined, font: undefined });
  });

  test("a colour scale of three points is kept, and colours the middle with its own", async () => {
    const criteria: Excel.ConditionalColorScaleCriteria = {
      minimum: { type: "LowestValue", color: "#F8696B" },
      midpoint: { type: "Number", formula: "0", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    };
    await on(async (sheet, context) => {
      sheet.getRange("A1:C1").formulas = [[-10, "=A1+10", 10]];
      const { colorScale } = sheet.getRange("A1:C1").conditionalFormats.add("ColorScale");
      colorScale.criteria = criteria;
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      expect(colorScale.threeColorScale).toBe(true);
      expect(colorScale.criteria).toEqual({
        minimum: { type: "LowestValue", formula: null, color: "#F8696B" },
        midpoint: { type: "Number", formula: "0", color: "#FFFFFF" },
        maximum: { type: "HighestValue", formula: null, color: "#63BE7B" },
      });
    });
    const fills = await Promise.all([0, 1, 2].map(async (column) => (await colours(0, column)).fill));
    expect(fills.map((fill) => rgb(fill ?? undefined))).toEqual([
      [248, 105, 107],
      [255, 255, 255],
      [99, 190, 123],
    ]);
  });

  test("a value that a cell has, or that lies between two, gives it its colours", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[0.2], [0.5], [0.9]];
      const formats = sheet.getRange("A1:A3").conditionalFormats;
      const low = formats.add("CellValue").cellValue;
      low.rule = { operator: "LessThan", formula1: "=0.3" };
      low.format.fill.color = "#FF0000";
      const middle = formats.add("CellValue").cellValue;
      middle.rule = { operator: "Between", formula1: "0.4", formula2: "0.6" };
      middle.format.font.color = "#0000FF";
      low.load("rule");
      middle.load("rule");
      await context.sync();
      expect([low.rule, middle.rule]).toEqual([
        { operator: "LessThan", formula1: "=0.3" },
        { operator: "Between", formula1: "=0.4", formula2: "=0.6" },
      ]);
    });
    expect(await colours(0, 0)).toEqual({ fill: "#FF0000", font: undefined });
    expect(await colours(1, 0)).toEqual({ fill: undefined, font: "#0000FF" });
    expect(await colours(2, 0)).toEqual({ fill: undefined, font: undefined });
  });

  test("a formula that is true of a cell gives it its colours", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 5],
        [7, 5],
      ];
      const { custom } = sheet.getRange("A1:A2").conditionalFormats.add("Custom");
      custom.rule.formula = "=A1>B1";
      custom.format.fill.color = "#00FF00";
      custom.rule.load("formula");
      await context.sync();
      expect(custom.rule.formula).toBe("=A1>B1");
    });
    expect((await colours(0, 0)).fill).toBeUndefined();
    expect((await colours(1, 0)).fill).toBe("#00FF00");
  });

  test("the formats of a range are counted, the last added first, and cleared", async () => {
    await on(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:B9");
      conditionalFormats.add("ColorScale");
      conditionalFormats.add("ContainsText").textComparison.rule = { operator: "BeginsWith", text: "x" };
      sheet.getRange("D1").conditionalFormats.add("Custom");
      const count = conditionalFormats.getCount();
      const first = conditionalFormats.getItemAt(0).load("type,priority,id,stopIfTrue");
      const range = first.getRange().load("address");
      conditionalFormats.load("items/type,items/priority");
      await context.sync();
      expect(count.value).toBe(2);
      expect(first.toJSON()).toMatchObject({ type: "ContainsText", priority: 1, stopIfTrue: false });
      expect(range.address).toBe("Sheet1!A1:B9");
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual(["ContainsText", "ColorScale"]);

      sheet.getRange("A1:B4").conditionalFormats.clearAll();
      const left = conditionalFormats.getCount();
      const gone = sheet.getRange("A1:B4").conditionalFormats.getCount();
      await context.sync();
      expect([left.value, gone.value]).toEqual([2, 0]);

      sheet.getRange("A1:D9").clear("Formats");
      const none = sheet.getRange("A1:D9").conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
  });

  test("one format is deleted and the others stay", async () => {
    await on(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1");
      const first = conditionalFormats.add("ColorScale");
      conditionalFormats.add("Custom");
      await context.sync();
      first.delete();
      conditionalFormats.load("items/type");
      await context.sync();
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual(["Custom"]);
    });
  });

  test("what Univer has no like for is refused aloud", async () => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const refuse = (code: string, act: (formats: Excel.ConditionalFormatCollection) => void) =>
      expect(
        on(async (sheet, context) => {
          act(sheet.getRange("A1").conditionalFormats);
          await context.sync();
        }),
      ).rejects.toMatchObject({ code });
    await refuse("ApiNotImplemented", (formats) => void formats.add("IconSet"));
    await refuse("ApiNotImplemented", (formats) => {
      formats.add("CellValue").cellValue.rule = { operator: "LessThan", formula1: "=$B$1" };
    });
    await refuse("InvalidOperation", (formats) => {
      formats.add("ColorScale").custom.rule.formula = "=TRUE";
    });
    said.mockRestore();
  });
});

const rgb = (colour: string | undefined) => {
  const hexadecimal = /^#(..)(..)(..)$/.exec(colour ?? "");
  const parts = hexadecimal ? hexadecimal.slice(1).map((part) => parseInt(part, 16)) : [];
  return parts.length === 3 ? parts : (colour?.match(/\d+/g) ?? []).slice(0, 3).map(Number);
};
