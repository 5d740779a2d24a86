import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, color: true, size: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
  },
};

describe("properties of each cell through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

  test("a cell that nobody has dressed has Excel's usual looks", async () => {
    const line = { color: "#000000", style: "None", weight: "Thin" };
    await on(async (sheet, context) => {
      const properties = sheet.getRange("A1").getCellProperties(asked);
      await context.sync();
      expect(properties.value).toEqual([
        [
          {
            format: {
              fill: { color: "#FFFFFF", pattern: "None" },
              font: { bold: false, italic: false, color: "#000000", size: 11 },
              borders: { top: line, bottom: line, left: line, right: line },
              horizontalAlignment: "General",
            },
          },
        ],
      ]);
    });
  });

  test("what was read can be put back, cell by cell, after all has changed", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:C3");
      sheet.getRange("A1").format.fill.color = "#DFEAFD";
      sheet.getRange("B2").format.font.set({ bold: true, italic: true, color: "#0B53CE", size: 14 });
      sheet.getRange("C3").format.horizontalAlignment = "Right";
      const edge = sheet.getRange("A3:C3").format.borders.getItem("EdgeBottom");
      edge.set({ style: "Continuous", weight: "Medium", color: "#D6D6D6" });
      const before = range.getCellProperties(asked);
      await context.sync();
      expect(before.value[2]?.[1]?.format?.borders?.bottom).toEqual({
        color: "#D6D6D6",
        style: "Continuous",
        weight: "Medium",
      });

      range.format.fill.color = "#FF0000";
      range.format.font.set({ bold: true, italic: true, color: "#00FF00", size: 20 });
      range.format.horizontalAlignment = "Center";
      for (const side of ["EdgeBottom", "InsideHorizontal"] as const) range.format.borders.getItem(side).style = "Dash";
      await context.sync();
      range.setCellProperties(before.value);
      const after = range.getCellProperties(asked);
      await context.sync();
      expect(after.value).toEqual(before.value);
    });
  });

  test("a property that is not known is refused aloud", async () => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const refused = (act: (range: Excel.Range) => void) =>
      expect(
        on(async (sheet, context) => {
          act(sheet.getRange("A1"));
          await context.sync();
        }),
      ).rejects.toMatchObject({ code: "ApiNotImplemented" });
    await refused((range) => void range.getCellProperties({ format: { font: { superscript: true } } }));
    await refused((range) => void range.getCellProperties({ style: true }));
    await refused((range) => range.setCellProperties([[{ format: { font: { superscript: true } } }]]));
    said.mockRestore();
  });

  test("two thousand cells are read and put back as they were", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:T100");
      const before = range.getCellProperties(asked);
      await context.sync();
      range.setCellProperties(before.value);
      const after = range.getCellProperties(asked);
      await context.sync();
      expect(before.value.flat()).toHaveLength(2000);
      expect(after.value).toEqual(before.value);
    });
  });
});
